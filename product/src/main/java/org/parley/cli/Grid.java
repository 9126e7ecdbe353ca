package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Position;
import org.parley.analyze.Silence;
import org.parley.statement.Party;
import org.parley.statement.Stance;
import picocli.CommandLine.Help.Ansi;

/** Targets down, parties across, a mark in each cell; in bands where the parties are many. */
final class Grid {

  static final int LABEL = 30;
  private static final int LEAST = 11;
  private static final int MOST = (Paragraph.WIDTH - LABEL) / LEAST;

  private final Board board;
  private final Ansi ansi;
  private final List<String> parties;

  /**
   * @param targets whose cells are shown; parties without any word on them are left out
   */
  Grid(Board board, List<String> targets, Ansi ansi) {
    this.board = board;
    this.ansi = ansi;
    parties =
        board.codebook().parties().stream()
            .map(Party::id)
            .filter(party -> targets.stream().anyMatch(t -> isSpoken(board.cell(party, t))))
            .toList();
  }

  private static boolean isSpoken(Cell cell) {
    return cell.position() != null || !cell.statements().isEmpty();
  }

  /** Parties that have a column, in bands that fit the width. */
  List<List<String>> bands() {
    List<List<String>> bands = new ArrayList<>();
    for (int i = 0; i < parties.size(); i += MOST) {
      bands.add(parties.subList(i, Math.min(i + MOST, parties.size())));
    }
    return bands;
  }

  /** Names of the parties without a column. */
  List<String> leftOut() {
    return board.codebook().parties().stream()
        .filter(party -> !parties.contains(party.id()))
        .map(Party::name)
        .toList();
  }

  private static int width(List<String> band) {
    return (Paragraph.WIDTH - LABEL) / Math.max(band.size(), 4);
  }

  void head(PrintWriter out, List<String> band) {
    StringBuilder line = new StringBuilder(" ".repeat(LABEL));
    band.forEach(party -> line.append(padded(party, width(band))));
    out.println(line.toString().stripTrailing());
  }

  void row(PrintWriter out, List<String> band, String label, String target) {
    StringBuilder line = new StringBuilder(padded(label, LABEL));
    for (String party : band) {
      Cell cell = board.cell(party, target);
      String mark = padded(mark(cell), width(band));
      line.append(coloured(cell, mark));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String padded(String text, int width) {
    String cut = Paragraph.shortened(text, width - 1);
    return cut + " ".repeat(width - cut.length());
  }

  private String coloured(Cell cell, String mark) {
    String style = style(cell);
    return style == null || !ansi.enabled() ? mark : ansi.string("@|" + style + " " + mark + "|@");
  }

  private static @Nullable String style(Cell cell) {
    Position position = cell.position();
    if (position == null) {
      return "faint";
    }
    return switch (position.stance()) {
      case ACCEPT -> "green";
      case REJECT -> "red";
      case CONDITIONAL, OPEN, RESERVATION -> "yellow";
      case MENTIONS -> null;
    };
  }

  /** A sign, a word, and signs for divided and for coded by a person. */
  static String mark(Cell cell) {
    Position position = cell.position();
    Silence silence = cell.silence();
    if (position != null) {
      return sign(position.stance())
          + (position.divided() ? "/" : "")
          + (position.saying().isMachine() ? "" : "*");
    }
    Position then = silence == null ? null : silence.then();
    return switch (silence == null ? Silence.Kind.NEVER : silence.kind()) {
      case NEVER -> "\u00b7";
      case NO_COMMENT -> "no comment";
      case OLDER -> then == null ? "\u00b7" : "(" + sign(then.stance()) + ")";
      case WITHDRAWN -> "withdrawn";
      case CONTESTED -> "contested";
    };
  }

  private static String sign(Stance stance) {
    return switch (stance) {
      case ACCEPT -> "+ accept";
      case CONDITIONAL -> "? condit";
      case OPEN -> "~ open";
      case RESERVATION -> "! reserv";
      case REJECT -> "- reject";
      case MENTIONS -> "\u00b7";
    };
  }

  static final String LEGEND =
      "+ accept, ? conditional, ~ open, ! reservation, - reject; / the party is divided; (\u2026)"
          + " older than the window; \u00b7 never in this record, or no side taken. Every mark is a"
          + " machine's coding unless a * says that a person coded it.";
}
