package org.parley.analyze;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.parley.statement.Term;

/** The stretch of time over which a timeline counts. Weeks begin on Monday. */
public enum Grain implements Term {
  DAY(ChronoUnit.DAYS, 7),
  WEEK(ChronoUnit.WEEKS, 28),
  MONTH(ChronoUnit.MONTHS, 92);

  /** Days that are counted one by one; more of them by week. */
  private static final int DAYS = 130;

  /** Days that are counted by week; more of them by month. */
  private static final int DAYS_IN_WEEKS = 1_000;

  private final ChronoUnit unit;
  private final int quiet;

  Grain(ChronoUnit unit, int quiet) {
    this.unit = unit;
    this.quiet = quiet;
  }

  /** The finest that keeps a timeline readable. */
  static Grain of(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return days <= DAYS ? DAY : days <= DAYS_IN_WEEKS ? WEEK : MONTH;
  }

  /** First day of the stretch that a day lies in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** First day of the stretch so many after the one that begins on a day. */
  LocalDate after(LocalDate start, long stretches) {
    return start.plus(stretches, unit);
  }

  /** How many stretches after the one that begins on a day another day lies. */
  int between(LocalDate start, LocalDate day) {
    return Math.toIntExact(unit.between(start, start(day)));
  }

  /** Days without a word from which on a party is called quiet. */
  public int quietDays() {
    return quiet;
  }
}
