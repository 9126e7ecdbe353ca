package org.parley.read;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day an article's own first or last lines say it was published: a dateline with its year, a
 * "Published 5 March 2031" line, or a line that is nothing but a date. A date within a sentence
 * says when something happened, not when it was printed.
 */
final class TextDates {

  private static final int HEAD = 10;
  private static final int TAIL = 6;
  private static final int LONGEST = 110;

  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\b(?:published|posted|first published|created|issued|date)\\b");

  private static final Pattern UPDATED =
      Pattern.compile("(?i)\\b(?:updated|modified|last (?:update|modified))\\b");

  /** A line that holds a date, a time and marks, and nothing else. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?:\\W|\\d|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b"
              + "|\\b"
              + DateForms.MONTH_NAME
              + "\\b"
              + "|\\d(?:st|nd|rd|th)\\b|\\b(?:at|on|of|am|pm|a\\.m\\.|p\\.m\\.|[a-z]{2,3}t|utc)\\b)+");

  /** What parts AVERLEY, Jan. 30, 2031 from the first sentence. */
  private static final Pattern DASH = Pattern.compile("\\s*[\u2014\u2013]\\s*|\\s+--?\\s+");

  private static final Pattern BARS = Pattern.compile("\\s*[|\u2022]\\s*");

  private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{Ll}");

  private TextDates() {}

  static @Nullable LocalDate in(String text) {
    List<Line> lines = Line.of(text);
    int size = lines.size();
    List<Line> head = lines.subList(0, Math.min(HEAD, size));
    List<Line> tail = lines.subList(Math.max(head.size(), size - TAIL), size);
    LocalDate date = first(head, PUBLISHED);
    date = date == null ? first(tail, PUBLISHED) : date;
    date = date == null ? bare(head) : date;
    date = date == null ? dateline(head) : date;
    date = date == null ? first(head, UPDATED) : date;
    date = date == null ? first(tail, UPDATED) : date;
    return date == null ? bare(tail) : date;
  }

  private static @Nullable LocalDate first(List<Line> lines, Pattern word) {
    for (Line line : lines) {
      if (line.words().length() <= LONGEST && word.matcher(line.words()).find()) {
        LocalDate date = labelled(line.words(), word);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** The date behind the label, if the line is label, date and byline rather than a sentence. */
  private static @Nullable LocalDate labelled(String line, Pattern word) {
    var label = word.matcher(line);
    if (!label.find() || line.matches(".*[\"\u201c\u201d].*") || line.endsWith(".")) {
      return null;
    }
    LocalDate behind = DateForms.inText(line.substring(label.end()));
    boolean near = label.start() <= 40;
    return near ? behind : null;
  }

  /** A line, or what stands between its bars, that is nothing but a date. */
  private static @Nullable LocalDate bare(List<Line> lines) {
    for (Line line : lines) {
      if (line.words().length() > LONGEST) {
        continue;
      }
      for (String part : BARS.split(line.words())) {
        LocalDate date = BARE.matcher(part).matches() ? DateForms.inText(part) : null;
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate dateline(List<Line> lines) {
    for (Line line : lines) {
      String start = line.words().substring(0, Math.min(2 * LONGEST, line.words().length()));
      String head = DASH.split(start, 2)[0];
      boolean named = head.length() < start.length() && head.length() <= LONGEST;
      if (named && !SMALL_WORD.matcher(head).find()) {
        LocalDate date = DateForms.inText(head);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** Whether a short line of a page says when it was published. */
  static @Nullable LocalDate inLine(String line) {
    List<Line> one = Line.of(line);
    LocalDate date = first(one, PUBLISHED);
    date = date == null ? bare(one) : date;
    return date == null ? first(one, UPDATED) : date;
  }
}
