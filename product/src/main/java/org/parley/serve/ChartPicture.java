package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An actor's lanes as a picture that carries its own date, record and coder. Lengths are in pixels
 * from the upper left corner.
 */
record ChartPicture(
    int height, String title, Chart chart, List<Row> rows, List<Picture.Label> foot) {

  static final int WIDTH = 1000;
  static final int LEFT = 236;
  static final int PLOT = 640;

  private static final int TOP = 92;
  private static final int LINE = 15;
  private static final int NAME = 30;
  private static final int LETTERS = 150;

  /** A lane, and where it begins. */
  record Row(int y, Chart.Lane lane, List<String> name) {}

  static ChartPicture of(String name, LocalDate day, Chart chart, Footing footing) {
    List<Row> rows = new ArrayList<>();
    int y = TOP;
    for (Chart.Lane lane : chart.lanes()) {
      rows.add(new Row(y, lane, Picture.wrapped(lane.name(), NAME, 2)));
      y += lane.height();
    }
    String title =
        "What " + Wording.shortened(name, 60) + " has said of each proposal, by " + Days.day(day);
    List<Picture.Label> foot = new ArrayList<>();
    List<String> lines = Picture.wrapped(note(chart, footing), LETTERS, 7);
    for (int i = 0; i < lines.size(); i++) {
      foot.add(new Picture.Label(20, y + 50 + i * LINE, lines.get(i), false));
    }
    return new ChartPicture(y + 60 + lines.size() * LINE, title, chart, rows, foot);
  }

  private static String note(Chart chart, Footing footing) {
    return (chart.lanes().isEmpty()
            ? "Nothing of theirs is coded on this record by that day. "
            : "")
        + "On this record: "
        + footing.record()
        + "; "
        + footing.undated()
        + ". Coded by "
        + footing.coders()
        + ", by codebook "
        + footing.codebook()
        + " of "
        + footing.author()
        + "; "
        + footing.checked()
        + ". The higher a mark, the nearer to a yes; a line lasts as long as a word counts ("
        + footing.windowDays()
        + " days). A paler mark tells no stance: contested, denied, or governed by a condition"
        + " beside it. Between marks nothing is known. It says neither what is true nor what anyone"
        + " intends.";
  }

  /** For whom they speak, in a line. */
  String offices() {
    List<String> offices = chart.offices().stream().map(Chart.Office::words).toList();
    return Wording.shortened("Speaks for " + String.join("; ", offices), LETTERS);
  }

  /** The lower end of the lanes. */
  int bottom() {
    return rows.isEmpty()
        ? TOP
        : rows.get(rows.size() - 1).y + rows.get(rows.size() - 1).lane.height();
  }

  /** Where a place of a lane lies. */
  static int x(double at) {
    return LEFT + (int) Math.round(at * PLOT);
  }

  /** Where sayings without a day begin. */
  static int apart() {
    return LEFT + PLOT + 34;
  }
}
