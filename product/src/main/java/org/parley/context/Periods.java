package org.parley.context;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.context.DateWords.Range;
import org.parley.statement.Period;

/** Reads for which time a figure is claimed. */
final class Periods {

  private static final Pattern SINCE =
      Pattern.compile(
          "(?is).*\\b(?:since|starting|beginning)(?: in)?(?: late| early| the start of)? $");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?is).*\\b(?:by|until|till|up to|as of|through|to)(?: the end of| late| early)?[ ]$");
  private static final Pattern FROM = Pattern.compile("(?is).*\\b(?:from|between) $");

  /** Words that begin another clause, whose time is its own. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[;:]|\\b(?:despite|although|though|because|while|when|before|after|unless|if|who|whom|whose)\\b");

  private static final Pattern NOT =
      Pattern.compile(
          "(?is).*\\b(?:than(?: in)?|before|after|following|from|compared with|ahead of|than the|next|of|for) (?:the )?$");

  private final DateWords dates;

  Periods(DateWords dates) {
    this.dates = dates;
  }

  /**
   * The period that a sentence gives for the figure in a place of it.
   *
   * @param floor where the figure before it ends, or 0
   * @param ceiling where the figure behind it begins, or the sentence's length
   */
  @Nullable Period of(String sentence, int start, int end, int floor, int ceiling) {
    Period behind = first(sentence, end, ceiling);
    if (behind != null) {
      return behind;
    }
    Period ahead = first(sentence, floor, start);
    return ahead != null || floor == 0 ? ahead : head(sentence);
  }

  /** A period at the sentence's head holds for every figure in it. */
  private @Nullable Period head(String sentence) {
    Matcher when = DateWords.WHEN.matcher(sentence);
    when.useTransparentBounds(true).useAnchoringBounds(false);
    boolean leads = when.lookingAt();
    if (!leads && !sentence.isEmpty()) {
      leads = when.region(1, sentence.length()).lookingAt();
    }
    return leads ? period(sentence, when) : null;
  }

  private @Nullable Period first(String sentence, int from, int to) {
    Matcher when = DateWords.WHEN.matcher(sentence).region(from, Math.max(from, to));
    when.useTransparentBounds(true);
    while (when.find()) {
      if (CLAUSE.matcher(sentence.substring(from, when.start())).find()) {
        return null;
      }
      boolean owner = sentence.startsWith("'", when.end()) || sentence.startsWith("’", when.end());
      Period period = owner ? null : period(sentence, when);
      if (period != null) {
        return period;
      }
    }
    return null;
  }

  private @Nullable Period period(String sentence, Matcher when) {
    Range range = dates.range(when);
    if (range == null || when.group("ago") != null) {
      return null;
    }
    String before = sentence.substring(0, when.start());
    if (FROM.matcher(before).matches()) {
      return fromTo(sentence, when, range);
    }
    if (SINCE.matcher(before).matches()) {
      return new Period(range.from(), null);
    }
    if (UNTIL.matcher(before).matches()) {
      return new Period(null, range.to());
    }
    return NOT.matcher(before).matches() ? null : new Period(range.from(), range.to());
  }

  private @Nullable Period fromTo(String sentence, Matcher first, Range range) {
    Matcher second = DateWords.WHEN.matcher(sentence);
    boolean joined =
        second.find(first.end())
            && sentence
                .substring(first.end(), second.start())
                .matches(",? (?:to|and|until|through) ");
    Range last = joined ? dates.range(second) : null;
    if (last == null) {
      return null;
    }
    LocalDate from = range.from();
    LocalDate day = range.to();
    while (from.isAfter(last.to())) {
      from = from.minusYears(1);
      day = day.minusYears(1);
    }
    return new Period(from, last.to());
  }
}
