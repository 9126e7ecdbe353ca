package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Standing;
import picocli.CommandLine.Help.Ansi;

/** The proposals of a board: a grid of marks, each row in words, and what it rests on. */
final class BoardText {

  private static final int FEW = 8;

  private final Board board;
  private final PrintWriter out;
  private final Ansi ansi;

  BoardText(Board board, PrintWriter out, Ansi ansi) {
    this.board = board;
    this.out = out;
    this.ansi = ansi;
  }

  void print(List<Standing> standings, @Nullable LocalDate since) {
    grid(standings);
    for (Standing standing : standings) {
      out.println();
      out.printf("%s (%s)%n", standing.proposal().name(), standing.proposal().id());
      new StandingText(board, standing, out).print();
      if (since != null) {
        moved(standing, since);
      }
    }
    out.println();
    new Footer(board, out).print();
  }

  /** The marks alone, with what they mean. */
  void grid(List<Standing> standings) {
    List<String> targets = standings.stream().map(s -> s.proposal().id()).toList();
    Grid grid = new Grid(board, targets, ansi);
    out.printf(
        "What each side has said of each proposal, by %s, on this record%n", BoardWords.by(board));
    for (List<String> band : grid.bands()) {
      out.println();
      grid.head(out, band);
      standings.forEach(s -> grid.row(out, band, label(s), s.proposal().id()));
    }
    out.println();
    Paragraph.print(out, 0, "", Grid.LEGEND);
    List<String> silent = grid.leftOut();
    if (!silent.isEmpty()) {
      String who = silent.size() > FEW ? silent.size() + " parties" : String.join(", ", silent);
      Paragraph.print(out, 0, "", "No dated word of their own on these proposals: " + who + ".");
    }
  }

  /** The name, or the id where the name is too long. */
  private static String label(Standing standing) {
    String name = standing.proposal().name();
    return name.length() < Grid.LABEL ? name : standing.proposal().id();
  }

  private void moved(Standing standing, LocalDate since) {
    String moved =
        board.shifts(since).stream()
            .filter(shift -> shift.target().equals(standing.proposal().id()))
            .map(this::moved)
            .collect(Collectors.joining("; "));
    Paragraph.print(
        out, 2, "since " + BoardWords.day(since) + "  ", moved.isEmpty() ? "nothing new" : moved);
  }

  private String moved(Shift shift) {
    Saying before = shift.before();
    Saying after = shift.after();
    return board.name(shift.holder())
        + " "
        + ShiftText.kind(shift)
        + ": "
        + (before == null ? "" : BoardWords.stance(before.stance()) + " to ")
        + (after.ends() ? "no stance" : BoardWords.stance(after.stance()))
        + ", "
        + BoardWords.day(after.day())
        + ", "
        + BoardWords.coder(after)
        + " "
        + BoardWords.ids(after.statements());
  }
}
