package org.parley.encode;

import java.util.Arrays;

/** The pieces of one line: number in the vocabulary, where it stands, and the shape of its word. */
final class Pieces {

  private static final int FIELDS = 4;
  private static final int FIRST = 1 << 8;

  /** Number, start, end, and shape with the mark of a word's first piece, piece after piece. */
  private int[] rows = new int[64 * FIELDS];

  private int size;

  void add(int id, int start, int end, int shape, boolean first) {
    int at = size * FIELDS;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    rows[at] = id;
    rows[at + 1] = start;
    rows[at + 2] = end;
    rows[at + 3] = first ? shape | FIRST : shape;
    size++;
  }

  /** Forgets all but the first pieces. */
  void keep(int count) {
    size = count;
  }

  int size() {
    return size;
  }

  int id(int i) {
    return rows[i * FIELDS];
  }

  /** Where it begins in the text, in UTF-16 code units. */
  int start(int i) {
    return rows[i * FIELDS + 1];
  }

  /** Offset just past it. */
  int end(int i) {
    return rows[i * FIELDS + 2];
  }

  int shape(int i) {
    return rows[i * FIELDS + 3] & ~FIRST;
  }

  /** Whether it is the first of its word. */
  boolean first(int i) {
    return (rows[i * FIELDS + 3] & FIRST) != 0;
  }
}
