package org.parley.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.context.DateWords.Range;
import org.parley.statement.Anchor;
import org.parley.statement.Precision;
import org.parley.statement.Said;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Reads when words were said. Of the dates in a sentence only one that stands with the cue, with
 * the occasion or at the sentence's head tells that; a date of what was said, or of an event beside
 * it, does not.
 */
final class Days {

  /** Words before a date that make it a limit, a topic, or a day of something else. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?is).*\\b(?:next|coming|until|till|by|from|of|for|before|after|every|each|to|ahead of"
              + "|following|between|through|than|about|past)(?: the| this)?[ -]$");

  private static final Pattern SINCE =
      Pattern.compile("(?s)(?:^|.*[\\s,])[Ss]ince (?:late |early )?$");

  /** What a date with a possessive must belong to, to be the day of the saying. */
  private static final Pattern OWNED =
      Pattern.compile(
          "^['’]s? (?:[\\p{L}-]+ )?(?:interview|statement|speech|address|briefing|press conference"
              + "|news conference|broadcast|letter|message|post|remarks)\\b.*");

  /** How a sentence opens that tells where or when its cue's words were said. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?s)^[\\s\"“‘'(-]*(?:(?:But|And|Meanwhile|However|Later|Separately|Also),? )?(?:(?:Speaking"
              + "|Talking|Writing|Addressing|Appearing|Briefing|Answering|Asked|Pressed|In|At|During|On"
              + "|To)\\b(?!.*\\b(?:after|following|before|since|when|as|ahead|who|which|that)\\b).*)?$");

  /** How a phrase between the speaker and the cue opens that tells so. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?s)^\\s*(?:(?:speaking|talking|writing|in|at|during|on|late|early)\\b.*)?$");

  /** A day seen from one that the text has named. */
  private static final Pattern FROM_TEXT =
      Pattern.compile(
          "\\b(?:(?<same>[Tt]he same (?:day|morning|evening)|(?:[Ll]ater |[Ee]arlier )?[Tt]hat (?:same )?(?:day"
              + "|morning|afternoon|evening|night))|(?<next>[Tt]he (?:next|following) (?:day|morning)"
              + "|[Aa] day later)|(?<before>[Tt]he (?:day before|previous day)|[Aa] day earlier)"
              + "|(?<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\\d) days (?<side>later|earlier))\\b");

  private static final Pattern VAGUE =
      Pattern.compile(
          "\\b(?:(?<before>[Pp]reviously|[Ii]n the past|[Ee]arlier(?! (?:on|in|this|that|today|the|yes|last|"
              + "than|plan|stance|talks))|[Oo]nce|[Bb]efore(?=[,.]|$)|[Ll]ong ago|[Dd]ecades ago|[Yy]ears ago|[Mm]onths ago)"
              + "|(?<unknown>[Rr]ecently|[Ll]ately|[Tt]he other day|[Ii]n a recent [\\p{L}]+|[Aa]t (?:the|that)"
              + " time|[Ii]n recent (?:days|weeks|months)|(?<=interviews? )at the time))\\b");

  private final DateWords dates;

  Days(@Nullable LocalDate published) {
    this.dates = new DateWords(published);
  }

  DateWords dates() {
    return dates;
  }

  /**
   * When the words of a frame were said.
   *
   * @param occasion where the frame tells of the occasion, or null
   */
  @Nullable Said of(Frame frame, @Nullable Span occasion) {
    Matcher when = DateWords.WHEN.matcher(frame.words());
    while (DateWords.mayBeIn(frame.words()) && when.find()) {
      boolean since = SINCE.matcher(tail(frame, when.start())).matches();
      if (since ? frame.follows(when.start() - 6) : tellsTheSaying(frame, when, occasion)) {
        return said(frame, when, since);
      }
    }
    Said counted = fromText(frame);
    return counted != null ? counted : vague(frame, occasion);
  }

  /** The last words before a place. */
  private static String tail(Frame frame, int end) {
    return frame.words().substring(Math.max(0, end - 30), end);
  }

  /** Nothing for a day to come: words that are reported have been said. */
  private @Nullable Said said(Frame frame, Matcher when, boolean since) {
    Range range = dates.range(when);
    LocalDate published = dates.published();
    if (range == null || (published != null && range.from().isAfter(published))) {
      return null;
    }
    if (since) {
      Span words = new Span(when.start() - 6, when.end());
      return new Said(range.from(), null, Precision.AFTER, frame.words(words), range.anchor());
    }
    return new Said(
        range.from(), range.to(), range.precision(), frame.words(when, 0), range.anchor());
  }

