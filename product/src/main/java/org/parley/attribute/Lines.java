package org.parley.attribute;

import java.util.List;
import org.parley.text.Span;

/**
 * What is read of a text, line by line: its paragraphs, or one stretch of it.
 *
 * @param spans the lines in order, not overlapping
 */
record Lines(String text, List<Span> spans) {

  int size() {
    return spans.size();
  }

  Span get(int line) {
    return spans.get(line);
  }

  /** The end of the line that holds an offset or ends there; the offset itself if none does. */
  int end(int offset) {
    int line = at(offset);
    return line < 0 ? offset : Math.max(offset, spans.get(line).end());
  }

  /** The number of the line that a colon at the end of words or right behind announces, or -1. */
  int announced(Span words) {
    int colon = colon(text, words);
    int line = colon < 0 ? -1 : at(words.start());
    boolean ends =
        line >= 0
            && colon <= spans.get(line).end()
            && new Span(colon, spans.get(line).end()).trimmed(text).isEmpty();
    return ends ? line + 1 : -1;
  }

  /** Offset just past the colon at the end of words or right behind them, or -1. */
  static int colon(String text, Span words) {
    if (text.startsWith(":", words.end() - 1)) {
      return words.end();
    }
    return text.startsWith(":", words.end()) ? words.end() + 1 : -1;
  }

  /** The number of the last line that begins at an offset or before it, or -1. */
  private int at(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
