package org.parley.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as it was given: {@code 2021}, {@code 2021-02} or {@code 2021-02-15}. A year is
 * not its first of January.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * @throws IllegalArgumentException if there is no such date
   */
  public PartialDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("day " + day + " without a month");
    }
    try {
      LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is none of the three forms, or no date
   */
  public static PartialDate parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no date: write 2031, 2031-02 or 2031-02-15");
    }
    return new PartialDate(number(form.group(1)), number(form.group(2)), number(form.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** First day it may be. */
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** Last day it may be. */
  public LocalDate latest() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  @Override
  public String toString() {
    return month == 0
        ? "%04d".formatted(year)
        : day == 0 ? "%04d-%02d".formatted(year, month) : earliest().toString();
  }
}
