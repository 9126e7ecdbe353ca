package org.parley.link;

/**
 * Slips of the pen between two plain words. Two neighbouring letters swapped make a typing error;
 * one letter more, less or other often makes another name ("Jansen", "Janssen").
 */
final class Slip {

  private static final int LEAST_SWAPPED = 5;
  private static final int LEAST_CHANGED = 6;

  private Slip() {}

  /** Whether the words, of five letters or more, differ by two neighbouring letters swapped. */
  static boolean swapped(String one, String other) {
    if (one.length() != other.length() || one.length() < LEAST_SWAPPED) {
      return false;
    }
    int at = prefix(one, other);
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  /**
   * Whether the words, of six letters or more and with the same first one, differ by one letter
   * that is missing, added or another.
   */
  static boolean changed(String one, String other) {
    if (one.length() > other.length()) {
      return changed(other, one);
    }
    int at = prefix(one, other);
    if (one.length() < LEAST_CHANGED || at == 0 || one.equals(other)) {
      return false;
    }
    int rest = one.length() == other.length() ? at + 1 : at;
    return other.length() - one.length() <= 1
        && one.substring(Math.min(rest, one.length())).equals(other.substring(at + 1));
  }

  private static int prefix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
