package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;
import org.parley.text.Words;

/** Spans as a column holds them: {@code 12-40;52-60}, in UTF-16 code units, empty for none. */
final class SpanText {

  private SpanText() {}

  static String of(List<Span> spans) {
    StringBuilder column = new StringBuilder();
    for (Span span : spans) {
      if (!column.isEmpty()) {
        column.append(';');
      }
      column.append(span.start()).append('-').append(span.end());
    }
    return column.toString();
  }

  static @Nullable String of(@Nullable Words words) {
    return words == null ? null : of(words.spans());
  }

  static List<Span> spans(String column) {
    List<Span> spans = new ArrayList<>(1);
    int at = 0;
    while (at < column.length()) {
      int dash = column.indexOf('-', at);
      int semicolon = column.indexOf(';', dash);
      int end = semicolon < 0 ? column.length() : semicolon;
      spans.add(
          new Span(
              Integer.parseInt(column, at, dash, 10), Integer.parseInt(column, dash + 1, end, 10)));
      at = end + 1;
    }
    return spans;
  }

  /**
   * The words under a column's spans, as the stored text has them today.
   *
   * @throws IllegalArgumentException if the spans do not fit the text
   */
  static Words words(String text, String column) {
    List<Span> spans = spans(column);
    Words words = Words.of(text, spans);
    if (!words.spans().equals(spans)) {
      throw new IllegalArgumentException("spans " + column + " must be ordered and apart");
    }
    return words;
  }

  static @Nullable Words orNull(String text, @Nullable String column) {
    return column == null ? null : words(text, column);
  }
}
