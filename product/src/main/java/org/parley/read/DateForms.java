package org.parley.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways a day is written: 2031-03-05, 5 March 2031, March 5, 2031, 05.03.2031. */
final class DateForms {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";

  /** A pattern of the months' English names, long and short, in small letters. */
  static final String MONTH_NAME =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final String MONTH = "(" + MONTH_NAME + ")\\b\\.?";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  private static final Pattern COMPACT =
      Pattern.compile("^\\s*((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?:of )?" + MONTH + ",?[ -]" + YEAR);

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);

  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR);

  private DateForms() {}

  /** The first day in a piece of metadata; null if there is none or it can be read two ways. */
  static @Nullable LocalDate inMetadata(@Nullable String value) {
    if (value == null) {
      return null;
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.find()) {
      return day(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    return inText(value);
  }

  /** The first day written in a text; null if there is none or it can be read two ways. */
  static @Nullable LocalDate inText(String text) {
    String plain = text.replace('\u00a0', ' ');
    Matcher iso = ISO.matcher(plain);
    if (iso.find()) {
      return day(number(iso, 1), number(iso, 3), number(iso, 4));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(plain);
    if (monthFirst.find()) {
      return day(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.find()) {
      return day(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
    }
    Matcher numbers = NUMBERS.matcher(plain);
    return numbers.find() ? ofNumbers(numbers) : null;
  }

  /** Dots mean the day first; with other marks only a number above 12 tells. */
  private static @Nullable LocalDate ofNumbers(Matcher numbers) {
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    int year = number(numbers, 4);
    if (numbers.group(2).equals(".") || first > 12 || first == second) {
      return day(year, second, first);
    }
    return second > 12 ? day(year, first, second) : null;
  }

  static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 1 to 12, or 0 for no English month. */
  static int month(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.length() < 3 ? 0 : 1 + MONTHS.indexOf(small.substring(0, 3));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
