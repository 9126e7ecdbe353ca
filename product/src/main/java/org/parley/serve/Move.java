package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Cell;
import org.parley.analyze.Shift;

/**
 * What is new in a cell.
 *
 * @param style the class of its arrow: up is nearer to a yes
 */
record Move(String style, String words) {

  /** The last thing new in what a cell shows; null where nothing is. */
  static @Nullable Move of(List<Shift> shifts, Cell cell) {
    Move last = null;
    for (Shift shift : shifts) {
      if (cell.isMovedBy(shift)) {
        last = of(shift);
      }
    }
    return last;
  }

  static Move of(Shift shift) {
    String words = words(shift);
    return switch (shift.kind()) {
      case FIRST -> new Move("new", words);
      case SOFTENED -> new Move("up", words);
      case HARDENED -> new Move("down", words);
      case REVERSED -> new Move(isYes(shift) ? "up" : "down", words);
      case WITHDRAWN, TERMS_CHANGED -> new Move("level", words);
      case DIVIDED, DISOWNED -> new Move("none", words);
    };
  }

  private static boolean isYes(Shift shift) {
    return Sign.of(shift.after().stance()) == Sign.ACCEPT;
  }

  /** What sort of change it is. */
  static String words(Shift shift) {
    boolean same = shift.before() != null && shift.before().stance() == shift.after().stance();
    return switch (shift.kind()) {
      case FIRST ->
          shift.before() == null ? "first on this record" : "first word since the withdrawal";
      case SOFTENED -> same ? "terms softened" : "softened";
      case HARDENED -> same ? "terms hardened" : "hardened";
      case REVERSED -> "reversed";
      case WITHDRAWN -> "withdrawn";
      case TERMS_CHANGED -> "terms changed";
      case DIVIDED -> "divided; no shift";
      case DISOWNED -> "denies having said it; no stance";
    };
  }
}
