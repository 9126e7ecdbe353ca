package org.parley.text;

import java.util.Arrays;
import java.util.List;

/**
 * Offsets of one text in Unicode code points, which is how Python, brat and the web annotation
 * standard count: Java counts a character outside the basic plane (😀) twice, they count it once.
 */
public final class CodePoints {

  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  private final int[] pairs;

  private final int length;

  public CodePoints(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i++;
      }
    }
    pairs = Arrays.copyOf(found, count);
    length = text.length();
  }

  /**
   * Code points before a UTF-16 offset.
   *
   * @throws IllegalArgumentException if the offset is outside the text or inside a character
   */
  public int of(int utf16) {
    if (utf16 < 0 || utf16 > length) {
      throw new IllegalArgumentException("offset " + utf16 + " must be in 0.." + length);
    }
    int place = Arrays.binarySearch(pairs, utf16);
    if (place >= 0) {
      throw new IllegalArgumentException("offset " + utf16 + " stands inside a character");
    }
    return utf16 + place + 1;
  }

  /** A span counted in code points. */
  public Span of(Span utf16) {
    return new Span(of(utf16.start()), of(utf16.end()));
  }

  public List<Span> of(List<Span> utf16) {
    return utf16.stream().map(this::of).toList();
  }

  /**
   * The UTF-16 offset of a code point offset.
   *
   * @throws IllegalArgumentException if the offset is outside the text
   */
  public int toUtf16(int codePoint) {
    if (codePoint < 0 || codePoint > length - pairs.length) {
      throw new IllegalArgumentException(
          "code point " + codePoint + " must be in 0.." + (length - pairs.length));
    }
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /** A span in UTF-16 code units, from one counted in code points. */
  public Span toUtf16(Span codePoints) {
    return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
  }
}
