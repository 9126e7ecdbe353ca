package org.parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Places of articles and statements in lists, as numbers: the newest day first, articles without a
 * day last; those of one day in the order they were read; statements in the order of the text. 18
 * bits hold the day, 27 the article's row, 18 the statement.
 */
final class Place {

  static final long LAST = Long.MAX_VALUE;

  private static final int STATEMENT_BITS = 18;
  private static final int DAY_SHIFT = 45;
  private static final long UNDATED = (1L << 18) - 1;

  /** The day whose place is 0, in the year 2328. */
  private static final long LATEST = 131_071;

  private Place() {}

  /** Of an article; its statements follow. */
  static long of(@Nullable LocalDate day, long article) {
    return newest(day) << DAY_SHIFT | article << STATEMENT_BITS;
  }

  /** The last place of an article's statements. */
  static long end(long article) {
    return article | (1L << STATEMENT_BITS) - 1;
  }

  /** How many statements of an article have places. */
  static int room() {
    return (1 << STATEMENT_BITS) - 1;
  }

  /** The first place of what was published by a day. */
  static long from(LocalDate latest) {
    return newest(latest) << DAY_SHIFT;
  }

  /** The last place of what was published on or after a day. */
  static long to(LocalDate earliest) {
    return (newest(earliest) + 1 << DAY_SHIFT) - 1;
  }

  private static long newest(@Nullable LocalDate day) {
    return day == null ? UNDATED : Math.max(0, Math.min(UNDATED - 1, LATEST - day.toEpochDay()));
  }
}
