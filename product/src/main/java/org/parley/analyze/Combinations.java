package org.parley.analyze;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Smallest sets of items that satisfy a condition which more items never break: its minimal true
 * points. A condition is a list of sets, any one of which is enough; an empty list cannot be
 * satisfied, a list with the empty set is satisfied already.
 */
final class Combinations {

  /** More than a person can read, and few enough to be found in no time. */
  static final int MOST = 2_000;

  /** There are more than {@link #MOST}. */
  static final class TooManyException extends Exception {
    private static final long serialVersionUID = 1L;

    TooManyException() {
      super("more than " + MOST + " combinations");
    }
  }

  private Combinations() {}

  static List<BitSet> satisfied() {
    return List.of(new BitSet());
  }

  static List<BitSet> set(int... items) {
    BitSet set = new BitSet();
    for (int item : items) {
      set.set(item);
    }
    return List.of(set);
  }

  /** Both conditions. */
  static List<BitSet> both(List<BitSet> one, List<BitSet> other) throws TooManyException {
    if (one.size() * (long) other.size() > (long) MOST * MOST / 4) {
      throw new TooManyException();
    }
    List<BitSet> all = new ArrayList<>();
    for (BitSet a : one) {
      for (BitSet b : other) {
        BitSet union = (BitSet) a.clone();
        union.or(b);
        all.add(union);
      }
    }
    return minimal(all);
  }

  /** One condition or the other. */
  static List<BitSet> either(List<BitSet> one, List<BitSet> other) throws TooManyException {
    List<BitSet> all = new ArrayList<>(one);
    all.addAll(other);
    return minimal(all);
  }

  /** At least so many of the conditions; what can no longer lead there is not followed. */
  static List<BitSet> atLeast(int needed, List<List<BitSet>> conditions) throws TooManyException {
    List<List<BitSet>> reached = new ArrayList<>();
    reached.add(satisfied());
    for (int i = 0; i < needed; i++) {
      reached.add(List.of());
    }
    int left = conditions.size();
    for (List<BitSet> condition : conditions) {
      left--;
      for (int k = needed; k >= Math.max(1, needed - left); k--) {
        reached.set(k, either(reached.get(k), both(reached.get(k - 1), condition)));
      }
    }
    return reached.get(needed);
  }

  /** The sets that hold no other of the sets, in the order of their items. */
  private static List<BitSet> minimal(List<BitSet> sets) throws TooManyException {
    List<BitSet> smallFirst = new ArrayList<>(sets);
    smallFirst.sort(Comparator.comparingInt(BitSet::cardinality));
    List<BitSet> kept = new ArrayList<>();
    for (BitSet set : smallFirst) {
      if (kept.stream().noneMatch(small -> holds(set, small))) {
        kept.add(set);
        if (kept.size() > MOST) {
          throw new TooManyException();
        }
      }
    }
    kept.sort(Combinations::compare);
    return kept;
  }

  private static boolean holds(BitSet set, BitSet small) {
    BitSet rest = (BitSet) small.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }

  private static int compare(BitSet one, BitSet other) {
    int a = one.nextSetBit(0);
    int b = other.nextSetBit(0);
    while (a == b && a >= 0) {
      a = one.nextSetBit(a + 1);
      b = other.nextSetBit(b + 1);
    }
    return Integer.compare(a, b);
  }
}
