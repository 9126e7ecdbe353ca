package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;

class RereadTest {

  private static final Article ARTICLE =
      Ferry.plain("The crews will not sail at night. The line will pay for two more boats. Rain.");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("parley.db"));
    store.begin(Ferry.RUN);
    store.begin(Ferry.LATER_RUN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsOldStatementsUnderTheirNewIdsWithTheirDecisions() {
    Statement same = Ferry.bare(ARTICLE, "The crews will not sail at night", "");
    Statement old = Ferry.bare(ARTICLE, "The line will pay for two more boats", "");
    Statement gone = Ferry.bare(ARTICLE, "Rain", "");
    store.keep(Ferry.RUN, ARTICLE, Ferry.alone(List.of(same, old, gone)));
    store.decide(StoreTest.decision(old.id()));
    Statement longer = Ferry.bare(ARTICLE, "will pay for two more boats", "");
    Statement shorter = Ferry.bare(ARTICLE, "two more boats", "");
    store.keep(Ferry.LATER_RUN, ARTICLE, Ferry.alone(List.of(same, longer, shorter)));

    assertThat(shown()).containsExactly(same, longer, shorter);
    Recorded found = store.statement(old.id()).orElseThrow();
    assertThat(found.statement()).isEqualTo(longer);
    assertThat(found.run()).isEqualTo(Ferry.LATER_RUN.id());
    assertThat(found.decisions()).containsExactly(StoreTest.decision(longer.id()));
    assertThat(store.statement(shorter.id()).orElseThrow().decisions()).isEmpty();
    assertThat(store.statement(gone.id()).orElseThrow().run()).isEqualTo(Ferry.RUN.id());
  }

  @Test
  void followsAStatementThroughSeveralReadings() {
    Run third = Run.of("0.3.0", null, null, null, Instant.EPOCH);
    Run fourth = Run.of("0.4.0", null, null, null, Instant.EPOCH);
    store.begin(third);
    store.begin(fourth);
    Statement first = Ferry.bare(ARTICLE, "The line will pay for two more boats", "");
    Statement second = Ferry.bare(ARTICLE, "line will pay for two more boats", "");
    Statement last = Ferry.bare(ARTICLE, "line will pay for two more", "");
    store.keep(Ferry.RUN, ARTICLE, Ferry.alone(List.of(first)));
    store.decide(StoreTest.decision(first.id()));
    store.keep(Ferry.LATER_RUN, ARTICLE, Ferry.alone(List.of(second)));
    store.decide(StoreTest.decision(second.id()));
    store.keep(third, ARTICLE, Ferry.alone(List.of(last)));
    assertThat(store.statement(first.id()).orElseThrow().statement()).isEqualTo(last);
    assertThat(store.statement(last.id()).orElseThrow().decisions()).hasSize(2);
    store.keep(fourth, ARTICLE, Ferry.alone(List.of(first)));
    assertThat(store.statement(last.id()).orElseThrow().statement()).isEqualTo(first);
    assertThat(store.statement(first.id()).orElseThrow().decisions()).hasSize(2);
    assertThat(store.statement(first.id()).orElseThrow().run()).isEqualTo(fourth.id());
  }

  @Test
  void matchesByWordsWhereTheTextWasTakenOutOfThePageOtherwise() {
    ArticleId page = ARTICLE.id();
    Article before = withText(page, "Menu. The line will pay for two more boats.");
    Article after = withText(page, "The line will pay for two more boats.");
    Statement old = Ferry.bare(before, "The line will pay for two more boats.", "");
    Statement young = Ferry.bare(after, "The line will pay for two more boats.", "");
    store.keep(Ferry.RUN, before, Ferry.alone(List.of(old)));
    store.keep(Ferry.LATER_RUN, after, Ferry.alone(List.of(young)));
    assertThat(store.statement(old.id()).orElseThrow().statement()).isEqualTo(young);
    assertThat(store.article(page)).contains(after);
    assertThat(store.size().articles()).isEqualTo(1);
  }

  private static Article withText(ArticleId id, String text) {
    return new Article(id, "p.html", null, null, null, null, null, "en", text, List.of());
  }

  private List<Statement> shown() {
    try (Stream<Recorded> statements = store.statements()) {
      return statements.map(Recorded::statement).toList();
    }
  }
}
