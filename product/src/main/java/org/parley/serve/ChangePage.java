package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.analyze.Board;
import org.parley.analyze.Shift;
import org.parley.statement.StatementId;

/** One change, with the sentences on both sides of it. */
record ChangePage(Frame frame, Change change, List<Side> sides, Footing footing) {

  private static final int VERSIONS = 20;

  /** Statements of one of the words compared. */
  record Side(String title, List<Row> rows) {}

  static ChangePage of(
      Account account, Board board, Shift shift, Moment moment, CellPage.Rows rows) {
    Change change = Change.of(board, shift, board.firstClaims(LocalDate.MIN), moment);
    List<Side> sides = new ArrayList<>();
    for (Change.Side side : change.sides()) {
      List<StatementId> ids =
          side.spoken().ids().stream().limit(VERSIONS).map(StatementId::new).toList();
      Map<StatementId, Row> found = rows.of(ids);
      sides.add(
          new Side(
              title(side), ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList()));
    }
    return new ChangePage(
        Frame.of(change.sentence(), "changes", account.size()),
        change,
        sides,
        Footing.of(board, account));
  }

  private static String title(Change.Side side) {
    return switch (side.label()) {
      case "before" -> "The word before";
      case "beside" -> "What it is set beside";
      case "denied" -> "The word that is denied";
      default -> "The new word";
    };
  }
}
