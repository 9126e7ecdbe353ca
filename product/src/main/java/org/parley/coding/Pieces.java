package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import org.parley.text.Span;
import org.parley.text.Words;

/** Part of words that may stand in several pieces. */
final class Pieces {

  private Pieces() {}

  /** The words between two offsets of {@link Words#text()}, at their places in the article. */
  static Words of(Words words, int from, int to) {
    List<Span> spans = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    int at = 0;
    for (Span span : words.spans()) {
      int low = Math.max(from, at);
      int high = Math.min(to, at + span.length());
      if (low < high) {
        spans.add(new Span(span.start() + low - at, span.start() + high - at));
        quoted.add(words.text().substring(low, high));
      }
      at += span.length() + 1;
    }
    return new Words(spans, String.join(" ", quoted));
  }
}
