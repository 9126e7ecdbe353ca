package org.parley.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.analyze.Remark;
import org.parley.statement.StatementId;

/**
 * What a bar of the timeline counts, sentence by sentence.
 *
 * @param back the timeline they are taken from
 * @param sayings the statements of each saying
 * @param more how many sayings are not shown
 */
record SayingsPage(
    Frame frame, String title, String lead, String back, List<List<Row>> sayings, int more) {

  private static final int MOST = 50;
  private static final int VERSIONS = 8;

  static SayingsPage of(
      Account account, Boards boards, Window window, boolean undated, CellPage.Rows rows) {
    Naming names = new Naming(boards.codebook());
    List<Remark> all =
        window.remarks(boards).stream().filter(one -> has(window, one, undated)).toList();
    List<Remark> shown = all.subList(0, Math.min(MOST, all.size()));
    List<StatementId> ids = new ArrayList<>();
    shown.forEach(one -> one.statements().stream().limit(VERSIONS).forEach(ids::add));
    Map<StatementId, Row> found = rows.of(ids);
    String who = window.party() == null ? "All parties" : names.party(window.party());
    String when = undated ? "without a day" : Days.between(window.from(), window.to());
    return new SayingsPage(
        Frame.of(who + ", " + when, "timeline", account.size()),
        who + ", " + when,
        Wording.count(all.size(), "saying", "sayings")
            + (window.target() == null ? "" : " on " + names.target(window.target())),
        "/timeline?" + new Window(boards.first(), boards.last(), null, window.target()).query(),
        shown.stream().map(one -> rows(one, found)).toList(),
        all.size() - shown.size());
  }

  private static List<Row> rows(Remark remark, Map<StatementId, Row> found) {
    return remark.statements().stream()
        .limit(VERSIONS)
        .flatMap(id -> Stream.ofNullable(found.get(id)))
        .toList();
  }

  private static boolean has(Window window, Remark remark, boolean undated) {
    return remark.day() == null
        ? undated
        : !undated && !remark.day().isBefore(window.from()) && !remark.day().isAfter(window.to());
  }

  /** Whether sayings without a day are asked for. */
  static boolean undated(Context context) {
    String undated = Query.given(context, "undated");
    if (undated != null && !undated.equals("yes") && !undated.equals("no")) {
      throw new Problem(400, "No such answer", "Undated is yes or no.");
    }
    return "yes".equals(undated);
  }
}
