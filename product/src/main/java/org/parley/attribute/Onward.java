package org.parley.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Tie.Piece;

/**
 * Quotations that go on in the line after the one that tells who speaks: a paragraph that is quoted
 * and names nobody ("“The crews agree.”"), or the words behind "Ruiz said:". The network sees the
 * two lines apart, finds the words and ties them to nothing.
 */
final class Onward {

  private final Lines lines;

  /** The tie whose words stood last so far. */
  private @Nullable Tie latest;

  Onward(Lines lines) {
    this.lines = lines;
  }

  /**
   * Ties the loose contents of a window to what comes last before them, if it is the line before.
   */
  void carry(Links links) {
    for (Piece piece : links.loose()) {
      if (Ends.opensQuoted(lines.text(), piece.span().start())) {
        Tie before = before(links.ties(), piece);
        if (before != null) {
          before.pieces.add(piece);
        }
      }
    }
    latest = last(links.ties(), Integer.MAX_VALUE);
  }

  private @Nullable Tie before(List<Tie> ties, Piece piece) {
    int offset = piece.span().start();
    Tie tie = last(ties, offset);
    boolean near = tie != null && piece.line() - line(tie, offset) <= 1;
    return near && tie != null && (!tie.pieces.isEmpty() || tie.announced(lines) >= 0) ? tie : null;
  }

  /** The tie whose words stand last before an offset, among those of a window and the latest. */
  private @Nullable Tie last(List<Tie> ties, int offset) {
    Tie last = latest;
    for (Tie tie : ties) {
      int end = end(tie, offset);
      last = end >= 0 && (last == null || end > end(last, offset)) ? tie : last;
    }
    return last;
  }

  /** The last content piece of a tie that ends before an offset; pieces come nearly in order. */
  private static @Nullable Piece piece(Tie tie, int offset) {
    for (int i = tie.pieces.size() - 1; i >= 0; i--) {
      if (tie.pieces.get(i).span().end() <= offset) {
        return tie.pieces.get(i);
      }
    }
    return null;
  }

  /** Where a tie's last word before an offset ends, or -1. */
  private static int end(Tie tie, int offset) {
    Piece piece = piece(tie, offset);
    int cue = tie.cueSpan.end() <= offset ? tie.cueSpan.end() : -1;
    return piece == null ? cue : Math.max(cue, piece.span().end());
  }

  private static int line(Tie tie, int offset) {
    Piece piece = piece(tie, offset);
    int cue = tie.cueSpan.end() <= offset ? tie.cueLine : -1;
    return piece == null ? cue : Math.max(cue, piece.line());
  }
}
