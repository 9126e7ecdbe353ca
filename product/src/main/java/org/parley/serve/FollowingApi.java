package org.parley.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;
import org.parley.analyze.Board;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;
import org.parley.export.BoardCsv;
import org.parley.export.BoardJson;
import org.parley.export.TimelineTable;

/** What happened when, as JSON and CSV; changes as the command line writes shifts. */
final class FollowingApi {

  private final Accounts accounts;

  FollowingApi(Accounts accounts) {
    this.accounts = accounts;
  }

  void timeline(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    Window window = Window.of(context, boards);
    Timeline timeline = window.timeline(account, boards);
    Sheet sheet = boards.at(boards.last());
    if (BoardApi.isCsv(context)) {
      Api.send(context, "text/csv; charset=utf-8", sheet.ask(board -> csv(board, timeline)));
    } else {
      List<Shift> changes = window.changes(boards);
      Api.send(
          context,
          sheet.ask(
              board ->
                  new TimelineTable(board, timeline)
                      .json(window.party(), window.target(), changes)));
    }
  }

  private static String csv(Board board, Timeline timeline) {
    StringWriter out = new StringWriter();
    new TimelineTable(board, timeline).csv(out);
    return out.toString();
  }

  void changes(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    Since since = Since.of(context, boards);
    Sheet sheet = boards.at(since.moment().asOf());
    List<Shift> changes = since.changes(sheet.shifts(since.after()));
    if (BoardApi.isCsv(context)) {
      Api.send(context, "text/csv; charset=utf-8", sheet.ask(board -> csv(board, since, changes)));
    } else {
      Api.send(context, sheet.ask(board -> json(board, since, changes)));
    }
  }

  private static JsonNode json(Board board, Since since, List<Shift> changes) {
    List<Shift> persons =
        since.party() == null ? since.changes(board.personShifts(since.after())) : List.of();
    return new BoardJson(board)
        .shifts(since.moment().since(), changes, persons, since.firsts(board));
  }

  private static String csv(Board board, Since since, List<Shift> changes) {
    List<Shift> persons =
        since.party() == null ? since.changes(board.personMoves(since.after())) : List.of();
    StringWriter out = new StringWriter();
    new BoardCsv(board, out).shifts(changes, persons);
    return out.toString();
  }
}
