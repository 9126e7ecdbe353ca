package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.analyze.Asked;
import org.parley.analyze.Board;
import org.parley.analyze.FirstClaim;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.statement.Party;

/** What is new or moved, in words. */
final class ShiftText {

  private final Board board;
  private final BoardWords words;
  private final PrintWriter out;

  ShiftText(Board board, PrintWriter out) {
    this.board = board;
    this.words = new BoardWords(board);
    this.out = out;
  }

  void print(LocalDate since) {
    List<Shift> shifts = board.shifts(since);
    out.printf(
        "After %s, by %s: %s, and %s first on this record%n",
        BoardWords.day(since),
        BoardWords.by(board),
        Plural.of(shifts.stream().filter(Shift::isMove).count(), "shift"),
        shifts.stream().filter(shift -> shift.kind() == Shift.Kind.FIRST).count());
    shifts.forEach(this::print);
    printPersons(board.personMoves(since));
    board.firstClaims(since).forEach(this::print);
  }

  /** How persons moved where that moved no party. */
  private void printPersons(List<Shift> moves) {
    if (!moves.isEmpty()) {
      out.println();
      out.printf(
          "%s of persons, each in their own course; no party moved by it%n",
          Plural.of(moves.size(), "shift"));
      moves.forEach(this::print);
    }
  }

  /** A party's name, or a person's in a public role. */
  private String who(Shift shift) {
    return board
        .codebook()
        .party(shift.holder())
        .map(Party::name)
        .orElseGet(() -> shift.after().name());
  }

  private void print(Shift shift) {
    Saying after = shift.after();
    out.println();
    Paragraph.print(
        out,
        0,
        "",
        BoardWords.day(after.day())
            + "  "
            + who(shift)
            + ", "
            + words.target(shift.target())
            + ": "
            + kind(shift));
    if (shift.before() != null) {
      saying(shift.kind() == Shift.Kind.DIVIDED ? "beside" : "before", shift.before());
    }
    saying(shift.before() == null ? "" : "after", after);
    terms("added", shift.added());
    terms("dropped", shift.dropped());
  }

  private void terms(String label, List<Asked> terms) {
    if (!terms.isEmpty()) {
      Paragraph.print(
          out,
          2,
          String.format("%-9s", label),
          terms.stream().map(BoardWords::asked).collect(Collectors.joining("; ")));
    }
  }

  private void saying(String label, Saying saying) {
    Paragraph.print(
        out,
        2,
        String.format("%-9s", label),
        BoardWords.side(saying)
            + ", "
            + BoardWords.when(saying)
            + ". "
            + words.quoted(saying)
            + " ("
            + (saying.rank() > 0 ? "rank " + saying.rank() + "; " : "")
            + BoardWords.kind(saying.kind())
            + (saying.hedge() == null ? "" : "; hedged: " + saying.hedge())
            + "; "
            + BoardWords.coder(saying)
            + ") "
            + BoardWords.ids(saying.statements()));
  }

  /** What sort of change it is, in words. */
  static String kind(Shift shift) {
    return switch (shift.kind()) {
      case FIRST ->
          shift.before() == null ? "first on this record" : "first word since the withdrawal";
      case SOFTENED -> same(shift) ? "terms softened" : "softened";
      case HARDENED -> same(shift) ? "terms hardened" : "hardened";
      case REVERSED -> "reversed";
      case WITHDRAWN -> "withdrawn";
      case TERMS_CHANGED -> "terms changed";
      case DIVIDED -> "divided; no shift";
      case DISOWNED -> "denies having said it; no stance";
    };
  }

  private static boolean same(Shift shift) {
    return shift.before() != null && shift.before().stance() == shift.after().stance();
  }

  private void print(FirstClaim claim) {
    out.println();
    String who = claim.outlet().isEmpty() ? "An article" : claim.outlet();
    Paragraph.print(
        out, 0, "", who + " speaks of a first time: " + Paragraph.shortened(claim.sentence(), 200));
    if (claim.earlier().isEmpty()) {
      Paragraph.print(
          out,
          2,
          "",
          "No earlier one in this record ("
              + Plural.of(board.extent().statements(), "statement")
              + ", from "
              + BoardWords.day(board.extent().first())
              + "), which supports nothing. Beside it: "
              + words.brief(claim.saying()));
    }
    if (!claim.undated().isEmpty()) {
      int undated = claim.undated().size();
      Paragraph.print(out, 2, "", Plural.of(undated, "undated word") + " can be called neither.");
    }
    for (Saying earlier : claim.earlier()) {
      Paragraph.print(out, 2, "", "An earlier one is on record: " + words.brief(earlier));
    }
  }
}
