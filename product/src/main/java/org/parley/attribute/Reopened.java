package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * Long speeches as they are printed: the mark opens anew in each paragraph and is closed only in
 * the last. What such a paragraph quotes belongs to whoever speaks in the one before, unless it was
 * found to be another's.
 */
final class Reopened {

  private record Piece(Span span, int finding) {}

  /** The pieces of all contents, by the offset they begin at. */
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

  private final Map<Integer, List<Span>> added = new TreeMap<>();

  private Reopened() {}

  /**
   * The findings, with the quotations that carry them on.
   *
   * @param quotations the outermost ones of the text, in order
   */
  static List<Finding> joined(String text, List<Quotation> quotations, List<Finding> findings) {
    Reopened reopened = new Reopened();
    for (int i = 0; i < findings.size(); i++) {
      for (Span piece : findings.get(i).content()) {
        reopened.pieces.put(piece.start(), new Piece(piece, i));
      }
    }
    for (int i = 1; i < quotations.size(); i++) {
      Quotation open = quotations.get(i - 1);
      Span next = quotations.get(i).span();
      if (!open.closed()
          && !open.single()
          && text.substring(open.span().end(), next.start()).isBlank()) {
        reopened.carry(open.span(), next);
      }
    }
    List<Finding> joined = new ArrayList<>(findings);
    reopened.added.forEach((i, spans) -> joined.set(i, joined.get(i).with(spans)));
    return joined;
  }

  private void carry(Span open, Span next) {
    Piece before = at(open);
    if (before != null && at(next) == null) {
      added.computeIfAbsent(before.finding, finding -> new ArrayList<>()).add(next);
      pieces.put(next.start(), new Piece(next, before.finding));
    }
  }

  /** The last piece that a quotation shares words with, or null. */
  private @Nullable Piece at(Span quotation) {
    Map.Entry<Integer, Piece> entry = pieces.lowerEntry(quotation.end());
    return entry != null && entry.getValue().span.overlaps(quotation) ? entry.getValue() : null;
  }
}
