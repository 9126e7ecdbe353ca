package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words of one window with one role.
 *
 * @param first number of its first word in the window
 * @param last number of its last word
 */
record Chunk(Role role, int first, int last) {

  int size() {
    return last - first + 1;
  }

  boolean holds(int word) {
    return first <= word && word <= last;
  }

  /**
   * The runs in a row of tags.
   *
   * @param offset number of the row's first word in the window
   */
  static List<Chunk> of(int[] tags, int offset) {
    List<Chunk> chunks = new ArrayList<>();
    int i = 0;
    while (i < tags.length) {
      int first = i++;
      if (tags[first] != TagChain.OUTSIDE) {
        Role role = Role.values()[(tags[first] - 1) / 2];
        while (i < tags.length && tags[i] == role.following()) {
          i++;
        }
        chunks.add(new Chunk(role, first + offset, i - 1 + offset));
      }
    }
    return chunks;
  }
}
