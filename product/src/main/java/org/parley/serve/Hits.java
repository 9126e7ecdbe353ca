package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.text.Span;

/** Words that were sought, lit in the pieces of a text. */
final class Hits {

  private static final String STYLE = "hit";

  private Hits() {}

  /** The text that pieces make together. */
  static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /**
   * The pieces cut so that each stretch of places stands in pieces of its own.
   *
   * @param places in the text of the pieces, in order
   */
  static List<Piece> on(List<Piece> pieces, List<Span> places) {
    List<Piece> lit = new ArrayList<>();
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.text().length();
      int at = start;
      for (Span place : places) {
        int from = Math.max(at, place.start());
        int to = Math.min(end, place.end());
        if (from < to) {
          add(lit, piece, at - start, from - start, false);
          add(lit, piece, from - start, to - start, true);
          at = to;
        }
      }
      add(lit, piece, at - start, end - start, false);
      start = end;
    }
    return lit;
  }

  private static void add(List<Piece> lit, Piece piece, int from, int to, boolean hit) {
    if (from < to) {
      String style = piece.style() == null ? "" : piece.style();
      String all = hit ? (style + " " + STYLE).strip() : style;
      lit.add(
          new Piece(
              piece.text().substring(from, to), all.isEmpty() ? null : all, null, List.of(), null));
    }
  }
}
