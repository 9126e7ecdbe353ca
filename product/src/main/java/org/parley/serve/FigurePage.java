package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.link.Bounds;
import org.parley.link.Claim;
import org.parley.link.Figures;
import org.parley.link.Meeting;
import org.parley.statement.Figure;

/**
 * The figures of a topic, and what can be said of each two.
 *
 * @param more how many figures are not listed
 * @param met each two of which something is said
 * @param apart each two that cannot be set against each other
 */
record FigurePage(
    Frame frame,
    String id,
    String topic,
    String said,
    FigurePicture wide,
    FigurePicture narrow,
    List<Line> lines,
    int more,
    List<Pair> met,
    List<Pair> apart) {

  private static final int QUOTED = 260;
  private static final int MOST_PAIRS = 60;
  private static final int MOST_LINES = 200;

  /** Panels that are drawn of a topic. */
  static final int PANELS = 40;

  /**
   * A figure and who claims it.
   *
   * @param counted what is counted, of whom, when
   * @param range between which values it may lie, in words, or null
   * @param copies other printings of the same, or null
   */
  record Line(
      int number,
      String figure,
      String counted,
      @Nullable String range,
      String who,
      @Nullable String through,
      String outlet,
      String day,
      String href,
      String words,
      @Nullable String copies) {}

  /** Two figures. */
  record Pair(int one, int other, String words, @Nullable String why) {}

  static FigurePage of(FigureBook book, Figures figures) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_LINES, figures.claims().size()); i++) {
      lines.add(line(i + 1, figures.claims().get(i)));
    }
    String topic = Wording.shortened(figures.topic(), 80);
    return new FigurePage(
        Frame.of("Figures: " + topic, "figures", book.size()),
        figures.id(),
        topic,
        FiguresPage.said(figures),
        FigurePicture.of(figures, TimelinePicture.WIDE, PANELS),
        FigurePicture.of(figures, TimelinePicture.NARROW, PANELS),
        lines,
        figures.claims().size() - lines.size(),
        pairs(figures, false),
        pairs(figures, true));
  }

  private static List<Pair> pairs(Figures figures, boolean apart) {
    return figures.meetings().stream()
        .filter(m -> (m.verdict() == Meeting.Verdict.NOT_COMPARABLE) == apart)
        .limit(MOST_PAIRS)
        .map(FigurePage::pair)
        .toList();
  }

  private static Pair pair(Meeting meeting) {
    return new Pair(
        meeting.one() + 1,
        meeting.other() + 1,
        words(meeting.verdict()),
        meeting.reasons().isEmpty()
            ? null
            : Wording.shortened(String.join("; ", meeting.reasons()), QUOTED));
  }

  private static String words(Meeting.Verdict verdict) {
    return switch (verdict) {
      case AGREE -> "count the same, and meet within what their rounding allows";
      case CONFLICT -> "count the same, and do not meet within what their rounding allows";
      case MAY_AGREE -> "may be comparable, and would meet";
      case MAY_DIFFER -> "may be comparable, and would not meet";
      case GROWTH -> "are one quantity at two times";
      case NOT_COMPARABLE -> "count different things";
    };
  }

  static Line line(int number, Claim claim) {
    Figure figure = claim.figure();
    LocalDate day = FigureDrawing.day(claim);
    String outlet = FigureDrawing.outlet(claim);
    String through =
        claim.version().linked().statement().circumstances().relayedBy().stream()
            .map(hand -> hand.name())
            .collect(Collectors.joining(", "));
    return new Line(
        number,
        Wording.shortened(figure.words().text().replaceAll("\\s+", " "), 120),
        Wording.shortened(FigureDrawing.counted(claim), 160),
        range(claim),
        Wording.shortened(FigureDrawing.who(claim), 120),
        through.isEmpty() ? null : Wording.shortened(through, 120),
        outlet == null ? "outlet not known" : Wording.shortened(outlet, 120),
        day == null ? "no date" : Days.day(day),
        "/statements/" + claim.version().linked().statement().id(),
        around(claim),
        copies(claim));
  }

  /** The words around the number. */
  private static String around(Claim claim) {
    String words = claim.version().words().replaceAll("\\s+", " ").strip();
    int at = Math.max(0, words.indexOf(claim.figure().words().text().replaceAll("\\s+", " ")));
    int from = Math.max(0, at - QUOTED / 2);
    while (from > 0 && from < at && words.charAt(from - 1) != ' ') {
      from++;
    }
    return (from > 0 ? "\u2026" : "") + Wording.shortened(words.substring(from), QUOTED);
  }

  private static @Nullable String range(Claim claim) {
    Bounds bounds = claim.bounds();
    Figure figure = claim.figure();
    if (bounds.low() == null || bounds.high() == null) {
      return bounds.low() == null
          ? bounds.high() == null ? null : "at most " + FigureDrawing.number(bounds.high())
          : "at least " + FigureDrawing.number(bounds.low());
    }
    boolean exact = bounds.low().compareTo(bounds.high()) == 0;
    return exact && !figure.approximate()
        ? null
        : (figure.approximate() ? "approximate: " : "")
            + FigureDrawing.number(bounds.low())
            + " to "
            + FigureDrawing.number(bounds.high())
            + ", as rounded";
  }

  private static @Nullable String copies(Claim claim) {
    long reports = claim.copies().stream().map(copy -> copy.linked().reportId()).distinct().count();
    return claim.copies().isEmpty()
        ? null
        : "and "
            + Wording.count(claim.copies().size(), "copy", "copies")
            + " in "
            + Wording.count(reports, "report", "reports");
  }
}
