package org.parley.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.store.Filter;
import org.parley.store.Recorded;
import org.parley.store.Store;

/** Answers what is asked by reading alone: articles, an article, statements. */
final class Reading {

  private static final Set<String> KINDS =
      Set.of("direct", "mixed", "indirect", Query.OUTLET_VOICE);

  private final Store store;
  private final Catalogue catalogue;
  private final Pages pages;
  private final boolean whole;

  /**
   * @param whole whether articles may be shown from end to end
   */
  Reading(Store store, Catalogue catalogue, Pages pages, boolean whole) {
    this.store = store;
    this.catalogue = catalogue;
    this.pages = pages;
    this.whole = whole;
  }

  void articles(Context context) {
    pages.show(context, ArticlesPage.of(catalogue.now(), page(context)));
  }

  void article(Context context) {
    ArticleId id = articleId(context.pathParam("id"));
    Article article = store.article(id).orElseThrow(() -> missing("article"));
    Catalogue.Snapshot record = catalogue.now();
    List<Recorded> found = store.statements(Filter.ALL.in(id), Integer.MAX_VALUE, 0);
    Head head = record.head(id).orElseGet(() -> Head.of(article, List.of()));
    pages.show(
        context,
        whole
            ? ArticlePage.whole(record, article, head, found)
            : ArticlePage.quoted(record.size(), article, head, found));
  }

  void statements(Context context) {
    Query query = query(context);
    Catalogue.Snapshot record = catalogue.now();
    List<Found> found =
        record.heads().stream().filter(query::passes).flatMap(head -> found(head, query)).toList();
    Pager pager = Pager.of(page(context), found.size(), query.address());
    long articles = found.stream().map(Found::head).distinct().count();
    String count =
        Wording.statements(found.size())
            + (found.isEmpty() ? "" : " in " + Wording.articles(articles));
    List<Row> rows = rows(pager.cut(found));
    pages.show(context, StatementsPage.of(record, query, count, rows, pager));
  }

  private record Found(Head head, StatementId id) {}

  private static Stream<Found> found(Head head, Query query) {
    return head.entries().stream().filter(query::passes).map(entry -> new Found(head, entry.id()));
  }

  /** Fetches what a page shows, article by article. */
  private List<Row> rows(List<Found> shown) {
    Map<ArticleId, Article> articles = new HashMap<>();
    Map<StatementId, Recorded> statements = new HashMap<>();
    for (Head head : new HashSet<>(shown.stream().map(Found::head).toList())) {
      store.article(head.id()).ifPresent(article -> articles.put(head.id(), article));
      store
          .statements(Filter.ALL.in(head.id()), Integer.MAX_VALUE, 0)
          .forEach(recorded -> statements.put(recorded.statement().id(), recorded));
    }
    List<Row> rows = new ArrayList<>();
    for (Found one : shown) {
      Recorded recorded = statements.get(one.id());
      Article article = articles.get(one.head().id());
      if (recorded != null && article != null) {
        rows.add(Row.of(recorded, article.text(), one.head()));
      }
    }
    return rows;
  }

  private static Query query(Context context) {
    String article = given(context, "article");
    String kind = given(context, "kind");
    if (kind != null && !KINDS.contains(kind)) {
      throw new Problem(
          400, "No such kind", "Statements are direct, mixed, indirect, or the outlet\u2019s own.");
    }
    return new Query(
        article == null ? null : articleId(article),
        given(context, "speaker"),
        kind,
        given(context, "outlet"));
  }

  private static @Nullable String given(Context context, String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static int page(Context context) {
    try {
      String page = given(context, "page");
      return page == null ? 1 : Integer.parseInt(page);
    } catch (NumberFormatException e) {
      throw new Problem(400, "No such page", "Pages of a list are numbered from 1.");
    }
  }

  private static ArticleId articleId(String hex) {
    try {
      return new ArticleId(hex);
    } catch (IllegalArgumentException e) {
      throw badId("article");
    }
  }

  static Problem badId(String what) {
    return new Problem(
        400,
        "No such id",
        "Ids of " + what + "s have 20 digits or letters from a to f: check the address.");
  }

  static Problem missing(String what) {
    return new Problem(
        404,
        "Not on this record",
        "This record holds no " + what + " of that id. It may be in another record.");
  }
}
