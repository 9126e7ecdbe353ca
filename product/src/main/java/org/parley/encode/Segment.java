package org.parley.encode;

/**
 * A line, or a stretch of one that is too long, which no window cuts.
 *
 * @param number of the segment in the text
 * @param pieces of its line
 * @param from first of its pieces in the line
 * @param to just past the last one
 */
record Segment(int number, Pieces pieces, int from, int to) {

  /** Number of pieces. */
  int size() {
    return to - from;
  }
}
