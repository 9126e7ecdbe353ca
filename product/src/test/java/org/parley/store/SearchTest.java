package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.link.Quotation;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.text.Span;

class SearchTest {

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
  void findsWordsInTheTextOfArticlesThatHoldWhatElseIsSought() {
    keep("The gulls sat on the quay. Two boats wait.", 3, "Isles Post", "ben-okoro");
    keep("A gull was seen. One boat sails.", 5, "Quay News", "ben-okoro");
    assertThat(titles(Sought.ALL.saying("gull"))).containsExactly("Quay News", "Isles Post");
    assertThat(titles(Sought.ALL.saying("\"the quay\""))).containsExactly("Isles Post");
    assertThat(titles(Sought.ALL.saying("gull").with(Facet.OUTLET, "Quay News")))
        .containsExactly("Quay News");
    assertThat(titles(Sought.ALL.saying("gull").with(Facet.KIND, "direct"))).isEmpty();
    assertThat(titles(Sought.ALL.saying("gull").between(null, LocalDate.of(2031, 1, 4))))
        .containsExactly("Isles Post");
    assertThat(titles(Sought.ALL.saying("boat* NEAR(\"))"))).isEmpty();
  }

  @Test
  void namesOfThoseWhomNoCodebookListsAreNotFound() {
    keep("Two boats wait, Ben Okoro said. Mr Okoro left.", 3, "Isles Post", "name:ben-okoro");
    assertThat(titles(Sought.ALL.saying("Okoro"))).isEmpty();
    assertThat(titles(Sought.ALL.saying("left"))).containsExactly("Isles Post");
    keep("One boat waits, Ben Okoro said.", 4, "Quay News", "ben-okoro");
    assertThat(titles(Sought.ALL.saying("Okoro"))).containsExactly("Quay News");
  }

  @Test
  void whatIsNotNewsIsNotFound() {
    Article article = article("Two boats wait. Subscribe to turnips.", 3, "Isles Post");
    int junk = article.text().indexOf("Subscribe");
    Article marked =
        new Article(
            article.id(),
            article.path(),
            null,
            article.title(),
            article.outlet(),
            null,
            article.published(),
            "en",
            article.text(),
            List.of(new Span(junk, article.text().length())));
    store.keep(Ferry.RUN, marked, List.of());
    assertThat(titles(Sought.ALL.saying("turnips"))).isEmpty();
    assertThat(titles(Sought.ALL.saying("boats"))).containsExactly("Isles Post");
  }

  @Test
  void aForgottenNameIsFoundInNoText() {
    keep("The gulls sat. Una Marl fed them.", 3, "Isles Post", "ben-okoro");
    assertThat(titles(Sought.ALL.saying("Marl"))).containsExactly("Isles Post");
    store.forget("Una Marl");
    assertThat(titles(Sought.ALL.saying("Marl"))).isEmpty();
    assertThat(titles(Sought.ALL.saying("gulls"))).containsExactly("Isles Post");
  }

  @Test
  void aNameThatWasLeftOutIsKnownHoweverItIsWritten() {
    keep("Two boats wait, Ben Okoro said.", 3, "Isles Post", "ben-okoro");
    assertThat(store.namesUnlisted("Ben Okoro")).isFalse();
    keep("One boat waits, Ben Okoro said.", 4, "Quay News", "article:2:ben-okoro");
    assertThat(store.namesUnlisted("\u201cBEN OKORO\u201d")).isTrue();
    assertThat(store.namesUnlisted("what ok\u00f3ro, ben told us")).isTrue();
    assertThat(store.namesUnlisted("Ben waits")).isFalse();
  }

  @Test
  void aRecordOfAnEarlierParleyIsIndexedOnce() throws Exception {
    keep("The gulls sat on the quay.", 3, "Isles Post", "ben-okoro");
    store.close();
    try (Connection old =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
        Statement statement = old.createStatement()) {
      statement.execute("DROP TABLE shelf_words");
      statement.execute("DROP TABLE left_out");
      statement.execute("DROP TABLE answer");
      statement.execute("DELETE FROM flyway_schema_history WHERE version IN ('5', '6', '7')");
    }
    open();
    assertThat(titles(Sought.ALL.saying("gulls"))).containsExactly("Isles Post");
    long version = store.version();
    store.close();
    open();
    assertThat(titles(Sought.ALL.saying("gulls"))).containsExactly("Isles Post");
    assertThat(version).isNotNegative();
  }

  @Test
  void marksWordsInTheirFormsAndTogether() {
    List<String> texts = List.of("The boats, the \u0001night b\u00f6at.", "Nothing here.");
    List<List<Span>> marks = store.marks("boat \"the night\"", texts);
    assertThat(marks.get(0).stream().map(span -> span.of(texts.get(0))))
        .containsExactly("boats", "the \u0001night", "b\u00f6at");
    assertThat(marks.get(1)).isEmpty();
    assertThat(store.marks("( * \"", texts)).containsExactly(List.of(), List.of());
  }

  @Test
  void findsWhatIsLikeAQuotation() {
    keep("We will sink every boat before the harbour freezes over. Two wait.", 3, "A", "ana");
    keep("The harbour is closed. Every boat waits for spring.", 4, "B", "ana");
    Quotation quotation =
        Quotation.of("\u201cwe will sink evry boat \u2026 before the harbor freezes\u201d")
            .orElseThrow();
    assertThat(store.near(quotation).get(0).get(0).article().outlet().name()).isEqualTo("A");
    assertThat(store.near(Quotation.of("zyx wvu tsr qpo nml").orElseThrow())).isEmpty();
    Quotation plain = Quotation.of("it is what it is to me").orElseThrow();
    assertThat(store.near(plain)).isEmpty();
  }

  private void keep(String text, int day, String outlet, String speaker) {
    Article article = article(text, day, outlet);
    List<Linked> linked =
        Ferry.sentences(article).stream().map(one -> Linked.alone(one, List.of(speaker))).toList();
    store.keep(Ferry.RUN, article, linked);
  }

  private static Article article(String text, int day, String outlet) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        outlet + ".txt",
        null,
        "Boats",
        new Outlet(outlet),
        null,
        new Published(LocalDate.of(2031, 1, day), Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  /** The outlets of the articles found. */
  private List<String> titles(Sought sought) {
    List<String> found =
        store.shelf(sought, Turn.first(), 50).rows().stream()
            .map(one -> one.article().outlet().name())
            .toList();
    assertThat(store.articles(sought)).isEqualTo(found.size());
    return found;
  }
}
