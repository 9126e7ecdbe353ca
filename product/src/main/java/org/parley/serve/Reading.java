package org.parley.serve;

import io.javalin.http.Context;
import java.util.List;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.store.Filter;
import org.parley.store.Recorded;
import org.parley.store.Shelved;
import org.parley.store.Slice;
import org.parley.store.Sought;
import org.parley.store.Store;

/** Answers what is asked by reading alone: articles, an article, statements. */
final class Reading {

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
    Slice<Shelved> slice = store.shelf(Query.articleTurn(context), Pager.SIZE);
    pages.show(context, ArticlesPage.of(catalogue.now(), slice));
  }

  void article(Context context) {
    ArticleId id = Query.articleId(context.pathParam("id"));
    Article article = store.article(id).orElseThrow(() -> missing("article"));
    Catalogue.Snapshot record = catalogue.now();
    List<Recorded> found = store.statements(Filter.ALL.in(id), Integer.MAX_VALUE, 0);
    Head head = store.shelved(id).map(Head::of).orElseGet(() -> Head.of(article));
    ArticlePage.Around around =
        new ArticlePage.Around(
            record,
            article,
            head,
            store.superseded(id).flatMap(store::article).map(Head::of).orElse(null),
            store.outlets(found.stream().map(one -> one.linked().utteranceId()).toList()));
    if (whole) {
      // As on a statement's page: its forms' origin is to be checked.
      context.header("Referrer-Policy", "same-origin");
      Draft draft = new Draft(Visitor.token(context), Visitor.coder(context), null, "", null);
      pages.show(context, ArticlePage.whole(around, found, draft));
    } else {
      pages.show(context, ArticlePage.quoted(around, found));
    }
  }

  void statements(Context context) {
    Sought sought = Query.of(context);
    pages.show(context, StatementsPage.of(catalogue, sought, slice(sought, context, Pager.SIZE)));
  }

  /** A page of what is sought; none of it where somebody is sought who may not be looked up. */
  private Slice<Recorded> slice(Sought sought, Context context, int most) {
    return catalogue.now().allows(sought)
        ? store.list(sought, Query.turn(context), most)
        : new Slice<>(List.of(), 0, false);
  }

  static Problem missing(String what) {
    return new Problem(
        404,
        "Not on this record",
        "This record holds no " + what + " of that id. It may be in another record.");
  }
}
