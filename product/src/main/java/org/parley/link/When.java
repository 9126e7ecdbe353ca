package org.parley.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Said;

/**
 * The days on which something may have been said, as epoch days, both included.
 *
 * @param dated whether they are few enough to look for others of these days
 * @param assumed whether only the day it was printed is known, which is then {@code to}
 */
public record When(int from, int to, boolean dated, boolean assumed) {

  /** How far back what is printed without a day may have been said. */
  static final int REPORTED = 3;

  /** The same for a quotation. */
  static final int QUOTED = 7;

  /** The same for a long quotation, which papers print again when it matters. */
  static final int RECALLED = 62;

  /** The most days that tell something. */
  static final int MOST = 31;

  private static final int LONG_AGO = 3650;

  /** Any day. */
  static final When EVER = new When(Integer.MIN_VALUE, Integer.MAX_VALUE, false, false);

  static When of(@Nullable Said said, @Nullable LocalDate published) {
    LocalDate from = said == null ? null : said.from();
    LocalDate to = said == null ? null : said.to();
    if (to != null) {
      boolean few = from != null && ChronoUnit.DAYS.between(from, to) <= MOST;
      return new When(from == null ? day(to) - LONG_AGO : day(from), day(to), few, false);
    }
    if (published == null) {
      return EVER;
    }
    if (from == null) {
      return new When(day(published) - REPORTED, day(published), true, true);
    }
    return new When(Math.min(day(from), day(published)), day(published), false, false);
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  /**
   * Whether one day may be both's; midnight is not everywhere at once.
   *
   * @param back how far before print what has no day may have been said
   */
  boolean meets(When other, int back) {
    return first(back) <= other.to + 1L && other.first(back) <= to + 1L;
  }

  private long first(int back) {
    return assumed ? to - (long) back : from;
  }

  /** Whether it may be of the days about print: it is, or nothing is known of its day. */
  boolean mayBeNow() {
    return dated || from == Integer.MIN_VALUE;
  }

  /** Whether it is known to the day, or nearly. */
  boolean exact() {
    return dated && !assumed && to - from <= 1;
  }
}
