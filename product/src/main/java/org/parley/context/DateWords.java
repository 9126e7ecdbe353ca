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

/**
 * The days that words name. A relative date counts from the day of publication, and one that could
 * lie on either side of it lies before: news reports what was.
 */
final class DateWords {

  /** Days from one to another, how exactly they are known and what they were counted from. */
  record Range(LocalDate from, LocalDate to, Precision precision, Anchor anchor) {}

  private static final String WEEKDAY =
      "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.";

  static final String MONTH =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";

  private static final String COUNT =
      "\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

  private static final List<String> COUNTS =
      List.of(
          "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final String LEAD =
      "(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater|[Bb]ack) )?(?:(?:[Oo]n|[Ii]n|[Dd]uring|[Oo]ver"
          + "|[Aa]t) )?(?:the )?(?:(?<fringe>[Ll]ate|[Ee]arly|[Mm]id|[Ee]arlier|[Ll]ater)[ -])?";

  /** What must stand before a bare month or year, so that "may" and "2000 boats" are none. */
  private static final String BEFORE_MONTH =
      "(?<=\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|by|By|until|of|from|From|to|and|end"
          + "|between|through|[Dd]uring|this|before|after)[ -])";

  private static final String FULL =
      "(?:(?:"
          + WEEKDAY
          + "),? )?(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<month>"
          + MONTH
          + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?"
          + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>"
          + MONTH
          + ")(?:,? (?<year2>\\d{4}))?)";

  private static final String RELATIVE =
      "(?<last>[Ll]ast |[Tt]his past )?(?<weekday>"
          + WEEKDAY
          + ")"
          + "|(?<today>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))"
          + "|(?<yesterday>[Yy]esterday|[Ll]ast night)"
          + "|(?<which>[Tt]his|[Ll]ast|[Pp]ast) (?<unit>week|weekend|month|quarter|year|spring|summer"
          + "|autumn|fall|winter)|(?<weekend>weekend)"
          + "|(?<count>(?i:"
          + COUNT
          + ")) (?<ago>day|week|month|year|decade)s? ago";

  private static final String WHOLE =
      "(?<part>first|second|third|fourth|last|next) (?:(?<months>"
          + COUNT
          + ") )?(?<parts>quarter|half|months?|weeks?) of (?:(?<partyear>\\d{4})|(?<rel>this|last|the)"
          + " year|(?<partmonth>"
          + MONTH
          + "))|(?:past|last) (?<span>"
          + COUNT
          + ") (?<spans>days|weeks|months|years)|"
          + BEFORE_MONTH
          + "(?<inmonth>"
          + MONTH
          + ")(?: (?:of )?(?<inyear>\\d{4})(?!,\\d))?|"
          + BEFORE_MONTH
          + "(?<only>(?:19|20)\\d{2})(?!,\\d)";

  static final Pattern WHEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])"
              + LEAD
              + "(?:"
              + FULL
              + "|"
              + WHOLE
              + "|"
              + RELATIVE
              + ")(?![\\p{L}\\p{N}-])");

  /** What any date has in it; a look for it spares the long one. */
  private static final Pattern HINT =
      Pattern.compile(
          "\\d|[Dd]ay|[Nn]ight|morning|noon|evening|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear|decade|spring"
              + "|summer|autumn|fall|winter|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.|Jan|Feb|Mar"
              + "|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec");

  private final @Nullable LocalDate published;

  /**
   * @param published the day relative dates are counted from, or null where it is not known
   */
  DateWords(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Whether words may name a date at all. */
  static boolean mayBeIn(CharSequence words) {
    return HINT.matcher(words).find();
  }

  @Nullable LocalDate published() {
    return published;
  }

  /** What a match of {@link #WHEN} names, or null where that cannot be told. */
  @Nullable Range range(Matcher when) {
    try {
      Range range = absolute(when);
      if (range == null && published != null && when.group("part") == null) {
        range = relative(when, published);
      }
      return range == null ? null : narrowed(range, when.group("fringe"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Range absolute(Matcher when) {
    if (when.group("iso") != null) {
      return day(LocalDate.parse(when.group("iso")), Anchor.TEXT);
    }
    boolean dayFirst = when.group("day2") != null;
    String month = dayFirst ? when.group("month2") : when.group("month");
    if (month != null) {
      int day = Integer.parseInt(dayFirst ? when.group("day2") : when.group("day"));
      return dated(month(month), day, dayFirst ? when.group("year2") : when.group("year"));
    }
    if (when.group("inmonth") != null) {
      return month(month(when.group("inmonth")), when.group("inyear"));
    }
    if (when.group("only") != null) {
      return whole(year(when.group("only")), 12, Precision.YEAR, Anchor.TEXT);
    }
    return when.group("part") == null ? null : part(when);
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
    if (year != null) {
      LocalDate first = LocalDate.of(Integer.parseInt(year), month, 1);
      return whole(first, 1, Precision.MONTH, Anchor.TEXT);
    }
    if (published == null) {
      return null;
    }
    LocalDate first = LocalDate.of(published.getYear(), month, 1);
    first = first.isAfter(published) ? first.minusYears(1) : first;
    return whole(first, 1, Precision.MONTH, Anchor.PUBLISHED);
  }

  /**
   * "The first nine months of 2024", "the second quarter of last year", "the last three months of
   * the year".
   */
  private @Nullable Range part(Matcher when) {
    boolean last = when.group("part").equals("last");
    int nth = List.of("first", "second", "third", "fourth").indexOf(when.group("part"));
    if (nth < 0 && !last
        || when.group("partmonth") != null
        || when.group("parts").startsWith("week")) {
      return null;
    }
    String digits = when.group("partyear");
    boolean named = digits != null;
    LocalDate year = digits == null ? firstOfYear() : year(digits);
    if (year == null) {
      return null;
    }
    year = "last".equals(when.group("rel")) ? year.minusYears(1) : year;
    int many = when.group("months") == null ? 1 : count(when.group("months"));
    int length =
        when.group("parts").equals("quarter") ? 3 : when.group("parts").equals("half") ? 6 : many;
    Precision precision = length == 1 ? Precision.MONTH : Precision.QUARTER;
    Anchor anchor = named ? Anchor.TEXT : Anchor.PUBLISHED;
    long before = last ? 12 - length : (long) nth * length;
    return whole(year.plusMonths(before), length, precision, anchor);
  }

  private @Nullable Range relative(Matcher when, LocalDate from) {
    if (when.group("weekday") != null) {
      DayOfWeek weekday = weekday(when.group("weekday"));
      boolean last = when.group("last") != null;
      LocalDate day =
          from.with(
              last
                  ? TemporalAdjusters.previous(weekday)
                  : TemporalAdjusters.previousOrSame(weekday));
      return day(day, Anchor.PUBLISHED);
    }
    if (when.group("today") != null || when.group("yesterday") != null) {
      return day(when.group("today") != null ? from : from.minusDays(1), Anchor.PUBLISHED);
    }
    if (when.group("ago") != null) {
      return back(from, count(when.group("count")), when.group("ago"));
    }
    if (when.group("span") != null) {
      return past(from, count(when.group("span")), when.group("spans"));
    }
    String unit = when.group("weekend") != null ? "weekend" : when.group("unit");
    boolean now = "this".equalsIgnoreCase(when.group("which"));
    return back(from, now || when.group("weekend") != null ? 0 : 1, unit);
  }

  private Range back(LocalDate from, int count, String unit) {
    return switch (unit) {
      case "day" -> day(from.minusDays(count), Anchor.PUBLISHED);
      case "week" -> week(from.minusWeeks(count));
      case "weekend" -> {
        LocalDate saturday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        yield new Range(saturday, min(saturday.plusDays(1)), Precision.WEEK, Anchor.PUBLISHED);
      }
      case "month" -> of(from.minusMonths(count).withDayOfMonth(1), 1, Precision.MONTH);
      case "quarter" -> {
        LocalDate first = from.withMonth((from.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        yield of(first.minusMonths(3L * count), 3, Precision.QUARTER);
      }
      case "year" -> of(from.minusYears(count).withDayOfYear(1), 12, Precision.YEAR);
      case "decade" -> of(from.minusYears(10L * count).withDayOfYear(1), 12, Precision.YEAR);
      default -> season(from, unit, count);
    };
  }

  /** The latest such season of the northern half of the world that began before a day. */
  private Range season(LocalDate from, String name, int count) {
    int month = List.of("spring", "summer", "autumn", "fall", "winter").indexOf(name) * 3 + 3;
    month = name.equals("fall") ? 9 : name.equals("winter") ? 12 : month;
    LocalDate first = LocalDate.of(from.getYear(), month, 1);
    first = first.isAfter(from) ? first.minusYears(1) : first;
    boolean running = !from.isAfter(first.plusMonths(3));
    return of(count > 0 && running ? first.minusYears(1) : first, 3, Precision.QUARTER);
  }

  private Range week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Range(monday, min(monday.plusDays(6)), Precision.WEEK, Anchor.PUBLISHED);
  }

  private static Range past(LocalDate to, int count, String unit) {
    LocalDate from =
        switch (unit) {
          case "days" -> to.minusDays(count);
          case "weeks" -> to.minusWeeks(count);
          case "months" -> to.minusMonths(count);
          default -> to.minusYears(count);
        };
    return new Range(from, to, Precision.UNKNOWN, Anchor.PUBLISHED);
  }

  /** The first, middle or last third of a year; the running month or week stays whole. */
  private Range narrowed(Range range, @Nullable String fringe) {
    if (fringe == null || range.precision() != Precision.YEAR) {
      return range;
    }
    int third = List.of("early", "mid", "late").indexOf(fringe.toLowerCase(Locale.ROOT));
    return third < 0
        ? range
        : whole(range.from().plusMonths(4L * third), 4, Precision.QUARTER, range.anchor());
  }

  private Range of(LocalDate first, int months, Precision precision) {
    return whole(first, months, precision, Anchor.PUBLISHED);
  }

  private Range whole(LocalDate first, int months, Precision precision, Anchor anchor) {
    return new Range(first, min(first.plusMonths(months).minusDays(1), first), precision, anchor);
  }

  private LocalDate min(LocalDate day) {
    return min(day, LocalDate.MIN);
  }

  /** No later than the day of publication, unless it all lies behind that. */
  private LocalDate min(LocalDate day, LocalDate first) {
    if (published == null || !day.isAfter(published) || first.isAfter(published)) {
      return day;
    }
    return published;
  }

  private static Range day(LocalDate day, Anchor anchor) {
    return new Range(day, day, Precision.DAY, anchor);
  }

  private @Nullable LocalDate firstOfYear() {
    return published == null ? null : published.withDayOfYear(1);
  }

  private static LocalDate year(String digits) {
    return LocalDate.of(Integer.parseInt(digits), 1, 1);
  }

  /** What a number of days, weeks or months is, in digits or in words. */
  static int count(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (Character.isDigit(small.charAt(0))) {
      return Integer.parseInt(small);
    }
    return small.equals("an") ? 1 : Math.max(1, COUNTS.indexOf(small));
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
