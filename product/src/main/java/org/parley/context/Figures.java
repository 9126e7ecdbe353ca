package org.parley.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Figure;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Reads the numbers that a content claims, with hedge, range and unit. Dates, clock times, ages,
 * ordinals, compounds ("12-day") and numbers that belong to a name are none.
 */
final class Figures {

  private static final String HEDGE =
      "about|around|some|nearly|almost|roughly|approximately|an estimated|more than|over|at least"
          + "|up to|as many as|as much as|as high as|as few as|as low as|fewer than|less than|under"
          + "|close to|just over|just under|well over|at most|no more than";

  private static final String FIRST =
      "(?<![\\p{L}\\p{N}.,:/§#%-])(?:(?<hedge>"
          + HEDGE
          + ") )?(?<between>between )?(?<sign>[$€£])?(?<low>"
          + Numbers.NUMBER
          + ")(?: ?(?<lowscale>"
          + Numbers.SCALE
          + "|dozen))?";

  private static final String SECOND =
      "(?:(?: to |[–-]| and )[$€£]?(?<high>"
          + Numbers.NUMBER
          + ")(?: ?(?<highscale>"
          + Numbers.SCALE
          + "|dozen))?)";

  private static final String LAST =
      "(?<percent> ?%| percent\\b| per cent\\b)?" + "(?![\\p{L}\\p{N}/:%(]|[-–.,][\\p{L}\\p{N}])";

  /** One number, or two that may be a range. */
  private static final Pattern FIGURE =
      Pattern.compile(FIRST + SECOND + "?" + LAST, Pattern.CASE_INSENSITIVE);

  private static final Pattern SINGLE =
      Pattern.compile(FIRST + "(?<high>(?!))?(?<highscale>(?!))?" + LAST, Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_AFTER =
      Pattern.compile(
          "(?i)^(?:st|nd|rd|th)?\\s*(?:(?:of )?(?:"
              + Days.MONTH
              + ")\\b|[ap]\\.?m\\b|o['’]clock"
              + "|GMT\\b|UTC\\b|(?:days|weeks|months|years|hours|minutes) ago\\b| in (?:\\d|ten\\b))");

  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?:\\b(?:"
              + Days.MONTH
              + ")|\\b[Nn]os?\\.|\\b[Aa]ge|\\baged|:|\\d in|\\b(?:one|two|three|four|five|six|seven|eight|nine) in) ?$");

  private static final Pattern NAME_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*) $");

  /** Capitalised words after which a number is still one: they open sentences. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "these",
          "those",
          "our",
          "their",
          "its",
          "his",
          "her",
          "my",
          "we",
          "i",
          "they",
          "only",
          "all",
          "and",
          "but",
          "in",
          "at",
          "of",
          "with",
          "for",
          "from",
          "to",
          "by",
          "just",
          "even",
          "another",
          "then",
          "now",
          "today",
          "yesterday",
          "there",
          "if",
          "not",
          "or",
          "every");

  private static final Pattern NOUN =
      Pattern.compile(
          "^ (?:(?!(?:"
              + stops()
              + ")\\b)[\\p{L}-]+ ){0,2}?(?<noun>(?!(?:"
              + stops()
              + ")\\b)(?:\\p{L}[\\p{L}-]*[^s\\W\\d_]s|people|men|women|children|troops|police|percent)"
              + ")(?![\\p{L}-])");

  private Figures() {}

  static List<Figure> in(String text, Words content) {
    List<Figure> figures = new ArrayList<>();
    for (Span span : content.spans()) {
      String words = span.of(text);
      Matcher found = FIGURE.matcher(words);
      int at = 0;
      while (at < words.length() && found.find(at)) {
        Matcher one =
            found.group("high") == null || isRange(words, found) ? found : first(words, found);
        at = one == null ? found.start("high") : one.end();
        Figure figure = one == null ? null : figure(text, span.start(), words, one);
        if (figure != null) {
          figures.add(figure);
        }
      }
    }
    return figures;
  }

  /** The first of two numbers that are no range, or null if it is no figure by itself. */
  private static @Nullable Matcher first(String words, Matcher two) {
    Matcher one = SINGLE.matcher(words).region(two.start(), words.length());
    return one.useTransparentBounds(true).lookingAt() ? one : null;
  }

