package org.parley.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of words that two texts have in common, the longest first and none crossing another
 * (after Ratcliff and Metzener, Pattern matching: the Gestalt approach, 1988).
 */
final class Runs {

  /**
   * A run.
   *
   * @param one index of its first word in the one text
   * @param other index of its first word in the other
   * @param length how many words
   */
  record Run(int one, int other, int length) {}

  /** Beyond these words a content is compared no further; a statement has some twenty. */
  private static final int MOST = 400;

  private final List<String> ones;
  private final List<String> others;
  private final List<Run> found = new ArrayList<>();

  private Runs(List<String> ones, List<String> others) {
    this.ones = ones;
    this.others = others;
  }

  /** The runs in the order of the texts. */
  static List<Run> of(List<Term> one, List<Term> other) {
    Runs runs = new Runs(plain(one), plain(other));
    runs.find(0, runs.ones.size(), 0, runs.others.size());
    runs.found.sort(Comparator.comparingInt(Run::one));
    return runs.found;
  }

  private static List<String> plain(List<Term> terms) {
    return terms.stream().limit(MOST).map(Term::plain).toList();
  }

  private void find(int oneFrom, int oneTo, int otherFrom, int otherTo) {
    Run run = longest(oneFrom, oneTo, otherFrom, otherTo);
    if (run.length == 0) {
      return;
    }
    found.add(run);
    find(oneFrom, run.one, otherFrom, run.other);
    find(run.one + run.length, oneTo, run.other + run.length, otherTo);
  }

  private Run longest(int oneFrom, int oneTo, int otherFrom, int otherTo) {
    Run best = new Run(oneFrom, otherFrom, 0);
    int[] before = new int[otherTo - otherFrom + 1];
    for (int i = oneFrom; i < oneTo; i++) {
      int[] lengths = new int[otherTo - otherFrom + 1];
      for (int j = otherFrom; j < otherTo; j++) {
        if (ones.get(i).equals(others.get(j))) {
          int length = before[j - otherFrom] + 1;
          lengths[j - otherFrom + 1] = length;
          if (length > best.length) {
            best = new Run(i - length + 1, j - length + 1, length);
          }
        }
      }
      before = lengths;
    }
    return best;
  }
}
