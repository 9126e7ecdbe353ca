package org.parley.encode;

import java.util.List;

/**
 * What the network sees at once: [CLS] segment [SEP] segment [SEP] … Places count these, words are
 * numbered from 0, and a word stands at the place of its first piece.
 */
final class Window {

  private final int[] ids;
  private final int[] shapes;

  private final int[] place;
  private final int[] start;
  private final int[] end;
  private final int[] segment;
  private int words;

  Window(List<Segment> segments, Vocabulary vocabulary) {
    int pieces = segments.stream().mapToInt(Segment::size).sum();
    ids = new int[1 + pieces + segments.size()];
    shapes = new int[ids.length];
    place = new int[pieces];
    start = new int[pieces];
    end = new int[pieces];
    segment = new int[pieces];
    ids[0] = vocabulary.start();
    int at = 1;
    for (Segment next : segments) {
      at = add(next, at);
      ids[at++] = vocabulary.separator();
    }
  }

  private int add(Segment next, int from) {
    Pieces pieces = next.pieces();
    int at = from;
    for (int i = next.from(); i < next.to(); i++) {
      if (pieces.first(i)) {
        place[words] = at;
        start[words] = pieces.start(i);
        segment[words] = next.number();
        words++;
      }
      end[words - 1] = pieces.end(i);
      ids[at] = pieces.id(i);
      shapes[at] = pieces.shape(i);
      at++;
    }
    return at;
  }

  /** Number of places. */
  int length() {
    return ids.length;
  }

  /** The piece at a place. */
  int id(int at) {
    return ids[at];
  }

  /** The shape of the word at a place, 0 at [CLS] and [SEP]. */
  int shape(int at) {
    return shapes[at];
  }

  /** Number of words. */
  int words() {
    return words;
  }

  /** The place of a word's first piece. */
  int place(int word) {
    return place[word];
  }

  /** Where a word begins in the text, in UTF-16 code units. */
  int start(int word) {
    return start[word];
  }

  /** Offset just past a word. */
  int end(int word) {
    return end[word];
  }

  /** Number of the segment of the text that a word stands in. */
  int segment(int word) {
    return segment[word];
  }
}
