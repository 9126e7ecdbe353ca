package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.NameLinker;
import org.parley.link.Sayings;
import org.parley.statement.Actor;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/** Actors in a record: the machine's, people's, and both after another reading. */
class ActorsTest {

  private static final Instant NOW = Instant.parse("2031-03-20T10:00:00Z");
  private static final Run RUN = Run.of("1", null, null, null, NOW);
  private static final Run LATER = Run.of("2", null, null, null, NOW);

  @TempDir Path folder;

  /** One article of one speaker. */
  private record Told(String text, Speaker speaker) {}

  private static final List<Told> TOLD =
      List.of(
          told("One", "Roman Halytsky"),
          told("Two", "Roman Halytskyy"),
          told("Three", "Roman Haltyskyy"),
          told("Four", "Peter Jansen"),
          told("Five", "Erik Janssen"),
          told("Six", "Jansen"),
          new Told("Seven", Sayings.person("John Reed", "mayor of Averley")),
          new Told("Eight", Sayings.person("John Reed", "mayor of Westport")),
          told("Nine", "John Reed"),
          new Told("Ten", Sayings.speaker("an official", SpeakerKind.ANONYMOUS, null)));

  private static Told told(String text, String name) {
    return new Told(text, Sayings.person(name));
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Told> order = new ArrayList<>(TOLD);
    Map<String, String> first = new TreeMap<>();
    for (int seed = 0; seed < 8; seed++) {
      Collections.shuffle(order, new Random(seed));
      try (Store store = Store.open(folder.resolve(seed + ".db"))) {
        order.forEach(told -> keep(store, RUN, null, told));
        Map<String, String> speakers = speakers(store);
        if (seed == 0) {
          first.putAll(speakers);
        }
        assertThat(speakers).isEqualTo(first);
      }
    }
    assertThat(first)
        .containsEntry("One", "name:roman-haltyskyy")
        .containsEntry("Two", "name:roman-haltyskyy")
        .containsEntry("Three", "name:roman-haltyskyy")
        .containsEntry("Four", "name:peter-jansen")
        .containsEntry("Five", "name:erik-janssen")
        .containsEntry("Seven", "name:john-reed/mayor_of_averley");
    assertThat(List.of(first.get("Six"), first.get("Nine"), first.get("Ten")))
        .allMatch(id -> id.startsWith("article:"));
  }

  @Test
  void anIdOfBeforeFindsTheActorOfToday() {
    try (Store store = open()) {
      keep(store, RUN, null, TOLD.get(1));
      assertThat(speakers(store)).containsEntry("Two", "name:roman-halytskyy");
      keep(store, RUN, null, TOLD.get(0));
      assertThat(store.actor("name:roman-halytskyy")).isEqualTo("name:roman-halytsky");
      assertThat(texts(store, "name:roman-halytskyy")).containsExactly("One", "Two");
    }
  }

