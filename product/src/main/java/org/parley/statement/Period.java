package org.parley.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; an open end is null. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("from " + from + " must not be after to " + to);
    }
  }
}