  private static boolean tellsTheSaying(Frame frame, Matcher when, @Nullable Span occasion) {
    String before = frame.words().substring(0, when.start());
    String after = frame.words().substring(when.end());
    boolean owner = after.startsWith("'") || after.startsWith("’");
    boolean owned = owner && OWNED.matcher(after).matches();
    if (OTHERWISE.matcher(tail(frame, when.start())).matches()
        || (owner && !owned)
        || when.group("span") != null) {
      return false;
    }
    if (occasion != null && isOf(frame, occasion, when)) {
      return true;
    }
    if (when.group("today") != null && when.group("today").endsWith("oday")) {
      return frame.follows(when.start()); // elsewhere it may mean nowadays
    }
    if (when.start() >= frame.cue().end()) {
      return frame.belongs(when.start(), when.end(), 9);
    }
    return frame.overlapsCue(when.start(), when.end()) || leadsIn(frame, before, when);
  }

  /** Before the cue: at the sentence's head, or in a phrase between the speaker and the cue. */
  private static boolean leadsIn(Frame frame, String before, Matcher when) {
    if (frame.whole() && OPENING.matcher(before).matches()) {
      return frame.heads(when.end());
    }
    int aside = Math.max(before.lastIndexOf(','), frame.sourceEnd());
    boolean beside = aside >= 0 && aside <= before.length();
    String phrase = beside ? before.substring(aside).replaceFirst("^,", "") : before;
    boolean opened = beside && ASIDE.matcher(phrase).matches();
    return (opened && frame.belongs(when.start(), when.end(), 2))
        || besideMainVerb(frame, before, when);
  }

  /** "The council rejected the plan on Monday, saying …". */
  private static boolean besideMainVerb(Frame frame, String before, Matcher when) {
    String between = frame.words().substring(when.end(), frame.cue().start());
    return frame
            .cueText()
            .matches("(?:saying|adding|arguing|insisting|warning|telling|stressing).*")
        && between.equals(", ")
        && !before.matches(
            "(?si).*\\b(?:after|who|which|that|since|before|when|while|as|and)\\b.*");
  }

  private static boolean isOf(Frame frame, Span occasion, Matcher when) {
    if (when.start() < occasion.end() && occasion.start() < when.end()) {
      return true;
    }
    return when.start() >= occasion.end()
        && frame.isClose(occasion.end(), when.start(), 6)
        && !frame.words().substring(occasion.end(), when.start()).matches("(?s).*\\b(?:for|to) .*");
  }

  private @Nullable Said fromText(Frame frame) {
    Matcher seen = FROM_TEXT.matcher(frame.words());
    if (!seen.find()
        || !(frame.belongs(seen.start(), seen.end(), 4) || frame.opens(seen.start()))) {
      return null;
    }
    LocalDate named = lastNamed(frame);
    if (named == null) {
      return null;
    }
    int days = 0;
    if (seen.group("count") != null) {
      int count = DateWords.count(seen.group("count"));
      days = seen.group("side").equals("later") ? count : -count;
    } else if (seen.group("same") == null) {
      days = seen.group("next") != null ? 1 : -1;
    }
    LocalDate day = named.plusDays(days);
    boolean ahead = dates.published() != null && day.isAfter(dates.published());
    return ahead ? null : new Said(day, day, Precision.DAY, frame.words(seen, 0), Anchor.TEXT);
  }

  /** The one day that the paragraph names before the frame's cue, or null. */
  private @Nullable LocalDate lastNamed(Frame frame) {
    List<LocalDate> named = new ArrayList<>();
    Matcher when = DateWords.WHEN.matcher(frame.before());
    while (when.find()) {
      Range range = dates.range(when);
      if (range != null && range.precision() == Precision.DAY) {
        named.add(range.from());
      }
    }
    return named.isEmpty() ? null : named.get(named.size() - 1);
  }

  private @Nullable Said vague(Frame frame, @Nullable Span occasion) {
    Matcher seen = VAGUE.matcher(frame.words());
    while (seen.find()) {
      boolean within = occasion != null && isOf(frame, occasion, seen);
      if (within || frame.belongs(seen.start(), seen.end(), 1) || frame.follows(seen.start())) {
        boolean before = seen.group("before") != null;
        Words words = frame.words(seen, 0);
        return new Said(
            null,
            before ? dates.published() : null,
            before ? Precision.BEFORE : Precision.UNKNOWN,
            words,
            Anchor.PUBLISHED);
      }
    }
    return null;
  }
}
