package org.parley.attribute;

import java.util.List;
import org.parley.text.Span;

/** The ends of contents in the text itself: the marks that open and close quotations. */
final class Ends {

  private record Marks(String opening, String closing) {

    boolean isOpen(String text) {
      int opened = count(text, opening);
      return opening.equals(closing) ? opened % 2 == 1 : opened > count(text, closing);
    }
  }

  private static final List<Marks> MARKS =
      List.of(new Marks("\u201c", "\u201d"), new Marks("\"", "\""), new Marks("''", "''"));

  private Ends() {}

  /** Whether a double quotation mark stands at an offset or right before it. */
  static boolean opensQuoted(String text, int offset) {
    String around = text.substring(Math.max(0, offset - 2), Math.min(text.length(), offset + 2));
    return MARKS.stream().anyMatch(marks -> around.contains(marks.opening));
  }

  static boolean hasWord(String text, Span span) {
    return span.of(text).codePoints().anyMatch(Ends::isWord);
  }

  private static boolean isWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(codePoint) || codePoint == '_';
    };
  }

  /** Without the stops of the sentence before. */
  static Span opened(String text, Span span) {
    int start = span.start();
    while (start < span.end() && ".,;:!? \u00a0".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, span.end());
  }

  /**
   * Moves a content's end past a mark right behind it, in its line, that closes a quotation opened
   * in it.
   */
  static Span closed(Lines lines, Span span) {
    String text = lines.text();
    int limit = lines.end(span.end());
    String inside = span.of(text);
    for (Marks marks : MARKS) {
      int from = span.end();
      from += from < limit && ".,!?".indexOf(text.charAt(from)) >= 0 ? 1 : 0;
      int to = from + marks.closing.length();
      if (to <= limit && text.startsWith(marks.closing, from) && marks.isOpen(inside)) {
        return new Span(span.start(), to);
      }
    }
    return span;
  }

  private static int count(String text, String mark) {
    int count = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
      count++;
    }
    return count;
  }
}
