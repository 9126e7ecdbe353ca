package org.parley.text;

/**
 * A stretch of a text: UTF-16 code units, half-open, counted from the start of the stored text.
 *
 * @param start offset of the first code unit, at least 0
 * @param end offset just past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if the bounds are negative or the wrong way round
   */
  public Span {
    if (start < 0) {
      throw new IllegalArgumentException("start " + start + " must be >= 0");
    }
    if (end < start) {
      throw new IllegalArgumentException("end " + end + " must be >= start " + start);
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The words under this span.
   *
   * @throws IllegalArgumentException if the span reaches past the end of the text
   */
  public String of(String text) {
    if (end > text.length()) {
      throw new IllegalArgumentException("end " + end + " must be <= length " + text.length());
    }
    return text.substring(start, end);
  }

  /** This span without the white space at its two ends; empty if there is nothing else. */
  public Span trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** White space, a space that does not break, or a byte order mark. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
