package org.parley.encode;

/**
 * How a word is written, which an uncased vocabulary cannot see: its case, and whether it stands
 * between double quotation marks (“ ” " and two apostrophes). One of 15 numbers: case + 5 × place.
 * Quotations do not pass the end of a line.
 */
final class Shape {

  private static final int CASES = 5;
  private static final int NO_LETTERS = 0;
  private static final int LOWER = 1;
  private static final int CAPITALISED = 2;
  private static final int UPPER = 3;
  private static final int MIXED = 4;

  private static final int OUTSIDE = 0;
  private static final int INSIDE = 1;
  private static final int MARK = 2;

  private boolean inside;
  private boolean secondOfPair;

  /**
   * The shape of the next word of a line.
   *
   * @param pair whether it is an apostrophe and another follows at once
   */
  int next(String text, int start, int end, boolean pair) {
    return caseOf(text, start, end) + CASES * place(text.charAt(start), end - start, pair);
  }

  private int place(char first, int length, boolean pair) {
    if (secondOfPair) {
      secondOfPair = false;
      return MARK;
    }
    boolean opens = first == '\u201c';
    boolean closes = first == '\u201d';
    if (pair || (length == 1 && (opens || closes || first == '"'))) {
      inside = opens || (!closes && !inside);
      secondOfPair = pair;
      return MARK;
    }
    return inside ? INSIDE : OUTSIDE;
  }

  private static int caseOf(String text, int start, int end) {
    int letters = 0;
    int upper = 0;
    boolean firstIsUpper = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        boolean isUpper = Character.isUpperCase(c);
        firstIsUpper |= letters == 0 && isUpper;
        letters++;
        upper += isUpper ? 1 : 0;
      }
    }
    if (letters == 0) {
      return NO_LETTERS;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (upper == letters && letters > 1) {
      return UPPER;
    }
    return upper == 1 && firstIsUpper ? CAPITALISED : MIXED;
  }
}
