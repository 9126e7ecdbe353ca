package org.parley.link;

import java.util.List;

/**
 * A word without its ending, so that "prosecuted", "prosecution" and "prosecutors" are one. Cuts
 * more than Porter's does (M. F. Porter, An algorithm for suffix stripping, 1980), as no word is
 * ever shown by it.
 */
final class Stem {

  private static final int LEAST = 4;

  /** The longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "isations",
          "izations",
          "isation",
          "ization",
          "ically",
          "ations",
          "ements",
          "ution",
          "ation",
          "ators",
          "ement",
          "ments",
          "ables",
          "ator",
          "ings",
          "ions",
          "ment",
          "ness",
          "able",
          "ible",
          "ies",
          "ied",
          "ing",
          "ion",
          "ity",
          "ive",
          "ous",
          "ors",
          "ers",
          "ely",
          "ily",
          "ual",
          "al",
          "ly",
          "ed",
          "es",
          "er",
          "or",
          "ic",
          "s",
          "e",
          "y");

  private Stem() {}

  /** The stem of a plain word; a number is its own. */
  static String of(String plain) {
    if (plain.length() <= LEAST || Character.isDigit(plain.charAt(0))) {
      return plain.length() == LEAST && plain.endsWith("s") && !plain.endsWith("ss")
          ? plain.substring(0, LEAST - 1)
          : plain;
    }
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending) && plain.length() - ending.length() >= LEAST) {
        return undoubled(plain.substring(0, plain.length() - ending.length()));
      }
    }
    return plain.endsWith("s") && !plain.endsWith("ss")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last >= LEAST && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }
}
