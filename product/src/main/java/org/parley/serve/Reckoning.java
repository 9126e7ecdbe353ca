package org.parley.serve;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.parley.export.FigureTable;
import org.parley.link.Figures;
import org.parley.store.Store;

/** Shows figures lined up, as pages, pictures, JSON and CSV. */
final class Reckoning implements AutoCloseable {

  private final Accounts accounts;
  private final Pages pages;
  private final Renewed<FigureBook> books;

  Reckoning(Store store, Accounts accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
    books = new Renewed<>("parley-figures", store, FigureBook::of, FigureBook::isSmall);
    books.begin();
  }

  void figures(Context context) {
    FiguresPage page = FiguresPage.of(books.now(), topic(context), number(context));
    pages.show(context, page);
  }

  void topicPage(Context context) {
    FigureBook book = books.now();
    FigurePage page = FigurePage.of(book, asked(context, book));
    pages.show(context, page);
  }

  /** A topic as a picture that carries its own days, record and coder. */
  void picture(Context context) {
    FigureBook book = books.now();
    FigurePlate plate = FigurePlate.of(accounts.now(), book, asked(context, book));
    pages.show(context, plate);
  }

  /** All topics, or those with a word, in the form of the command line. */
  void all(Context context) {
    send(context, FigureBook.having(books.now().all(), topic(context)));
  }

  /** One topic, in a list of one. */
  void one(Context context) {
    send(context, List.of(asked(context, books.now())));
  }

  private static void send(Context context, List<Figures> topics) {
    if (BoardApi.isCsv(context)) {
      StringWriter out = new StringWriter();
      FigureTable.csv(topics, out);
      Api.send(context, "text/csv; charset=utf-8", out.toString());
    } else {
      Api.send(context, FigureTable.json(topics));
    }
  }

  private static String topic(Context context) {
    return Objects.requireNonNullElse(Query.given(context, "topic"), "").strip();
  }

  private static int number(Context context) {
    String page = Query.given(context, "page");
    if (page == null) {
      return 1;
    }
    if (!page.matches("[1-9]\\d{0,5}")) {
      throw new Problem(400, "No such page", "Pages are numbered from 1: give page=1.");
    }
    return Integer.parseInt(page);
  }

  private static Figures asked(Context context, FigureBook book) {
    String id = context.pathParam("id");
    return book.topic(id)
        .orElseThrow(
            () ->
                new Problem(
                    404,
                    "No such topic",
                    "No figures on this record meet under this word: see /figures for those that"
                        + " do."));
  }

  @Override
  public void close() {
    books.close();
  }
}
