package org.parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * What a person decided about a statement; later ones stand over earlier ones and over the machine.
 *
 * @param coder who decided
 * @param statement the id the statement has today
 * @param field what was decided on, for example {@code stance of keep-timetable}
 * @param before what stood there, or null
 * @param after what is to stand there, or null
 */
public record Decision(
    String coder,
    Instant time,
    StatementId statement,
    String field,
    @Nullable String before,
    @Nullable String after) {

  public Decision {
    if (coder.isBlank() || field.isBlank()) {
      throw new IllegalArgumentException("a decision needs a coder and a field");
    }
  }
}
