package org.parley.encode;

import org.parley.text.Span;

/** One window as the network scored it. Its words are numbered from 0. */
public final class Scored {

  private static final int TAGS = Settings.TAGS.size();

  private final Window window;
  private final float[] tags;
  private final float[] pointers;

  /**
   * @param tags a score for each place and tag
   * @param pointers a score for each pointer, place it points from, and place it points to
   */
  Scored(Window window, float[] tags, float[] pointers) {
    this.window = window;
    this.tags = tags;
    this.pointers = pointers;
  }

  /** Number of words. */
  public int size() {
    return window.words();
  }

  /** Where a word stands in the text: UTF-16 code units, half-open. */
  public Span word(int i) {
    return new Span(window.start(check(i)), window.end(i));
  }

  /**
   * The segment of the text that a word stands in: a line or, of a very long one, a stretch.
   * Counted over all that is read of the text, lines without a word not among them.
   */
  public int segment(int i) {
    return window.segment(check(i));
  }

  /** The network's score of a tag for a word; the higher the likelier. */
  public double tag(int i, int tag) {
    if (tag < 0 || tag >= TAGS) {
      throw new IllegalArgumentException("tag " + tag + " must be in 0.." + (TAGS - 1));
    }
    return tags[window.place(check(i)) * TAGS + tag];
  }

  /**
   * Where a word points: the share of [CLS], which stands for nothing, and then of each word. They
   * add up to at most 1; the rest falls on other places. Worked out anew at each call.
   */
  public double[] pointed(Pointer pointer, int i) {
    int length = window.length();
    int row = (pointer.ordinal() * length + window.place(check(i))) * length;
    float top = pointers[row];
    for (int at = 1; at < length; at++) {
      top = Math.max(top, pointers[row + at]);
    }
    double[] share = new double[length];
    double sum = 0;
    for (int at = 0; at < length; at++) {
      share[at] = StrictMath.exp((double) pointers[row + at] - top);
      sum += share[at];
    }
    double[] words = new double[1 + size()];
    words[0] = share[0] / sum;
    for (int word = 0; word < size(); word++) {
      words[1 + word] = share[window.place(word)] / sum;
    }
    return words;
  }

  private int check(int i) {
    if (i < 0 || i >= size()) {
      throw new IllegalArgumentException("word " + i + " must be in 0.." + (size() - 1));
    }
    return i;
  }
}
