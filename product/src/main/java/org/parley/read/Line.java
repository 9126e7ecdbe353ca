package org.parley.read;

import java.util.ArrayList;
import java.util.List;
import org.parley.text.Span;

/** A line with words in it, white space and byte order mark outside its span. */
record Line(Span span, String words) {

  private static final String ENDS = "\n\r\u0085\u2028\u2029";

  /** The lines of a text that are not blank. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = text.startsWith("\ufeff") ? 1 : 0;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
        Span span = new Span(start, i).trimmed(text);
        if (!span.isEmpty()) {
          lines.add(new Line(span, span.of(text)));
        }
        start = i + 1;
      }
    }
    return lines;
  }
}
