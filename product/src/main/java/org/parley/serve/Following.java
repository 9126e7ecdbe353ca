package org.parley.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Shift;
import org.parley.store.Store;

/** Shows what happened when: the timeline, and what changed since a day. */
final class Following {

  private final Store store;
  private final Accounts accounts;
  private final Pages pages;

  Following(Store store, Accounts accounts, Pages pages) {
    this.store = store;
    this.accounts = accounts;
    this.pages = pages;
  }

  void timeline(Context context) {
    Account account = accounts.now();
    Boards boards = boardsOrGap(context, account);
    if (boards != null) {
      Window window = Window.of(context, boards);
      TimelinePage page = page(account, boards, window);
      pages.show(context, page);
    }
  }

  /** The timeline as a picture that carries its own days, record and coder. */
  void picture(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    Plate plate = Plate.of(page(account, boards, Window.of(context, boards)));
    pages.show(context, plate);
  }

  private static TimelinePage page(Account account, Boards boards, Window window) {
    return boards.timeline(
        window,
        () ->
            boards.at(boards.last()).ask(board -> TimelinePage.of(account, boards, board, window)));
  }

  /** What a bar counts. */
  void sayings(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    pages.show(
        context,
        SayingsPage.of(
            account,
            boards,
            Window.of(context, boards),
            SayingsPage.undated(context),
            ids -> Row.found(store, ids, boards.codebook())));
  }

  void changes(Context context) {
    Account account = accounts.now();
    Boards boards = boardsOrGap(context, account);
    if (boards != null) {
      Since since = Since.of(context, boards);
      Sheet sheet = boards.at(since.moment().asOf());
      pages.show(context, ChangesPage.of(account, boards, sheet, since));
    }
  }

  void change(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    String id = context.pathParam("id");
    Shift shift =
        boards.changes().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        404,
                        "Not on record",
                        "No change has this id by the record\u2019s last day; a person\u2019s"
                            + " decision may have undone it: see what changed under /changes."));
    Moment moment = Moment.of(boards.last());
    CellPage.Rows rows = ids -> Row.found(store, ids, boards.codebook());
    ChangePage page =
        boards.at(boards.last()).ask(board -> ChangePage.of(account, board, shift, moment, rows));
    pages.show(context, page);
  }

  /** What changed, as an Atom feed. */
  void feed(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    Since since = Since.of(context, boards);
    Sheet sheet = boards.at(since.moment().asOf());
    String query = context.queryString();
    String self = Giving.host(context) + "/changes.atom" + (query == null ? "" : "?" + query);
    Feed feed = new Feed(Giving.host(context), self, boards.codebook().id());
    List<Shift> all = since.latest(sheet);
    List<Shift> shown = all.subList(0, Math.min(Feed.MOST, all.size()));
    List<Change> changes = sheet.ask(board -> TimelinePage.changes(board, shown, since.moment()));
    String atom = feed.of(changes, all.size(), since);
    Api.send(context, "application/atom+xml; charset=utf-8", atom);
  }

  /** The boards; where there are none the reader is shown why, and null is given. */
  private @Nullable Boards boardsOrGap(Context context, Account account) {
    Boards boards = account.boards();
    if (boards == null) {
      pages.show(context, GapPage.of(account, Objects.requireNonNull(account.gap())));
    }
    return boards;
  }
}
