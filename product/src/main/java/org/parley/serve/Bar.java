package org.parley.serve;

import org.parley.statement.Kind;

/**
 * How much of an article's statements is in own words: widths in pixels, from the left.
 *
 * @param words the same in words
 */
record Bar(int direct, int mixed, int indirect, String words) {

  private static final int WIDTH = 72;

  static Bar of(Head head) {
    long all = Math.max(1, head.spoken());
    long direct = head.count(Kind.DIRECT);
    long mixed = head.count(Kind.MIXED);
    int first = (int) (WIDTH * direct / all);
    int second = (int) (WIDTH * (direct + mixed) / all);
    String words =
        (direct == 0 ? "none" : String.valueOf(direct))
            + " in own words"
            + (mixed == 0 ? "" : ", " + mixed + " partly");
    return new Bar(first, second - first, head.spoken() == 0 ? 0 : WIDTH - second, words);
  }
}
