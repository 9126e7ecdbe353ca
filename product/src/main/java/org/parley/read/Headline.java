package org.parley.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/** A plain text's title: its first line of news, if it reads as a headline. */
final class Headline {

  private static final int LONGEST = 150;

  private static final Pattern CLOSED = Pattern.compile("[.!?:;,\u2026][\"'\u201d\u2019)]*$");

  /** Words of another script behind a Latin headline. */
  private static final Pattern RESIDUE =
      Pattern.compile(
          "(?<=\\p{IsLatin}[\\p{P}\\d]{0,3}\\s)[^\\p{IsLatin}\\d]*\\p{L}[^\\p{IsLatin}\\d]*$");

  private Headline() {}

  static @Nullable String of(String text, List<Span> omitted) {
    Line line = firstNews(Line.of(text), omitted);
    return line != null && reads(text, line)
        ? RESIDUE.matcher(line.words()).replaceFirst("").strip()
        : null;
  }

  /**
   * @param omitted in order, not overlapping
   */
  private static @Nullable Line firstNews(List<Line> lines, List<Span> omitted) {
    int next = 0;
    for (Line line : lines) {
      while (next < omitted.size() && omitted.get(next).end() <= line.span().start()) {
        next++;
      }
      if (next == omitted.size() || !omitted.get(next).overlaps(line.span())) {
        return line;
      }
    }
    return null;
  }

  private static boolean reads(String text, Line line) {
    boolean followed = !text.substring(line.span().end()).isBlank();
    boolean question = line.words().endsWith("?");
    return followed
        && line.span().length() <= LONGEST
        && (question || !CLOSED.matcher(line.words()).find());
  }
}
