package org.parley.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * Made articles of twenty statements each on the example's dispute, over three years, forty
 * outlets, the codebook's actors and 400 others; two statements of five are coded. Seeded.
 */
final class Crowd {

  static final int STATEMENTS = 20;

  private static final String[] VOCABULARY =
      ("boat night winter timetable island harbour crew fare sailing council minister subsidy clinic"
              + " engine pilot storm quay ticket freight hospital school market union strike talks"
              + " ballot offer pension contract vessel berth captain season pier cargo passenger"
              + " committee budget reserve repair deadline mediator agreement proposal guarantee")
          .split(" ");

  /** Articles of a large record. */
  private static final int LARGE = 5_000;

  private final Random random;
  private final Codebook codebook;
  private final List<Actor> actors;
  private int made;

  /**
   * @param seed another one makes other articles
   */
  Crowd(long seed) throws Exception {
    random = new Random(seed);
    codebook = CodebookFile.read(Ferry.EXAMPLE.resolve("codebook.yaml"));
    actors = codebook.actors().stream().filter(Actor::publicRole).toList();
  }

  /** 100,000 statements: a new record in a folder, or {@code -Dparley.crowd=FILE}, made once. */
  static Store large(Path folder) throws Exception {
    String kept = System.getProperty("parley.crowd");
    Path file = kept == null ? folder.resolve("crowd.db") : Path.of(kept);
    boolean there = Files.exists(file);
    Store store = Store.open(file);
    Crowd crowd = new Crowd(11);
    Run run = crowd.begin(store);
    for (int i = 0; i < LARGE && !there; i++) {
      crowd.keep(store, run);
    }
    return store;
  }

  /** Makes its codebook the store's, and gives the run that reads. */
  Run begin(Store store) throws Exception {
    String yaml = Files.readString(Ferry.EXAMPLE.resolve("codebook.yaml"));
    store.use(new KeptCodebook(codebook.sha256(), codebook.id(), codebook.author(), yaml));
    Run run = Run.of("made", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    store.begin(run);
    return run;
  }

  /** Makes and keeps an article. */
  void keep(Store store, Run run) {
    StringBuilder text = new StringBuilder("Report " + made + ": " + words(6) + "\n\n");
    List<int[]> places = new ArrayList<>();
    List<Object> speakers = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      Object who =
          random.nextInt(5) < 3
              ? actors.get(random.nextInt(actors.size()))
              : "Person" + (char) ('a' + random.nextInt(20)) + " Other" + random.nextInt(20);
      String name = who instanceof Actor actor ? actor.name() : who.toString();
      int content = text.length();
      text.append('\u201c').append(words(14 + random.nextInt(10))).append(",\u201d");
      int source = text.length() + 1;
      text.append(' ').append(name).append(" said. ").append(words(12)).append(".\n\n");
      places.add(new int[] {content, source, source + name.length()});
      speakers.add(who);
    }
    Article article = article(text.toString());
    List<Linked> linked = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      linked.add(linked(article, places.get(i), speakers.get(i)));
    }
    store.keep(run, article, linked);
    made++;
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(word());
    }
    return words.toString();
  }

  /** One of fifty common words, or of thousands of made ones. */
  private String word() {
    if (random.nextInt(4) == 0) {
      return VOCABULARY[random.nextInt(VOCABULARY.length)];
    }
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private Article article(String text) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "made/" + made + ".txt",
        null,
        text.substring(0, text.indexOf('\n')),
        new Outlet("Outlet " + random.nextInt(40)),
        null,
        new Published(
            LocalDate.of(2029, 1, 1).plusDays(random.nextInt(1_000)), Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  private Linked linked(Article article, int[] at, Object who) {
    boolean known = who instanceof Actor;
    String name = known ? ((Actor) who).name() : who.toString();
    String party =
        known && !((Actor) who).speaksFor().isEmpty()
            ? ((Actor) who).speaksFor().get(0).party()
            : null;
    Words content = Words.of(article.text(), new Span(at[0], at[1] - 1));
    Attribution attribution =
        new Attribution(
            content,
            Words.of(article.text(), new Span(at[2] + 1, at[2] + 5)),
            Words.of(article.text(), new Span(at[1], at[2])),
            Voice.SPEAKER,
            Kind.values()[random.nextInt(3)],
            Assertion.SAID,
            Modality.ACTUAL,
            new Speaker(name, SpeakerKind.PERSON, null, party, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.9);
    List<Coding> codings = random.nextInt(5) < 2 ? List.of(coding(party)) : List.of();
    Statement statement = Statement.of(article, attribution, Circumstances.NONE, codings);
    return Linked.alone(statement, List.of(known ? ((Actor) who).id() : "name:" + name));
  }

  private Coding coding(String party) {
    boolean ascribed = party == null;
    String holder =
        ascribed ? codebook.parties().get(random.nextInt(codebook.parties().size())).id() : party;
    return new Coding(
        codebook.id(),
        codebook.proposals().get(random.nextInt(codebook.proposals().size())).id(),
        new Holder(holder, ascribed ? Holder.Basis.ASCRIBED : Holder.Basis.SPOKEN_FOR),
        Act.STATES,
        Stance.values()[random.nextInt(Stance.values().length)],
        List.of(),
        Coding.MACHINE,
        0.8);
  }
}
