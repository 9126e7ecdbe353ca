package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Comparison;
import org.parley.analyze.Position;

/** Two proposals, term by term, in words. */
final class ComparisonText {

  private final Board board;
  private final BoardWords words;
  private final PrintWriter out;

  ComparisonText(Board board, PrintWriter out) {
    this.board = board;
    this.words = new BoardWords(board);
    this.out = out;
  }

  void print(Comparison comparison) {
    out.printf(
        "%s and %s, by %s%n",
        comparison.one().name(), comparison.other().name(), BoardWords.by(board));
    for (Comparison.Line line : comparison.lines()) {
      out.println();
      String issue = words.target(line.issue() + "=").replaceFirst(": $", "");
      out.printf("%s%s%n", issue, line.agrees() ? " (the same)" : "");
      option(comparison.one().id(), line.option(), line.positions());
      option(comparison.other().id(), line.otherOption(), line.otherPositions());
    }
    out.println();
    new Footer(board, out).print();
  }

  private void option(String proposal, @Nullable String option, List<Position> on) {
    String said = on.stream().map(words::named).collect(Collectors.joining(", "));
    Paragraph.print(
        out,
        2,
        proposal + "  ",
        Objects.requireNonNullElse(option, "says nothing")
            + (option == null ? "" : "; " + (said.isEmpty() ? "nobody on record" : said)));
  }
}
