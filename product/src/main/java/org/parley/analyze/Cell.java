package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/** What a holder holds of a target on a day: a position, or why there is none. */
public record Cell(
    String holder, String target, @Nullable Position position, @Nullable Silence silence) {

  /**
   * @throws IllegalArgumentException unless it has exactly one of the two
   */
  public Cell {
    if ((position == null) == (silence == null)) {
      throw new IllegalArgumentException(
          holder + " towards " + target + " needs a position or a silence, and not both");
    }
  }

  /** Whether a shift is in what it shows: of its holder and target, and no lower voice's. */
  public boolean isMovedBy(Shift shift) {
    Position shown = silence == null ? position : silence.then();
    return shift.holder().equals(holder)
        && shift.target().equals(target)
        && (shown == null || !shown.saying().outranks(shift.after()));
  }

  /** Ids of the statements it rests on. */
  public List<StatementId> statements() {
    return position != null
        ? position.statements()
        : silence == null ? List.of() : silence.statements();
  }
}
