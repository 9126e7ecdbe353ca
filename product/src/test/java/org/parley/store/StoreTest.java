package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Kind;
import org.parley.statement.Marked;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

class StoreTest {

  @TempDir Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void open() {
    file = folder.resolve("parley.db");
    store = Store.open(file);
    store.begin(Ferry.RUN);
    store.begin(Ferry.LATER_RUN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesBackAStatementWithEveryFieldFilled() {
    Statement full = Ferry.full();
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(full)));
    Recorded found = store.statement(full.id()).orElseThrow();
    assertThat(found.statement()).isEqualTo(full);
    assertThat(found.run()).isEqualTo(Ferry.RUN.id());
    assertThat(found.codingRun()).isEqualTo(Ferry.RUN.id());
    assertThat(found.linked()).isEqualTo(Linked.alone(full, List.of()));
    assertThat(found.decisions()).isEmpty();
    Marked.assertProven(Ferry.TEXT, List.of(found.statement()));
  }

  @Test
  void givesBackTheArticleCharacterForCharacter() {
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of());
    assertThat(store.article(Ferry.ARTICLE.id())).contains(Ferry.ARTICLE);
    Article bare =
        new Article(
            Ferry.plain("\ufeffNo news.\r\n").id(),
            "-",
            null,
            null,
            null,
            null,
            null,
            "und",
            "\ufeffNo news.\r\n",
            List.of());
    store.keep(Ferry.RUN, bare, List.of());
    assertThat(store.article(bare.id())).contains(bare);
    try (Stream<Article> articles = store.articles()) {
      assertThat(articles).hasSize(2).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }
    assertThat(store.hasRead(bare.id(), Ferry.RUN)).isTrue();
    assertThat(store.hasRead(bare.id(), Ferry.LATER_RUN)).isFalse();
  }

  @Test
  void keepingTwiceChangesNothing() {
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.begin(Ferry.RUN);
    assertThat(all()).extracting(Recorded::statement).containsExactly(Ferry.full());
  }

  @Test
  void refusesWordsThatDoNotStandInTheArticle() {
    Article other = Ferry.plain("Boats are late.");
    Statement wrong =
        new Statement(
            Ferry.full().id(),
            other.id(),
            Ferry.full().attribution(),
            Ferry.full().circumstances(),
            List.of());
    assertThatThrownBy(() -> store.keep(Ferry.RUN, other, Ferry.alone(List.of(wrong))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not stand at");
    assertThat(store.article(other.id())).isEmpty();
  }

  @Test
  void streamsByArticleThenContentThenId() {
    for (int i = 0; i < 700; i++) {
      Article article = Ferry.plain("Boat " + i + " sails. It is late. Nobody waits.");
      store.keep(Ferry.RUN, article, Ferry.alone(Ferry.sentences(article)));
    }
    List<Recorded> all = all();
    assertThat(all).hasSize(2100);
    assertThat(all)
        .isSortedAccordingTo(
            (a, b) -> {
              int byArticle = a.statement().article().compareTo(b.statement().article());
              return byArticle != 0
                  ? byArticle
                  : Integer.compare(
                      a.statement().citation().words().start(),
                      b.statement().citation().words().start());
            });
    assertThat(store.statements(Filter.ALL, 10, 2095)).isEqualTo(all.subList(2095, 2100));
    assertThat(store.size())
        .isEqualTo(new Size(700, 2100, 1, LocalDate.of(2031, 2, 15), LocalDate.of(2031, 2, 15)));
  }

  @Test
  void filtersByArticleSpeakerUtteranceAndKind() {
    Article two = Ferry.plain("They sail at dawn. They wait at noon.");
    List<Statement> statements = Ferry.sentences(two);
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    Statement second = statements.get(1);
    Linked link = Linked.alone(second, List.of("ben-okoro"));
    store.keep(Ferry.RUN, two, List.of(Linked.alone(statements.get(0), List.of()), link));
    assertThat(only(Filter.ALL.in(two.id()))).containsExactlyElementsOf(statements);
    assertThat(only(Filter.ALL.by("ben-okoro"))).containsExactly(second);
    assertThat(only(Filter.ALL.of(Kind.DIRECT))).containsExactly(Ferry.full());
    assertThat(only(Filter.ALL.of(Ferry.full().id()))).containsExactly(Ferry.full());
    assertThat(only(Filter.ALL.in(two.id()).of(Kind.DIRECT))).isEmpty();
    assertThat(store.statement(second.id()).orElseThrow().linked()).isEqualTo(link);
  }

  @Test
  void codesAnewWithoutReadingAgain() {
    Statement full = Ferry.full();
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(full)));
    Run coding = Run.of("0.1.0", "ab12", "south-ferry", "ef56", Instant.EPOCH);
    store.begin(coding);
    Speaker free = full.attribution().speaker().speakingFor(null);
    Statement recoded = spokenBy(full, free).coded(List.of(Ferry.codings().get(1)));
    store.code(coding, Ferry.alone(List.of(recoded)));
    assertThat(store.statement(full.id()).orElseThrow().statement()).isEqualTo(full);
    KeptCodebook south = new KeptCodebook("ef56", "south-ferry", "M. Vane", "id: south-ferry\n");
    store.show(coding, south);
    assertThat(store.codebook()).contains(south);
    Recorded found = store.statement(full.id()).orElseThrow();
    assertThat(found.statement()).isEqualTo(recoded);
    assertThat(found.codingRun()).isEqualTo(coding.id());
    assertThat(found.run()).isEqualTo(Ferry.RUN.id());
    store.code(Ferry.RUN, Ferry.alone(List.of(full)));
    store.show(Ferry.RUN, new KeptCodebook("cd34", "north-ferry", "M. Vane", "id: north-ferry\n"));
    assertThat(store.statement(full.id()).orElseThrow().statement()).isEqualTo(full);
  }

  @Test
  void showsWhatWasCodedAllAtOnceOrNotAtAll() {
    Article second = Ferry.plain("They sail at dawn.");
    KeptCodebook north = new KeptCodebook("cd34", "north-ferry", "us", "id: north-ferry");
    KeptCodebook south = new KeptCodebook("ef56", "south-ferry", "us", "id: south-ferry");
    Run coding = Run.of("0.1.0", "ab12", "south-ferry", "ef56", Instant.EPOCH);
    store.use(north);
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.keep(Ferry.RUN, second, Ferry.alone(Ferry.sentences(second)));
    List<Recorded> before = all();
    List<Linked> first = List.of(Linked.alone(Ferry.full().coded(List.of()), List.of("ana")));
    store.code(coding, first);
    assertThatThrownBy(() -> store.show(coding, south)).isInstanceOf(StoreException.class);
    assertThat(all()).isEqualTo(before);
    assertThat(store.codebook()).contains(north);
    store.code(coding, first);
    store.code(coding, Ferry.alone(Ferry.sentences(second)));
    assertThat(all()).isEqualTo(before);
    store.show(coding, south);
    assertThat(all()).extracting(Recorded::codingRun).containsOnly(coding.id());
    assertThat(only(Filter.ALL.by("ana"))).containsExactly(Ferry.full().coded(List.of()));
    assertThat(store.codebook()).contains(south);
  }

  @Test
  void fillsInWhatAnArticleLackedAndKeepsTheRest() {
    Article full = Ferry.plain("They sail at dawn.");
    Article bare =
        new Article(full.id(), "-", null, null, null, "A. N.", null, "en", full.text(), List.of());
    store.keep(Ferry.RUN, bare, Ferry.alone(Ferry.sentences(bare)));
    List<Recorded> before = all();
    store.forget("Ira Vane");
    store.fill(bare);
    store.fill(full);
    Article filled = store.article(full.id()).orElseThrow();
    assertThat(filled).isEqualTo(Articles.filled(bare, full));
    assertThat(filled.byline()).isEqualTo("A. N.");
    assertThat(filled.url()).isEqualTo(full.url());
    store.fill(bare);
    store.fill(Ferry.article("other.txt", full.text(), "https://isles.example/2", List.of()));
    assertThat(store.article(full.id())).contains(filled);
    assertThat(all()).extracting(Recorded::statement).isEqualTo(statements(before));
    assertThat(all()).extracting(Recorded::article).containsOnly(filled);
    assertThat(store.size().outlets()).isEqualTo(1);
    store.keep(Ferry.LATER_RUN, bare, List.of());
    assertThat(store.article(full.id())).contains(filled);
  }

  @Test
  void givesAStatementWithTheArticleItWasReadIn() {
    Article page = Ferry.plain("They sail at dawn.");
    store.keep(Ferry.RUN, page, Ferry.alone(Ferry.sentences(page)));
    Article later =
        new Article(
            page.id(), "p", null, null, null, null, null, "en", "Boats. " + page.text(), List.of());
    try (Stream<Recorded> shown = store.statements()) {
      store.keep(Ferry.LATER_RUN, later, Ferry.alone(Ferry.sentences(later)));
      assertThat(shown).extracting(Recorded::article).containsExactly(page);
    }
    assertThat(all()).hasSize(2).extracting(r -> r.article().text()).containsOnly(later.text());
  }

  @Test
  void remembersTheCodebook() {
    KeptCodebook first = new KeptCodebook("cd34", "north-ferry", "M. Vane", "id: north-ferry\n");
    KeptCodebook second = new KeptCodebook("ef56", "north-ferry", "M. Vane", "id: later\n");
    assertThat(store.codebook()).isEmpty();
    store.use(first);
    assertThat(store.codebook()).contains(first);
    store.use(second);
    store.use(second);
    assertThat(store.codebook()).contains(second);
  }

  @Test
  void aNewerPageAtTheSameAddressSupersedesTheOlder() {
    Article older = Ferry.article("a.txt", "Boats sail.", "https://isles.example/x", List.of());
    Article newer = Ferry.article("b.txt", "No boats.", "https://isles.example/x", List.of());
    store.keep(Ferry.RUN, older, List.of());
    store.keep(Ferry.RUN, newer, List.of());
    store.keep(Ferry.LATER_RUN, older, List.of());
    assertThat(store.superseded(newer.id())).contains(older.id());
    assertThat(store.superseded(older.id())).isEmpty();
  }

  @Test
  void whatWasReadCodedAndDecidedCannotBeChanged() throws SQLException {
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.decide(decision(Ferry.full().id()));
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String table :
          List.of("run", "article", "statement", "coding", "decision", "figure", "spoken_for")) {
        assertThatThrownBy(() -> direct.createStatement().execute("DELETE FROM " + table))
            .hasMessageContaining(table + " is append-only");
      }
      assertThatThrownBy(() -> direct.createStatement().execute("UPDATE coding SET stance = 'x'"))
          .hasMessageContaining("coding is append-only");
      assertThatThrownBy(() -> direct.createStatement().execute("UPDATE decision SET coder = 'x'"))
          .hasMessageContaining("decision is append-only");
    }
    assertThat(all()).hasSize(1);
  }

  @Test
  void nothingIsReplacedOnTheWayEither() throws SQLException {
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.forget("Nobody Here");
    try (Database database = new Database(file, 1000)) {
      for (String table : List.of("article", "statement", "coding", "spoken_for", "forgotten")) {
        String replace = "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table;
        assertThatThrownBy(() -> database.write(handle -> handle.execute(replace)))
            .hasMessageContaining(table + " is append-only");
      }
    }
    assertThatThrownBy(() -> WritingByHand.execute(file, "DELETE FROM forgotten"))
        .hasMessageContaining("forgotten is append-only");
  }

  @Test
  void aRunIsKnownByWhatItWasNotByWhenItStarted() {
    Run again = Run.of("0.1.0", "ab12", "north-ferry", "cd34", Instant.EPOCH);
    assertThat(again.id()).isEqualTo(Ferry.RUN.id()).matches("[0-9a-f]{12}");
    assertThat(Ferry.LATER_RUN.id()).isNotEqualTo(Ferry.RUN.id());
  }

  @Test
  void refusesADecisionOnNothing() {
    assertThatThrownBy(() -> store.decide(decision(new StatementId("0".repeat(20)))))
        .hasMessageContaining("is not on record");
  }

  static Decision decision(StatementId id) {
    return new Decision(
        "mk", Instant.parse("2031-04-01T10:00:00.5Z"), id, "stance of keep-timetable", "open", "");
  }

  private static Statement spokenBy(Statement statement, Speaker speaker) {
    var a = statement.attribution();
    return new Statement(
        statement.id(),
        statement.article(),
        new org.parley.statement.Attribution(
            a.content(),
            a.cue(),
            a.source(),
            a.voice(),
            a.kind(),
            a.assertion(),
            a.modality(),
            speaker,
            a.coSpeakers(),
            a.within(),
            a.confidence()),
        statement.circumstances(),
        statement.codings());
  }

  private List<Statement> only(Filter filter) {
    List<Statement> found =
        store.statements(filter, 100, 0).stream().map(Recorded::statement).toList();
    assertThat(store.count(filter)).isEqualTo(found.size());
    return found;
  }

  private static List<Statement> statements(List<Recorded> recorded) {
    return recorded.stream().map(Recorded::statement).toList();
  }

  private List<Recorded> all() {
    try (Stream<Recorded> statements = store.statements()) {
      return new ArrayList<>(statements.toList());
    }
  }
}
