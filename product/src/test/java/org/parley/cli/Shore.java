package org.parley.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookFile;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;
import org.parley.store.Decision;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/** A record of invented talks on a ferry, its statements coded by hand, an article each. */
final class Shore implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");

  private static final String YAML =
      """
      schema: 1
      id: shore
      author: The shore's clerks
      parties:
        - {id: north, name: North Shore}
        - {id: south, name: South Shore}
      actors:
        - id: head
          name: Ada Holt
          public_role: true
          roles: []
          speaks_for: [{party: north, rank: 1, from: 2020, to: , source: x}]
        - id: minister
          name: Bo Lind
          public_role: true
          roles: []
          speaks_for: [{party: north, rank: 2, from: 2020, to: , source: x}]
        - id: expert
          name: Cy Marsh
          public_role: true
          roles: []
          speaks_for: []
      places: {}
      issues:
        - {id: boat, name: The boat, options: [kept, cut]}
      proposals:
        - id: night
          name: The night boat
          phrases: [the night boat]
          terms: {boat: kept}
          not_tradable: {}
          consent:
            - {rule: all, of: [north, south], basis: x, contested: false}
          examples: []
        - id: day
          name: The day boat
          phrases: [the day boat]
          terms: {boat: cut}
          not_tradable: {}
          consent: []
          examples: []
      """;

  private final Path file;
  private final Store store;
  private final Run run;
  private int number;

  Shore(Path file) throws Exception {
    this.file = file;
    Codebook codebook = CodebookFile.parse(YAML, "shore");
    store = Store.open(file);
    store.use(new KeptCodebook(codebook.sha256(), codebook.id(), codebook.author(), YAML));
    run = Run.of("test", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    store.begin(run);
  }

  /** A voice of the north, in office; the day is that of the article, or null. */
  StatementId says(String actor, @Nullable String day, String target, Stance stance) {
    return says(actor, day, target, Act.STATES, stance);
  }

  StatementId says(String actor, @Nullable String day, String target, Act act, Stance stance) {
    return keep(actor, day, coding(target, "north", Holder.Basis.SPOKEN_FOR, act, stance));
  }

  /** The expert, in their own name. */
  StatementId owns(String day, String target, Stance stance) {
    return keep("expert", day, coding(target, "expert", Holder.Basis.OWN, Act.STATES, stance));
  }

  /** What the expert says that a party holds. */
  StatementId ascribes(String party, @Nullable String day, String target, Stance stance) {
    return keep("expert", day, coding(target, party, Holder.Basis.ASCRIBED, Act.STATES, stance));
  }

  void decides(String who, StatementId id, String field, String after) {
    store.decide(new Decision(who, NOW, id, field, null, after));
  }

  /** What a command prints of it. */
  String prints(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.add("--record");
    all.add(file);
    Cli cli = Cli.run(all.toArray());
    if (cli.exit() != 0) {
      throw new AssertionError(cli.err());
    }
    return cli.out();
  }

  /** The same with every white space made one. */
  String words(Object... args) {
    return prints(args).replaceAll("\\s+", " ");
  }

  private interface Coder {
    Coding of(String text);
  }

  private static Coder coding(
      String target, String holder, Holder.Basis basis, Act act, Stance stance) {
    return text -> {
      int at = text.indexOf("if the pier");
      Words words = Words.of(text, new Span(at, text.length() - 1));
      return new Coding(
          "shore",
          target,
          new Holder(holder, basis),
          act,
          stance,
          stance == Stance.CONDITIONAL
              ? List.of(new Condition(words, Force.SUFFICES, null))
              : List.of(),
          Coding.MACHINE,
          0.8);
    };
  }

  /** Words of no other statement, so that no two are linked as one saying. */
  private String made() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      made.append(' ').append((char) ('a' + number)).append("or").append((char) ('a' + i));
    }
    return made.toString();
  }

  private StatementId keep(String actor, @Nullable String day, Coder coder) {
    String start = "No. " + ++number + ". " + actor + " said ";
    String text = start + "word " + number + made() + " if the pier is mended.";
    Article article =
        new Article(
            ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
            number + ".txt",
            null,
            null,
            new Outlet("Shore Post"),
            null,
            day == null ? null : new Published(LocalDate.parse(day), Published.Basis.GIVEN),
            "en",
            text,
            List.of());
    int cue = text.indexOf(" said ") + 1;
    int source = text.indexOf(actor);
    Attribution attribution =
        new Attribution(
            Words.of(text, new Span(start.length(), text.length() - 1)),
            Words.of(text, new Span(cue, cue + 4)),
            Words.of(text, new Span(source, source + actor.length())),
            Voice.SPEAKER,
            Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            new Speaker(actor, SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.9);
    Statement statement =
        Statement.of(article, attribution, Circumstances.NONE, List.of(coder.of(text)));
    store.keep(run, article, List.of(Linked.alone(statement, List.of(actor))));
    return statement.id();
  }

  @Override
  public void close() {
    store.close();
  }
}
