package org.parley.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * When the words were said.
 *
 * @param from first day it may have been; null if only a limit behind is known
 * @param to last day it may have been; null if only a limit before is known
 * @param words the words of the article that tell ("on Friday")
 * @param anchor what a relative date was counted from
 */
public record Said(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    Words words,
    Anchor anchor) {

  public Said {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("from " + from + " must not be after to " + to);
    }
  }
}
