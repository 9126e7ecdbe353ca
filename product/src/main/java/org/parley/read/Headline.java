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
    for (Line line : Line.of(text)) {
      if (omitted.stream().noneMatch(line.span()::overlaps)) {
        return reads(text, line) ? RESIDUE.matcher(line.words()).replaceFirst("").strip() : null;
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