  private static @Nullable Figure figure(String text, int offset, String words, Matcher found) {
    if (!counts(words, found)) {
      return null;
    }
    BigDecimal low = low(found);
    BigDecimal high = found.group("high") == null ? low : high(found);
    String rest = words.substring(found.end(), Math.min(words.length(), found.end() + 80));
    Matcher noun = NOUN.matcher(rest);
    boolean counted = found.group("percent") == null && noun.find();
    String unit =
        found.group("percent") != null
            ? "percent"
            : counted ? noun.group("noun").toLowerCase(Locale.ROOT) : found.group("sign");
    int end = found.end() + (counted ? noun.end() : 0);
    return new Figure(
        low,
        high,
        found.group("hedge") != null,
        found.group("sign") != null && found.group("percent") == null ? found.group("sign") : unit,
        null,
        null,
        null,
        Words.of(text, new Span(offset + found.start(), offset + end).trimmed(text)));
  }

  /** The first number; "two to three million" counts both in millions. */
  private static BigDecimal low(Matcher found) {
    String own = orEmpty(found.group("lowscale"));
    return Numbers.value(
        found.group("low"), own.isEmpty() ? orEmpty(found.group("highscale")) : own);
  }

  private static BigDecimal high(Matcher found) {
    return Numbers.value(found.group("high"), orEmpty(found.group("highscale")));
  }

  /** Whether two numbers are the ends of one figure, not a change from one to the other. */
  private static boolean isRange(String words, Matcher found) {
    boolean joined = words.substring(found.end("low"), found.start("high")).contains(" and ");
    String before = words.substring(Math.max(0, found.start() - 5), found.start());
    return joined == (found.group("between") != null)
        && !before.equalsIgnoreCase("from ")
        && low(found).compareTo(high(found)) < 0;
  }

  private static boolean counts(String words, Matcher found) {
    String before = words.substring(Math.max(0, found.start() - 40), found.start());
    String after = words.substring(found.end(), Math.min(words.length(), found.end() + 20));
    String number = found.group("low");
    boolean bare =
        found.group("hedge") == null
            && found.group("lowscale") == null
            && found.group("percent") == null
            && found.group("sign") == null;
    boolean year = bare && number.matches("(?:1[5-9]|20)\\d\\d");
    boolean pronoun = bare && found.group("high") == null && number.equalsIgnoreCase("one");
    boolean age = before.endsWith(", ") && after.startsWith(",") && bare;
    boolean clock = isClockTime(before, number, bare && !after.matches("(?s) \\p{L}.*"));
    return !year
        && !pronoun
        && !age
        && !clock
        && !NOT_AFTER.matcher(after).find()
        && !NOT_BEFORE.matcher(before).find()
        && !inName(before, number);
  }

  /** "at 8.30", and "at eight" where nothing is counted. */
  private static boolean isClockTime(String before, String number, boolean alone) {
    boolean hour = alone && Numbers.value(number, "").compareTo(BigDecimal.valueOf(24)) <= 0;
    return before.matches("(?s).*\\b[Aa]t $") && (hour || number.matches("\\d{1,2}\\.\\d{2}"));
  }

  private static boolean inName(String before, String number) {
    Matcher name = NAME_BEFORE.matcher(before);
    boolean named = name.find() && !OPENERS.contains(name.group(1).toLowerCase(Locale.ROOT));
    boolean capital =
        Character.isUpperCase(number.charAt(0)) && before.matches("(?s).*[\\p{L},] $");
    return named || capital;
  }

  private static String orEmpty(@Nullable String word) {
    return word == null ? "" : word;
  }

  private static String stops() {
    return "of|and|to|in|on|at|or|for|from|by|the|a|an|that|who|which|was|were|are|is|has|have|had"
        + "|with|as|than|per|this|these|his|its|us|but|if|when|will|would|said|says|times|s";
  }
}
