package org.parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of an article that may stand in several pieces ("We will go," she said, "if they stay"),
 * kept with the text they quote, so that a wrong offset shows itself.
 *
 * @param spans the pieces, in the order of the text, none empty, none overlapping
 * @param text the pieces joined by one space
 */
public record Words(List<Span> spans, String text) {

  /**
   * @throws IllegalArgumentException if there is no piece, or pieces are empty, out of order or
   *     overlapping, or their lengths do not add up to the text
   */
  public Words {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("words need at least one span");
    }
    int length = spans.size() - 1;
    int last = 0;
    for (Span span : spans) {
      if (span.isEmpty() || span.start() < last) {
        throw new IllegalArgumentException("spans " + spans + " must be ordered and not empty");
      }
      last = span.end();
      length += span.length();
    }
    if (length != text.length()) {
      throw new IllegalArgumentException(
          "spans " + spans + " cover " + length + " code units, not \"" + text + "\"");
    }
  }

  /** The words under the spans, in any order given; spans that touch or overlap become one. */
  public static Words of(String text, List<Span> spans) {
    if (spans.size() == 1) {
      return new Words(spans, spans.get(0).of(text));
    }
    List<Span> pieces = joined(spans);
    return new Words(
        pieces, pieces.stream().map(span -> span.of(text)).collect(Collectors.joining(" ")));
  }

  /** The words under one span. */
  public static Words of(String text, Span span) {
    return of(text, List.of(span));
  }

  /** Offset of the first code unit. */
  public int start() {
    return spans.get(0).start();
  }

  /** Offset just past the last code unit. */
  public int end() {
    return spans.get(spans.size() - 1).end();
  }

  /** From the first piece's start to the last one's end, gaps included. */
  public Span extent() {
    return new Span(start(), end());
  }

  public boolean overlaps(Words other) {
    return spans.stream().anyMatch(a -> other.spans.stream().anyMatch(a::overlaps));
  }

  /** Whether every piece still says in this text what is quoted here. */
  public boolean standIn(String article) {
    return end() <= article.length() && of(article, spans).equals(this);
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> pieces = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
      int top = pieces.size() - 1;
      if (top >= 0 && span.start() <= pieces.get(top).end()) {
        int end = Math.max(pieces.get(top).end(), span.end());
        pieces.set(top, new Span(pieces.get(top).start(), end));
      } else {
        pieces.add(span);
      }
    }
    return pieces;
  }
}
