package org.parley.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.statement.PartialDate;
import org.parley.statement.Period;
import org.parley.statement.Published;
import org.parley.statement.Said;

/** Dates in plain English, no more exact than they are known. */
final class Days {

  private static final DateTimeFormatter DAY = english("d MMMM uuuu");
  private static final DateTimeFormatter DAY_MONTH = english("d MMMM");
  private static final DateTimeFormatter MONTH = english("MMMM uuuu");
  private static final DateTimeFormatter SHORT_MONTH = english("MMM uuuu");
  private static final DateTimeFormatter SHORT = english("EEE d MMM");
  private static final DateTimeFormatter BRIEF = english("d MMM");
  private static final DateTimeFormatter BRIEF_YEAR = english("d MMM uuuu");
  private static final DateTimeFormatter WEEKDAY = english("EEEE d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = english("d MMMM uuuu, HH:mm 'UTC'");

  private Days() {}

  private static DateTimeFormatter english(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  /** "21 January 2031". */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "Tue 21 Jan", under a heading that gives the year. */
  static String inMonth(LocalDate day) {
    return SHORT.format(day).replace("Sept", "Sep");
  }

  /** "21 Jan"; the year is said where it is not that of a day it is read beside. */
  static String brief(LocalDate day, LocalDate beside) {
    boolean same = day.getYear() == beside.getYear();
    return (same ? BRIEF : BRIEF_YEAR).format(day).replace("Sept", "Sep");
  }

  /** "Monday 3 March 2031". */
  static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** "Jan 2031". */
  static String shortMonth(LocalDate day) {
    return SHORT_MONTH.format(day).replace("Sept", "Sep");
  }

  /** "January 2031". */
  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** "2031", "January 2031" or "21 January 2031", as exact as it was given. */
  static String partial(PartialDate date) {
    return date.month() == 0
        ? String.valueOf(date.year())
        : date.day() == 0 ? month(date.earliest()) : day(date.earliest());
  }

  /** "since 2027", "2019 to 31 August 2028"; empty where neither end is known. */
  static String tenure(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (to == null) {
      return from == null ? "" : "since " + partial(from);
    }
    return from == null ? "until " + partial(to) : partial(from) + " to " + partial(to);
  }

  /** "21 January 2031, 14:05 UTC". */
  static String minute(Instant time) {
    return MINUTE.format(time.atOffset(ZoneOffset.UTC));
  }

  /** "2 January to 6 March 2031"; the year is said once where it is the same. */
  static String between(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    return (sameYear ? DAY_MONTH.format(from) : day(from)) + " to " + day(to);
  }

  /** When words were said, as exactly as the article tells. */
  static String said(Said said) {
    LocalDate from = said.from();
    LocalDate to = said.to();
    LocalDate known = from != null ? from : to;
    if (known == null) {
      return "on a day that is not known";
    }
    return switch (said.precision()) {
      case BEFORE -> "before " + day(to != null ? to : known);
      case AFTER -> "after " + day(known);
      case YEAR -> "in " + known.getYear();
      case QUARTER -> "in quarter " + ((known.getMonthValue() + 2) / 3) + " of " + known.getYear();
      case MONTH -> "in " + month(known);
      default -> span(from, to);
    };
  }

  private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return "by " + (to == null ? "" : day(to));
    }
    return to == null ? "from " + day(from) : between(from, to);
  }

  /** The time a figure counts over. */
  static String period(Period period) {
    return span(period.from(), period.to());
  }

  /** How the day of publication is known. */
  static String basis(Published.Basis basis) {
    return switch (basis) {
      case GIVEN -> "date given with the article";
      case METADATA -> "date from the page\u2019s metadata";
      case TEXT -> "date read in the text";
      case URL -> "date read in the address";
    };
  }
}
