package org.parley.serve;

/**
 * Classes that tie a statement's words to the note beside them, and the style sheet that lights the
 * one when the other is pointed at, has the keyboard, or was led to. Every hundredth statement of
 * an article has the same class, which are far apart.
 */
final class Pairs {

  private static final int MANY = 100;

  private Pairs() {}

  /** The class of a statement, by its place on the page from 0. */
  static String name(int place) {
    return "k" + place % MANY;
  }

  /** The style sheet. */
  static String styles() {
    StringBuilder words = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      String pair = ".k" + i;
      String end = i + 1 < MANY ? ",\n" : "";
      words.append(
          ".reading:has(.note%1$s:hover, .note%1$s:focus-within, .at%1$s:target) .lit%1$s%2$s"
              .formatted(pair, end));
      notes.append(
          ".reading:has(.lit%1$s:hover, .at%1$s:target) .note%1$s%2$s".formatted(pair, end));
    }
    return words
        + " { background: var(--aglow); text-decoration-color: currentcolor; }\n"
        + notes
        + " { border-left-color: var(--focus); }\n";
  }
}
