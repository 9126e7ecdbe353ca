package org.parley.context;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells numbers that claim nothing: dates, clock times, ages, ordinals, scores, telephone numbers,
 * lengths of named periods, references ("the two sides") and parts of names ("Article 5", "F-16").
 */
final class NotFigures {

  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)^(?:st|nd|rd|th)?\\s*(?:(?:of )?(?:"
              + DateWords.MONTH
              + ")\\b|[ap]\\.?m\\b|o['’]clock|GMT\\b|UTC\\b|(?:(?:days?|weeks|months|years|decades|hours"
              + "|minutes) (?:ago|earlier|later|before|after|old)\\b)|[- ]year[- ]old"
              + "|-(?:day|week|month|year|hour|point|nation|member|party|man|strong)\\b)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b[Nn]os?\\.|\\b[Nn]umber|\\b[Aa]ges?(?: of| to| at| from)?|\\baged|\\b[Aa]rticles?|\\b[Ss]ections?|\\b[Cc]lauses?"
              + "|\\b[Cc]hapters?|\\b[Pp]aragraphs?|\\b[Pp]ages?|\\b[Pp]oints?|\\b[Pp]hase|\\b[Ss]tage|\\b[Rr]oute|\\b[Pp]ier"
              + "|\\b[Gg]ate|\\b[Rr]oom|\\b[Pp]latform|\\b[Rr]esolution|\\b[Pp]rotocol|\\b[Ww]ave|\\b[Rr]ound|\\b[Dd]ay|\\b[Ll]evel"
              + "|\\b[Tt]el|\\b[Pp]hone|\\b[Cc]all(?:ed)?|:|\\b(?:won|lost|beat \\w+|drew|score of|defeated)) ?$");

  private static final Pattern MONTH_BEFORE = Pattern.compile("\\b(?:" + DateWords.MONTH + ") ?$");

  /** "The first nine months", "the past 12 months": how long a period is, not what is counted. */
  private static final Pattern PERIOD_BEFORE =
      Pattern.compile("(?i)\\b(?:first|last|past|next|previous|coming|final|preceding|another) $");

  private static final Pattern PERIOD_AFTER =
      Pattern.compile("^ (?:days|weeks|months|years|quarters|decades|hours)\\b.*", Pattern.DOTALL);

  private static final Pattern NAME_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*) $");

  /** Capitalised words after which a number is still one: they open sentences. */
  private static final Set<String> OPENERS =
      Set.copyOf(
          List.of(
              ("the these those our their its his her my we i they only all and but in at of with for from"
                      + " to by just even another then now today yesterday there if not or every some about"
                      + " around nearly almost over under another since until between after before on when"
                      + " monday tuesday wednesday thursday friday saturday sunday has have had was were is"
                      + " are so that this no up he she it you who an a as more less")
                  .split(" ")));

  private static final Pattern SCORE = Pattern.compile("^\\d{1,3}(?:[–-]| to )\\d{1,3}$");

  private static final Pattern SCORE_BEFORE =
      Pattern.compile(
          "(?i).*\\b(?:won|win|lost|lose|beat|drew|vote(?:d)?|score|victory|defeat|defeated|passed|by)\\b[^.;]{0,20}$",
          Pattern.DOTALL);

  private NotFigures() {}

  /**
   * Whether a number counts nothing.
   *
   * @param before the words before it
   * @param number its own words without hedge, sign and unit
   * @param after the words behind it
   * @param bare whether it stands without hedge, scale, currency and percent
   */
  static boolean has(String before, String number, String after, boolean bare) {
    boolean small = number.matches("(?i)two|three|four|five|six|seven|eight|nine|ten");
    boolean year =
        bare && number.matches("(?:1[5-9]|20)\\d\\d") && !after.matches("(?s) \\p{L}+s\\b.*");
    boolean dated =
        bare
            && number.matches("(?:19|20)\\d\\d")
            && before.matches("(?si).*\\b(?:in|since|of|by|until|from|early|late|mid|the)[ -]$");
    boolean inMonth =
        bare && number.matches("\\d{1,2}|\\d{4}") && MONTH_BEFORE.matcher(before).find();
    boolean pronoun = bare && number.equalsIgnoreCase("one");
    boolean age =
        before.endsWith(", ") && after.matches("(?s),.*|\\.?$") && bare && number.length() <= 3;
    boolean pointed =
        bare
            && small
            && before.matches(
                "(?si).*\\b(?:the|these|those|other|our|their|his|her|its|both|all|between|of us) $");
    boolean phone =
        number.matches("\\d{3,}")
            && (after.matches("(?s)[ -]\\d{3,}.*") || before.matches("(?s).*\\d{3,}[ -]$"));
    boolean score = SCORE.matcher(number).matches() && SCORE_BEFORE.matcher(before).matches();
    boolean ordinal = after.matches("(?s)[-]\\p{L}.*");
    return year
        || dated
        || inMonth
        || pronoun
        || age
        || pointed
        || phone
        || score
        || ordinal
        || period(before, after)
        || isClockTime(before, number, bare && !after.matches("(?s) \\p{L}.*"))
        || AFTER.matcher(after).find()
        || BEFORE.matcher(before).find()
        || (bare && inName(before, number));
  }

  private static boolean period(String before, String after) {
    return PERIOD_BEFORE.matcher(before).find() && PERIOD_AFTER.matcher(after).matches();
  }

  /** "at 8.30", and "at eight" where nothing is counted. */
  private static boolean isClockTime(String before, String number, boolean alone) {
    boolean low = number.matches("\\d{1,2}|\\p{L}+");
    boolean hour = alone && low && Numbers.value(number, "").compareTo(BigDecimal.valueOf(24)) <= 0;
    return before.matches("(?s).*\\b[Aa]t $") && (hour || number.matches("\\d{1,2}\\.\\d{2}"));
  }

  private static boolean inName(String before, String number) {
    Matcher name = NAME_BEFORE.matcher(before);
    boolean plain = number.matches("\\d{1,4}|[\\p{L}-]+");
    boolean named =
        plain
            && name.find()
            && !MONTH_BEFORE.matcher(before).find()
            && !OPENERS.contains(name.group(1).toLowerCase(Locale.ROOT));
    boolean capital =
        Character.isUpperCase(number.charAt(0)) && before.matches("(?s).*[\\p{L},] $");
    return named || capital;
  }
}
