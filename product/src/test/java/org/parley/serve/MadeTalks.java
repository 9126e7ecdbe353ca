package org.parley.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.parley.coding.CodebookFile;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Actor;
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
import org.parley.statement.Voice;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Made articles on the example's dispute, by its parties' voices, over a year; a statement of five
 * is coded. Seeded.
 */
final class MadeTalks {

  static final int STATEMENTS = 20;

  private static final int CODED = 5;

  private final Random random = new Random(5);
  private final Store store;
  private final Run run;
  private final Codebook codebook;
  private final List<Actor> voices;
  private final List<String> targets = new ArrayList<>();
  private int made;

  MadeTalks(Store store) throws Exception {
    this.store = store;
    Path yaml = Ferry.EXAMPLE.resolve("codebook.yaml");
    codebook = CodebookFile.read(yaml);
    voices = codebook.actors().stream().filter(a -> !a.speaksFor().isEmpty()).toList();
    codebook.proposals().forEach(proposal -> targets.add(proposal.id()));
    codebook
        .issues()
        .forEach(issue -> issue.options().forEach(o -> targets.add(issue.id() + "=" + o)));
    store.use(
        new KeptCodebook(
            codebook.sha256(), codebook.id(), codebook.author(), Files.readString(yaml)));
    run = Run.of("made", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    store.begin(run);
  }

  /** Keeps another article. */
  void keep() {
    StringBuilder text = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    List<Actor> speakers = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      Actor actor = voices.get(random.nextInt(voices.size()));
      int start = text.length();
      words(text.append('\u201c'), 14).append("\u201d ");
      int name = text.length();
      text.append(actor.name()).append(" said.\n");
      places.add(new int[] {start, name, name + actor.name().length()});
      speakers.add(actor);
    }
    Article article =
        new Article(
            ArticleId.of(text.toString().getBytes(StandardCharsets.UTF_8)),
            made++ + ".txt",
            null,
            null,
            new Outlet("Outlet " + random.nextInt(40)),
            null,
            new Published(
                LocalDate.of(2031, 1, 1).plusDays(random.nextInt(365)), Published.Basis.GIVEN),
            "en",
            text.toString(),
            List.of());
    List<Linked> linked = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      linked.add(linked(article, places.get(i), speakers.get(i)));
    }
    store.keep(run, article, linked);
  }

  private StringBuilder words(StringBuilder text, int count) {
    for (int i = 0; i < count * 3; i++) {
      text.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      text.append("aeiou".charAt(random.nextInt(5)));
      text.append(i % 3 == 2 && i < count * 3 - 1 ? " " : "");
    }
    return text;
  }

  private Linked linked(Article article, int[] at, Actor actor) {
    String party = actor.speaksFor().get(0).party();
    Attribution attribution =
        new Attribution(
            Words.of(article.text(), new Span(at[0], at[1] - 1)),
            Words.of(article.text(), new Span(at[2] + 1, at[2] + 5)),
            Words.of(article.text(), new Span(at[1], at[2])),
            Voice.SPEAKER,
            Kind.values()[random.nextInt(3)],
            Assertion.SAID,
            Modality.ACTUAL,
            new Speaker(actor.name(), SpeakerKind.PERSON, null, party, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.9);
    List<Coding> codings =
        random.nextInt(CODED) == 0 ? List.of(coding(article, at[0], party)) : List.of();
    Statement statement = Statement.of(article, attribution, Circumstances.NONE, codings);
    return Linked.alone(statement, List.of(Objects.requireNonNull(actor.id())));
  }

  private Coding coding(Article article, int start, String party) {
    Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
    Words words = Words.of(article.text(), new Span(start + 1, start + 20));
    return new Coding(
        codebook.id(),
        targets.get(random.nextInt(targets.size())),
        new Holder(party, random.nextInt(9) == 0 ? Holder.Basis.ASCRIBED : Holder.Basis.SPOKEN_FOR),
        Act.STATES,
        stance,
        stance == Stance.CONDITIONAL
            ? List.of(new Condition(words, Force.REQUIRED, null))
            : List.of(),
        Coding.MACHINE,
        0.8);
  }
}