  @Test
  void aMergeOutlastsAnotherReadingAndIsShownAsAPersons() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      store.decide(ActorDecision.merge("Mira", NOW, "name:peter-jansen", "name:erik-janssen"));
      for (int reading = 0; reading < 2; reading++) {
        assertThat(texts(store, "name:peter-jansen")).containsExactly("Five", "Four");
        Recorded five = find(store, "Five");
        assertThat(five.decisions())
            .containsExactly(
                new Decision(
                    "Mira",
                    NOW,
                    five.statement().id(),
                    "speaker",
                    "name:erik-janssen",
                    "name:peter-jansen"));
        TOLD.forEach(told -> keep(store, LATER, null, told));
      }
    }
  }

  @Test
  void whomOneArticleOnlyNamesMayBeMergedByAPerson() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      String untied = String.valueOf(speakers(store).get("Six"));
      store.decide(ActorDecision.merge("Mira", NOW, "name:peter-jansen", untied));
      String reed = String.valueOf(speakers(store).get("Nine"));
      store.decide(ActorDecision.merge("Mira", NOW, "name:john-reed/mayor_of_averley", reed));
      assertThat(speakers(store))
          .containsEntry("Six", "name:peter-jansen")
          .containsEntry("Nine", "name:john-reed/mayor_of_averley");
    }
  }

  @Test
  void aSplitTakesTheStatementsNamedAndNoOthers() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      StatementId two = find(store, "Two").statement().id();
      ActorDecision split =
          store.decide(ActorDecision.split("Mira", NOW, "name:roman-halytsky", List.of(two)));
      assertThat(split.other()).isEqualTo("split:" + two);
      for (int reading = 0; reading < 2; reading++) {
        assertThat(texts(store, "name:roman-halytsky")).containsExactly("One", "Three");
        assertThat(texts(store, "split:" + two)).containsExactly("Two");
        assertThat(store.count(Filter.ALL.by("split:" + two))).isOne();
        TOLD.forEach(told -> keep(store, LATER, null, told));
      }
      assertThat(store.actorDecisions()).containsExactly(split);
      assertThatThrownBy(
              () ->
                  store.decide(ActorDecision.split("Mira", NOW, "name:peter-jansen", List.of(two))))
          .hasMessageContaining("is not by name:peter-jansen");
    }
  }

  @Test
  void nobodyTiesAnUnnamedSource() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      String unnamed = String.valueOf(speakers(store).get("Ten"));
      List<ActorDecision> ties =
          List.of(
              ActorDecision.merge("Mira", NOW, "name:peter-jansen", unnamed),
              ActorDecision.merge("Mira", NOW, unnamed, "name:peter-jansen"),
              ActorDecision.rename("Mira", NOW, unnamed, "Peter Jansen"),
              ActorDecision.split(
                  "Mira", NOW, unnamed, List.of(find(store, "Ten").statement().id())));
      assertThat(ties)
          .allSatisfy(
              tie ->
                  assertThatThrownBy(() -> store.decide(tie))
                      .isInstanceOf(StoreException.class)
                      .hasMessageContaining("tied to nobody"));
      assertThat(store.actorDecisions()).isEmpty();
    }
  }

  @Test
  void whoIsNotOnRecordOrOneAlreadyOrListedTwiceIsRefused() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      assertThatThrownBy(() -> merge(store, "name:peter-jansen", "name:nobody-here"))
          .hasMessageContaining("Nobody is on record as name:nobody-here");
      assertThatThrownBy(() -> merge(store, "name:roman-halytsky", "name:roman-halytskyy"))
          .hasMessageContaining("one actor already");
      assertThatThrownBy(() -> merge(store, "ana-ruiz", "ida-fenn"))
          .hasMessageContaining("change the codebook");
      assertThatThrownBy(() -> merge(store, "name:peter-jansen", "name:john-reed"))
          .hasMessageContaining("Several people");
    }
  }

  @Test
  void aDecisionMovesAlongWhenACodebookComes() {
    Codebook codebook =
        new Codebook(
            "talks",
            "0",
            "us",
            90,
            List.of(),
            List.of(
                new Actor("jansen", "Peter Jansen", List.of(), null, true, List.of(), List.of())),
            Map.of(),
            List.of(),
            List.of());
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      merge(store, "name:erik-janssen", "name:peter-jansen");
      Run coding = Run.of("1", null, "talks", "0", NOW);
      store.begin(coding);
      TOLD.forEach(
          told -> {
            Article article = Sayings.article(told.text);
            List<Statement> statements = Sayings.by(article, told.speaker);
            store.code(coding, new NameLinker(codebook).link(article, statements));
          });
      store.show(coding, new KeptCodebook("0", "talks", "us", "id: talks"));
      assertThat(speakers(store)).containsEntry("Four", "jansen").containsEntry("Five", "jansen");
    }
  }

  @Test
  void forgettingReachesSpellingsAndDecisions() {
    try (Store store = open()) {
      TOLD.forEach(told -> keep(store, RUN, null, told));
      merge(store, "name:peter-jansen", "name:erik-janssen");
      store.decide(ActorDecision.rename("Mira", NOW, "name:peter-jansen", "Erik Janssen"));
      store.forget("Erik Janssen");
      assertThat(store.actorDecisions().toString()).doesNotContainIgnoringCase("janssen");
      assertThat(speakers(store))
          .containsEntry("Four", "name:peter-jansen")
          .containsEntry("Five", "");
    }
    assertThat(folder.resolve("talks.db"))
        .content(StandardCharsets.ISO_8859_1)
        .doesNotContainIgnoringCase("erik-janssen");
  }

  /** A record that has grown large takes in one more article without looking at all of it. */
  @Test
  void oneMoreArticleIsLinkedAtOnce() {
    try (Store store = open()) {
      Random random = new Random(3);
      List<Speaker> many = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        many.add(Sayings.person(word(random) + " " + word(random)));
      }
      Article large = Sayings.article("x".repeat(3_000));
      store.keep(
          RUN,
          large,
          new NameLinker(null).link(large, Sayings.by(large, many.toArray(Speaker[]::new))));
      long start = System.nanoTime();
      TOLD.forEach(told -> keep(store, RUN, null, told));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf("10 articles into a record of 3,000 names: %d ms%n", took.toMillis());
      assertThat(took).isLessThan(Duration.ofSeconds(10));
      assertThat(speakers(store)).containsEntry("Two", "name:roman-haltyskyy");
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("B");
    for (int i = 0; i < 3; i++) {
      word.append("bcdfglmnrt".charAt(random.nextInt(10)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private Store open() {
    return Store.open(folder.resolve("talks.db"));
  }

  private static void merge(Store store, String one, String other) {
    store.decide(ActorDecision.merge("Mira", NOW, one, other));
  }

  private static void keep(Store store, Run run, @Nullable Codebook codebook, Told told) {
    Article article = Sayings.article(told.text);
    List<Statement> statements = Sayings.by(article, told.speaker);
    store.keep(run, article, new NameLinker(codebook).link(article, statements));
  }

  /** Text of each short article to its speaker's id. */
  private static Map<String, String> speakers(Store store) {
    Map<String, String> speakers = new TreeMap<>();
    try (Stream<Recorded> all = store.statements()) {
      all.filter(one -> one.article().text().length() < 10)
          .forEach(
              one -> {
                String id = one.linked().speakerId();
                speakers.put(one.article().text(), id == null ? "" : id);
              });
    }
    return speakers;
  }

  private static List<String> texts(Store store, String speaker) {
    return store.statements(Filter.ALL.by(speaker), 10, 0).stream()
        .map(one -> one.article().text())
        .sorted()
        .toList();
  }

  private static Recorded find(Store store, String text) {
    return store.statements(Filter.ALL.in(Sayings.article(text).id()), 1, 0).get(0);
  }
}
