package org.parley.context;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Anchor;
import org.parley.statement.Precision;
import org.parley.statement.Said;
import org.parley.text.Words;

/** Reads when words were said, counting from the day of publication where the date is relative. */
final class Days {

  private static final String WEEKDAY =
      "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.";

  static final String MONTH =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";

  private static final Pattern WHEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ee]arlier)(?: on)? )?(?:(?:the )?"
              + "(?:(?:"
              + WEEKDAY
              + "),? )?(?:(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<month>"
              + MONTH
              + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?"
              + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>"
              + MONTH
              + ")"
              + "(?:,? (?<year2>\\d{4}))?)"
              + "|(?<last>[Ll]ast )?(?<weekday>"
              + WEEKDAY
              + ")"
              + "|(?<today>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))"
              + "|(?<yesterday>[Yy]esterday|[Ll]ast night)"
              + "|(?<which>[Tt]his|[Ll]ast) (?<unit>week|month|year)"
              + "|(?<count>\\d{1,2}|[Aa]|two|three|four|five|six|seven|eight|nine|ten)"
              + " (?<ago>day|week|month|year)s? ago"
              + "|[Ii]n (?<inmonth>"
              + MONTH
              + ")(?: (?:of )?(?<inyear>\\d{4}))?"
              + "|[Ii]n (?<only>(?:19|20)\\d{2})"
              + ")(?![\\p{L}\\p{N}-])");

  private static final List<String> COUNTS =
      List.of("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final @Nullable LocalDate published;

  Days(@Nullable LocalDate published) {
    this.published = published;
  }

  @Nullable Said of(Frame frame) {
    Matcher when = WHEN.matcher(frame.words());
    while (when.find()) {
      if (tellsTheSaying(frame, when)) {
        return said(range(when), frame.words(when, 0));
      }
    }
    return null;
  }

  /** Nothing for a day to come: words that are reported have been said. */
  private @Nullable Said said(@Nullable Range range, Words words) {
    if (range == null || (published != null && range.from().isAfter(published))) {
      return null;
    }
    return new Said(range.from(), range.to(), range.precision(), words, range.anchor());
  }

  /** Behind the cue, just before it, or at the head of the sentence; not "next", not an event's. */
  private static boolean tellsTheSaying(Frame frame, Matcher when) {
    String before = frame.words().substring(0, when.start());
    if (before.matches(
        "(?s).*\\b(?:next|until|by|since|from|of|for|before|after|every|this|to) ")) {
      return false;
    }
    if (when.group("today") != null && when.group("today").endsWith("oday")) {
      return when.start() == frame.cue().end() + 1; // elsewhere it may mean nowadays
    }
    if (when.start() >= frame.cue().end()) {
      return frame.belongs(when.start(), when.end(), 9);
    }
    boolean head = frame.whole() && before.isBlank();
    return frame.belongs(when.start(), when.end(), head ? 12 : 1);
  }

  private record Range(LocalDate from, LocalDate to, Precision precision, Anchor anchor) {}

  private @Nullable Range range(Matcher when) {
    try {
      Range absolute = absolute(when);
      if (absolute != null || published == null) {
        return absolute;
      }
      return relative(when, published);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Range absolute(Matcher when) {
    if (when.group("iso") != null) {
      return day(LocalDate.parse(when.group("iso")), Anchor.TEXT);
    }
    if (when.group("only") != null) {
      LocalDate first = LocalDate.of(Integer.parseInt(when.group("only")), 1, 1);
      return new Range(first, first.plusYears(1).minusDays(1), Precision.YEAR, Anchor.TEXT);
    }
    boolean dayFirst = when.group("day2") != null;
    String month = dayFirst ? when.group("month2") : when.group("month");
    if (month != null) {
      int day = Integer.parseInt(dayFirst ? when.group("day2") : when.group("day"));
      return dated(month(month), day, dayFirst ? when.group("year2") : when.group("year"));
    }
    return when.group("inmonth") == null
        ? null
        : month(month(when.group("inmonth")), when.group("inyear"));
  }

  private @Nullable Range dated(Month month, int day, @Nullable String year) {
    if (year != null) {
      return day(LocalDate.of(Integer.parseInt(year), month, day), Anchor.TEXT);
    }
    if (published == null) {
      return null;
    }
    LocalDate same = LocalDate.of(published.getYear(), month, day);
    return day(
        same.isAfter(published) ? LocalDate.of(published.getYear() - 1, month, day) : same,
        Anchor.PUBLISHED);
  }

  private @Nullable Range month(Month month, @Nullable String year) {
    if (year == null && published == null) {
      return null;
    }
    LocalDate anchor = published == null ? LocalDate.MAX : published;
    LocalDate first =
        LocalDate.of(year == null ? anchor.getYear() : Integer.parseInt(year), month, 1);
    first = year == null && first.isAfter(anchor) ? first.minusYears(1) : first;
    return whole(first, 1, Precision.MONTH, year == null ? Anchor.PUBLISHED : Anchor.TEXT);
  }

  private @Nullable Range relative(Matcher when, LocalDate from) {
    if (when.group("weekday") != null) {
      DayOfWeek weekday = weekday(when.group("weekday"));
      boolean last = when.group("last") != null;
      return day(
          from.with(
              last
                  ? TemporalAdjusters.previous(weekday)
                  : TemporalAdjusters.previousOrSame(weekday)),
          Anchor.PUBLISHED);
    }
    if (when.group("today") != null || when.group("yesterday") != null) {
      return day(when.group("today") != null ? from : from.minusDays(1), Anchor.PUBLISHED);
    }
    if (when.group("ago") != null) {
      String word = when.group("count").toLowerCase(Locale.ROOT);
      int count = COUNTS.contains(word) ? COUNTS.indexOf(word) : Integer.parseInt(word);
      return back(from, count, when.group("ago"));
    }
    boolean last = when.group("which").equalsIgnoreCase("last");
    return back(from, last ? 1 : 0, when.group("unit"));
  }

  private Range back(LocalDate from, int count, String unit) {
    return switch (unit) {
      case "day" -> day(from.minusDays(count), Anchor.PUBLISHED);
      case "week" -> {
        LocalDate monday =
            from.minusWeeks(count).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Range(monday, min(monday.plusDays(6)), Precision.WEEK, Anchor.PUBLISHED);
      }
      case "month" ->
          whole(from.minusMonths(count).withDayOfMonth(1), 1, Precision.MONTH, Anchor.PUBLISHED);
      default ->
          whole(from.minusYears(count).withDayOfYear(1), 12, Precision.YEAR, Anchor.PUBLISHED);
    };
  }

  private Range whole(LocalDate first, int months, Precision precision, Anchor anchor) {
    return new Range(first, min(first.plusMonths(months).minusDays(1)), precision, anchor);
  }

  private LocalDate min(LocalDate day) {
    return published != null && day.isAfter(published) ? published : day;
  }

  private static Range day(LocalDate day, Anchor anchor) {
    return new Range(day, day, Precision.DAY, anchor);
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(word.toUpperCase(Locale.ROOT).substring(0, 3))) {
        return day;
      }
    }
    throw new DateTimeException(word);
  }

  private static Month month(String word) {
    for (Month month : Month.values()) {
      if (month.name().startsWith(word.toUpperCase(Locale.ROOT).substring(0, 3))) {
        return month;
      }
    }
    throw new DateTimeException(word);
  }
}
