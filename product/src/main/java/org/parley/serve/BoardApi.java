package org.parley.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;
import org.parley.analyze.Board;
import org.parley.analyze.Standing;
import org.parley.export.BoardCsv;
import org.parley.export.BoardJson;
import org.parley.statement.Proposal;

/** The board and its proposals as JSON and CSV: the same objects as the command line writes. */
final class BoardApi {

  private final Accounts accounts;

  BoardApi(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Every cell, as {@code positions} writes them. */
  void board(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    Moment moment = Moment.of(context, boards.last());
    Sheet sheet = boards.at(moment.asOf());
    if (isCsv(context)) {
      sendCsv(context, sheet, BoardCsv::positions);
    } else {
      Api.send(context, sheet.ask(board -> new BoardJson(board).positions(moment.since())));
    }
  }

  /** Where every proposal stands. */
  void proposals(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    Moment moment = Moment.of(context, boards.last());
    Sheet sheet = boards.at(moment.asOf());
    send(context, sheet, sheet.standings(), moment);
  }

  /** Where one stands, or two set side by side. */
  void proposal(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    Moment moment = Moment.of(context, boards.last());
    Sheet sheet = boards.at(moment.asOf());
    Standing standing = Surveying.standing(context, boards, sheet);
    Proposal with = Surveying.with(context, boards);
    if (with == null) {
      send(context, sheet, List.of(standing), moment);
    } else if (isCsv(context)) {
      throw new Problem(400, "No such table", "Two side by side are no table: give format=json.");
    } else {
      Api.send(context, sheet.ask(board -> comparison(board, standing.proposal(), with)));
    }
  }

  private static JsonNode comparison(Board board, Proposal one, Proposal other) {
    return new BoardJson(board).comparison(board.compare(one, other));
  }

  private static void send(Context context, Sheet sheet, List<Standing> standings, Moment moment) {
    if (isCsv(context)) {
      sendCsv(context, sheet, csv -> csv.proposals(standings));
    } else {
      Api.send(
          context, sheet.ask(board -> new BoardJson(board).proposals(standings, moment.since())));
    }
  }

  /** Whether a table is asked for, and not JSON. */
  static boolean isCsv(Context context) {
    String format = Query.given(context, "format");
    if (format == null || format.equals("json")) {
      return false;
    }
    if (!format.equals("csv")) {
      throw new Problem(
          400, "No such format", "There is no such format: give format=json or format=csv.");
    }
    return true;
  }

  private interface Table {
    void write(BoardCsv csv);
  }

  private static void sendCsv(Context context, Sheet sheet, Table table) {
    Api.send(context, "text/csv; charset=utf-8", sheet.ask(board -> csv(board, table)));
  }

  private static String csv(Board board, Table table) {
    StringWriter out = new StringWriter();
    table.write(new BoardCsv(board, out));
    return out.toString();
  }
}
