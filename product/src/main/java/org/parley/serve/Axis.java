package org.parley.serve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Days laid out on a line whose ends are 0 and 1. */
record Axis(LocalDate first, LocalDate last, List<Tick> ticks) {

  private static final int MOST = 9;
  private static final int[] DAYS = {1, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600};

  /** A day that is named below the line. */
  record Tick(double at, String label) {

    /** To which side of its place its label is set, so that it stays within the line. */
    String anchor() {
      return at < 0.04 ? "start" : at > 0.96 ? "end" : "middle";
    }
  }

  /** The line from one day to another, with a few days named. */
  static Axis of(LocalDate first, LocalDate last) {
    Axis bare = new Axis(first, last, List.of());
    List<Tick> ticks = new ArrayList<>();
    List<LocalDate> days = bare.named();
    boolean byMonth = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    for (LocalDate day : days) {
      String label = byMonth ? Days.shortMonth(day) : Days.brief(day, last);
      ticks.add(new Tick(bare.at(day), label));
    }
    return new Axis(first, last, ticks);
  }

  /** Where a day lies; days beyond an end lie on it. */
  double at(LocalDate day) {
    double span = ChronoUnit.DAYS.between(first, last);
    double place = span == 0 ? 1 : ChronoUnit.DAYS.between(first, day) / span;
    return Math.max(0, Math.min(1, place));
  }

  private List<LocalDate> named() {
    long span = ChronoUnit.DAYS.between(first, last);
    for (int step : DAYS) {
      if (span / step < MOST) {
        LocalDate from =
            step == 1 ? first : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return byDays(from, step);
      }
    }
    for (int step : MONTHS) {
      if (span / 30 / step < MOST) {
        return byMonths(step);
      }
    }
    return List.of(first, last);
  }

  private List<LocalDate> byDays(LocalDate from, int step) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(step)) {
      days.add(day);
    }
    return days;
  }

  private List<LocalDate> byMonths(int step) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = first.withDayOfMonth(1);
    for (; !day.isAfter(last); day = day.plusMonths(1)) {
      long month = day.getYear() * 12L + day.getMonthValue() - 1;
      if (month % step == 0 && !day.isBefore(first)) {
        days.add(day);
      }
    }
    return days;
  }
}
