package org.parley.serve;

/**
 * How much of an article's statements is in own words: widths in pixels, from the left.
 *
 * @param words the same in words
 */
record Bar(int direct, int mixed, int indirect, String words) {

  private static final int WIDTH = 72;

  static Bar of(Head head) {
    int all = Math.max(1, head.spoken());
    int first = WIDTH * head.direct() / all;
    int second = WIDTH * (head.direct() + head.mixed()) / all;
    String words =
        (head.direct() == 0 ? "none" : String.valueOf(head.direct()))
            + " in own words"
            + (head.mixed() == 0 ? "" : ", " + head.mixed() + " partly");
    return new Bar(first, second - first, head.spoken() == 0 ? 0 : WIDTH - second, words);
  }
}
