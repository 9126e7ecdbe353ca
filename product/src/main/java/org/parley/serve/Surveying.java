package org.parley.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Cell;
import org.parley.analyze.Shift;
import org.parley.analyze.Standing;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Proposal;
import org.parley.store.Store;

/** Shows what each side holds: the board, a cell of it, a proposal. */
final class Surveying {

  private final Store store;
  private final Accounts accounts;
  private final Pages pages;
  private final Reading reading;

  Surveying(Store store, Accounts accounts, Pages pages, Reading reading) {
    this.store = store;
    this.accounts = accounts;
    this.pages = pages;
    this.reading = reading;
  }

  /** The board where there is one, else the articles. */
  void first(Context context) {
    if (accounts.now().boards() == null) {
      reading.articles(context);
    } else {
      board(context);
    }
  }

  void board(Context context) {
    Account account = accounts.now();
    Boards boards = account.boards();
    if (boards == null) {
      pages.show(context, GapPage.of(account, Objects.requireNonNull(account.gap())));
      return;
    }
    Moment moment = Moment.of(context, boards.last());
    pages.show(context, boards.page(moment, sheet -> BoardPage.of(account, boards, sheet, moment)));
  }

  /** The board as a picture; where there is none, a sentence. */
  void picture(Context context) {
    Account account = accounts.now();
    Boards boards = boards(account);
    pages.show(context, Picture.of(page(account, boards, Moment.of(context, boards.last()))));
  }

  private static BoardPage page(Account account, Boards boards, Moment moment) {
    return boards.page(moment, sheet -> BoardPage.of(account, boards, sheet, moment));
  }

  void proposal(Context context) {
    Account account = accounts.now();
    Boards boards = boards(account);
    Moment moment = Moment.of(context, boards.last());
    Sheet sheet = boards.at(moment.asOf());
    Standing standing = standing(context, boards, sheet);
    Proposal other = with(context, boards);
    List<Shift> shifts = sheet.shifts(moment.since());
    ProposalPage page =
        sheet.ask(
            board ->
                new ProposalPages(board, standing, moment).page(account, boards, shifts, other));
    pages.show(context, page);
  }

  /** The proposal that an address names. */
  static Standing standing(Context context, Boards boards, Sheet sheet) {
    return sheet.standing(context.pathParam("id")).orElseThrow(() -> unknown(boards.codebook()));
  }

  /** The proposal it is to be set beside, or null. */
  static @Nullable Proposal with(Context context, Boards boards) {
    String with = context.queryParam("with");
    return with == null || with.isBlank()
        ? null
        : boards.codebook().proposal(with).orElseThrow(() -> unknown(boards.codebook()));
  }

  void cell(Context context) {
    Account account = accounts.now();
    Boards boards = boards(account);
    Moment moment = Moment.of(context, boards.last());
    String party = Objects.requireNonNullElse(context.queryParam("party"), "");
    String target = Objects.requireNonNullElse(context.queryParam("target"), "");
    if (boards.codebook().party(party).isEmpty() || !isTarget(boards.codebook(), target)) {
      throw new Problem(
          404,
          "Not in this codebook",
          "The record\u2019s codebook has no such party, or no such proposal or option of an issue.");
    }
    Sheet sheet = boards.at(moment.asOf());
    String title =
        new Naming(boards.codebook()).party(party)
            + ": "
            + new Naming(boards.codebook()).target(target);
    Frame frame = Frame.of(title, "board", account.size());
    BoardPage.When when = BoardPage.When.of("/cells", boards, moment);
    boolean proposal = target.indexOf('=') < 0;
    String back = proposal ? Naming.proposal(target, moment) : "/board?" + moment.query();
    CellPage page =
        sheet.ask(
            board -> {
              Cell cell = board.cell(party, target);
              return new CellPage.Maker(
                      board, moment, ids -> Row.found(store, ids, board.codebook()))
                  .of(frame, when, cell, back);
            });
    pages.show(context, page);
  }

  private static boolean isTarget(Codebook codebook, String target) {
    int equals = target.indexOf('=');
    if (equals < 0) {
      return codebook.proposal(target).isPresent();
    }
    for (Issue issue : codebook.issues()) {
      if (issue.id().equals(target.substring(0, equals))) {
        return issue.options().contains(target.substring(equals + 1));
      }
    }
    return false;
  }

  /** The boards of an account that has them. */
  static Boards boards(Account account) {
    Boards boards = account.boards();
    if (boards == null) {
      GapPage gap = GapPage.of(account, Objects.requireNonNull(account.gap()));
      String command = gap.command() == null ? "" : " " + gap.command();
      throw new Problem(404, "No board yet", gap.sentence() + command);
    }
    return boards;
  }

  private static Problem unknown(Codebook codebook) {
    return new Problem(
        404,
        "No such proposal",
        "The record\u2019s codebook has no proposal of that id: ask for one of "
            + String.join(", ", codebook.proposals().stream().map(Proposal::id).toList())
            + ".");
  }
}
