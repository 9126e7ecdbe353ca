package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

class ListingTest {

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("record.db"));
    store.begin(Ferry.RUN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void listsTheNewestFirstAndTheUndatedLast() {
    keep("One boat sails. Two boats wait.", LocalDate.of(2031, 1, 3));
    keep("Three boats sail.", null);
    keep("Four boats sail. Five boats wait.", LocalDate.of(2031, 2, 1));
    assertThat(words(store.list(Sought.ALL, Turn.first(), 50)))
        .containsExactly(
            "Four boats sail.",
            "Five boats wait.",
            "One boat sails.",
            "Two boats wait.",
            "Three boats sail.");
    assertThat(store.shelf(Turn.first(), 50).rows())
        .extracting(shelved -> shelved.indirect())
        .containsExactly(2, 2, 1);
    Sought january = Sought.ALL.between(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 31));
    assertThat(words(store.list(january, Turn.first(), 50)))
        .containsExactly("One boat sails.", "Two boats wait.");
    assertThat(store.choices(Sought.ALL.between(null, LocalDate.of(2031, 1, 31))).statements())
        .isEqualTo(2);
  }

  @Test
  void turnsPagesForwardsAndBack() {
    for (int day = 1; day <= 9; day++) {
      keep("Boat " + day + " sails. Boat " + day + " waits.", LocalDate.of(2031, 1, day));
    }
    Sought sought = Sought.ALL.with(Facet.KIND, "indirect");
    List<String> seen = new ArrayList<>();
    Turn<StatementId> turn = Turn.first();
    Slice<Recorded> slice = store.list(sought, turn, 4);
    while (true) {
      assertThat(slice.ahead()).isEqualTo(seen.size());
      seen.addAll(words(slice));
      if (!slice.more()) {
        break;
      }
      slice = store.list(sought, Turn.after(last(slice)), 4);
    }
    assertThat(seen).hasSize(18).doesNotHaveDuplicates();
    Slice<Recorded> back = store.list(sought, Turn.before(first(slice)), 4);
    assertThat(words(back)).isEqualTo(seen.subList(12, 16));
    assertThat(back.ahead()).isEqualTo(12);
    assertThat(back.more()).isTrue();
  }

  @Test
  void findsWordsInTheirFormsAndTogether() {
    keep("The council guarantees the boats. A boat for the council.", LocalDate.of(2031, 1, 3));
    assertThat(found("guarantee")).hasSize(1);
    assertThat(found("boat council")).hasSize(2);
    assertThat(found("\"the boats\"")).hasSize(1);
    assertThat(found("\u201cboat the\u201d")).isEmpty();
    assertThat(found("Okoro")).as("names of those who speak are not searched").isEmpty();
    assertThat(found("boat* NEAR(\"")).isEmpty();
  }

  @Test
  void theListFollowsWhatIsReadFilledInAndDecided() {
    Article article = keep("One boat sails. Two boats wait.", null);
    keep("Three boats sail.", LocalDate.of(2031, 1, 2));
    store.fill(article("One boat sails. Two boats wait.", LocalDate.of(2031, 5, 1)));
    assertThat(words(store.list(Sought.ALL, Turn.first(), 1))).containsExactly("One boat sails.");
    StatementId id = first(store.list(Sought.ALL, Turn.first(), 1));
    store.decide(new Decision("Ina Holt", Instant.EPOCH, id, "verdict", null, "right"));
    assertThat(found(Sought.ALL.with(Facet.JUDGED, "yes"))).containsExactly("One boat sails.");
    store.begin(Ferry.LATER_RUN);
    Statement again = Ferry.bare(article, "Two boats wait", "Ben Okoro");
    store.keep(Ferry.LATER_RUN, article, List.of(Linked.alone(again, List.of("ben-okoro"))));
    assertThat(found(Sought.ALL.in(article.id()))).containsExactly("Two boats wait");
    assertThat(store.size().statements()).isEqualTo(2);
    assertThat(store.choices(Sought.ALL).of(Facet.SPEAKER)).containsEntry("ben-okoro", 2L);
  }

  @Test
  void aForgottenNameIsFoundNoMore() {
    keep("Una Marl sank the boats. Two boats wait.", LocalDate.of(2031, 1, 3));
    assertThat(found("Marl")).hasSize(1);
    store.forget("Una Marl");
    assertThat(found("Marl")).isEmpty();
    assertThat(found("sank")).hasSize(1);
  }

  @Test
  void aBriefReadingHoldsWhatALedgerLooksAt() {
    List<String> ids = List.of("ana-ruiz", "ben-okoro", "north-line");
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of(Linked.alone(Ferry.full(), ids)));
    keep("One boat sails. Two boats wait.", LocalDate.of(2031, 1, 3));
    StatementId id = Ferry.full().id();
    store.decide(new Decision("Ina Holt", Instant.EPOCH, id, "verdict", null, "right"));
    List<Recorded> whole = store.statements().toList();
    List<Recorded> brief = store.brief();
    assertThat(brief).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      Recorded one = whole.get(i);
      Recorded same = brief.get(i);
      Attribution said = one.statement().attribution();
      Attribution also = same.statement().attribution();
      assertThat(same.article()).isEqualTo(one.article());
      assertThat(same.run()).isEqualTo(one.run());
      assertThat(same.codingRun()).isEqualTo(one.codingRun());
      assertThat(same.decisions()).isEqualTo(one.decisions());
      assertThat(same.linked().speakerIds()).isEqualTo(one.linked().speakerIds());
      assertThat(same.linked().utteranceId()).isEqualTo(one.linked().utteranceId());
      assertThat(same.linked().reportId()).isEqualTo(one.linked().reportId());
      assertThat(same.statement().codings()).isEqualTo(one.statement().codings());
      assertThat(same.statement().circumstances().said())
          .isEqualTo(one.statement().circumstances().said());
      assertThat(also.content()).isEqualTo(said.content());
      assertThat(also.cue()).isEqualTo(said.cue());
      assertThat(also.kind()).isEqualTo(said.kind());
      assertThat(also.within()).isEqualTo(said.within());
      assertThat(also.confidence()).isEqualTo(said.confidence());
      assertThat(StatementRows.speakers(also))
          .extracting(Speaker::name)
          .isEqualTo(StatementRows.speakers(said).stream().map(Speaker::name).toList());
      assertThat(StatementRows.speakers(also))
          .extracting(Speaker::onBehalfOf)
          .isEqualTo(StatementRows.speakers(said).stream().map(Speaker::onBehalfOf).toList());
    }
  }

  private Article keep(String text, @Nullable LocalDate day) {
    Article article = article(text, day);
    List<Linked> linked =
        Ferry.sentences(article).stream()
            .map(one -> Linked.alone(one, List.of("ben-okoro")))
            .toList();
    store.keep(Ferry.RUN, article, linked);
    return article;
  }

  private static Article article(String text, @Nullable LocalDate day) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "boats.txt",
        null,
        "Boats",
        new Outlet("Isles Post"),
        null,
        day == null ? null : new Published(day, Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  private List<String> found(String words) {
    return found(Sought.ALL.saying(words));
  }

  private List<String> found(Sought sought) {
    List<String> found = words(store.list(sought, Turn.first(), 50));
    assertThat(store.choices(sought).statements()).isEqualTo(found.size());
    return found;
  }

  private static List<String> words(Slice<Recorded> slice) {
    return slice.rows().stream()
        .map(one -> one.statement().attribution().content().text())
        .toList();
  }

  private static StatementId first(Slice<Recorded> slice) {
    return slice.rows().get(0).statement().id();
  }

  private static StatementId last(Slice<Recorded> slice) {
    return slice.rows().get(slice.rows().size() - 1).statement().id();
  }
}
