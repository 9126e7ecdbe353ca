package org.parley.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.analyze.Board;
import org.parley.analyze.Comparison;
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
    answer(
        context,
        (boards, moment) -> {
          Sheet sheet = boards.at(moment.asOf());
          if (isCsv(context)) {
            sendCsv(context, sheet.ask(board -> csv(board, BoardCsv::positions)));
          } else {
            send(context, sheet.ask(board -> new BoardJson(board).positions(moment.since())));
          }
        });
  }

  /** Where every proposal stands. */
  void proposals(Context context) {
    answer(
        context,
        (boards, moment) -> {
          Sheet sheet = boards.at(moment.asOf());
          send(context, sheet, sheet.standings(), moment);
        });
  }

  /** Where one stands, or two set side by side. */
  void proposal(Context context) {
    answer(
        context,
        (boards, moment) -> {
          Sheet sheet = boards.at(moment.asOf());
          Standing standing = Surveying.standing(context, boards, sheet);
          Proposal with = Surveying.with(context, boards);
          if (with == null) {
            send(context, sheet, List.of(standing), moment);
          } else {
            send(context, sheet.ask(board -> comparison(board, standing.proposal(), with)));
          }
        });
  }

  private static JsonNode comparison(Board board, Proposal one, Proposal other) {
    Comparison comparison = board.compare(one, other);
    return new BoardJson(board).comparison(comparison);
  }

  private static void send(Context context, Sheet sheet, List<Standing> standings, Moment moment) {
    if (isCsv(context)) {
      sendCsv(context, sheet.ask(board -> csv(board, csv -> csv.proposals(standings))));
    } else {
      send(context, sheet.ask(board -> new BoardJson(board).proposals(standings, moment.since())));
    }
  }

  /** What an address answers with. */
  private interface Answer {
    void to(Boards boards, Moment moment);
  }

  private void answer(Context context, Answer answer) {
    try {
      Boards boards = Surveying.boards(accounts.now());
      answer.to(boards, Moment.of(context, boards.last()));
    } catch (Problem problem) {
      ProblemPage page = problem.page();
      context.status(page.status());
      send(
          context,
          JsonNodeFactory.instance
              .objectNode()
              .put("status", page.status())
              .put("error", page.frame().title())
              .put("message", page.sentence()));
    }
  }

  private static boolean isCsv(Context context) {
    String format = context.queryParam("format");
    if (format == null || format.equals("json")) {
      return false;
    }
    if (!format.equals("csv")) {
      throw new Problem(400, "No such format", "The format is json or csv.");
    }
    return true;
  }

  private interface Table {
    void write(BoardCsv csv);
  }

  private static String csv(Board board, Table table) {
    StringWriter out = new StringWriter();
    table.write(new BoardCsv(board, out));
    return out.toString();
  }

  private static void sendCsv(Context context, String csv) {
    context.contentType("text/csv; charset=utf-8").result(csv);
  }

  private static void send(Context context, JsonNode node) {
    StringWriter out = new StringWriter();
    try {
      BoardJson.write(node, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.contentType("application/json; charset=utf-8").result(out.toString());
  }
}
