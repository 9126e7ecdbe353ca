package org.parley.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Figure;
import org.parley.statement.Period;
import org.parley.statement.Term;

/**
 * Two figures of one topic set beside each other.
 *
 * @param one index of the one claim in its {@link Figures}
 * @param other index of the other, greater
 * @param verdict what may be said of the two
 * @param reasons why, each a short phrase, the ones that keep them apart first
 */
public record Meeting(int one, int other, Verdict verdict, List<String> reasons) {

  /** What may be said of two figures. */
  public enum Verdict implements Term {
    /** The same quantity, and the ranges that their rounding allows meet. */
    AGREE,
    /** The same quantity, and the ranges do not meet. */
    CONFLICT,
    /** Perhaps the same quantity, and the ranges meet. */
    MAY_AGREE,
    /** Perhaps the same quantity, and the ranges do not meet. */
    MAY_DIFFER,
    /** The same quantity of two periods. */
    GROWTH,
    /** Two quantities. */
    NOT_COMPARABLE
  }

  public Meeting {
    reasons = List.copyOf(reasons);
  }

  static Meeting of(int one, Claim first, int other, Claim second) {
    List<String> apart = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Figure a = first.figure();
    Figure b = second.figure();
    compare(
        "counted", first.thing(), second.thing(), first.counted(), second.counted(), apart, open);
    compareStates(first.states(), second.states(), apart, open);
    if (!Objects.equals(first.rate(), second.rate())) {
      apart.add(rate(first) + " / " + rate(second));
    }
    compare("of", key(a.scope()), key(b.scope()), a.scope(), b.scope(), apart, open);
    boolean same = apart.isEmpty();
    comparePeriods(a.period(), b.period(), apart, open);
    boolean grown = same && open.isEmpty() && !apart.isEmpty();
    boolean meet = Bounds.of(a).meets(Bounds.of(b));
    return new Meeting(
        one, other, verdict(apart, open, grown, meet), apart.isEmpty() ? open : apart);
  }

  private static String rate(Claim claim) {
    return claim.rate() == null ? "not by time" : "each " + claim.rate();
  }

  private static Verdict verdict(
      List<String> apart, List<String> open, boolean grown, boolean meet) {
    if (!apart.isEmpty()) {
      return grown ? Verdict.GROWTH : Verdict.NOT_COMPARABLE;
    }
    if (open.isEmpty()) {
      return meet ? Verdict.AGREE : Verdict.CONFLICT;
    }
    return meet ? Verdict.MAY_AGREE : Verdict.MAY_DIFFER;
  }

  private static @Nullable String key(@Nullable String scope) {
    return scope == null ? null : Roster.key(scope);
  }

  private static void compare(
      String what,
      @Nullable String one,
      @Nullable String other,
      @Nullable String oneWords,
      @Nullable String otherWords,
      List<String> apart,
      List<String> open) {
    if (one == null && other == null) {
      if (what.equals("counted")) {
        open.add("what is counted not stated");
      }
    } else if (one == null || other == null) {
      String stated = one == null ? otherWords : oneWords;
      open.add(
          what + " " + (stated == null ? one == null ? other : one : stated) + " stated by one");
    } else if (!one.equals(other)) {
      apart.add(what + " " + words(oneWords, one) + " / " + words(otherWords, other));
    }
  }

  private static String words(@Nullable String words, String key) {
    return words == null ? key.replace("~", "") : words;
  }

  private static void compareStates(
      Map<String, String> one, Map<String, String> other, List<String> apart, List<String> open) {
    Set<String> both = new HashSet<>(one.keySet());
    both.retainAll(other.keySet());
    if (one.keySet().equals(other.keySet())) {
      return;
    }
    String states = plain(one) + " / " + plain(other);
    if (one.isEmpty() || other.isEmpty()) {
      open.add("status stated by one: " + (one.isEmpty() ? plain(other) : plain(one)));
    } else if (both.isEmpty()) {
      apart.add("status " + states);
    }
  }

  private static String plain(Map<String, String> states) {
    return String.join(", ", states.values());
  }

  private static void comparePeriods(
      @Nullable Period one, @Nullable Period other, List<String> apart, List<String> open) {
    if (Objects.equals(one, other)) {
      if (one == null) {
        open.add("period not stated");
      }
    } else if (one == null || other == null) {
      open.add("period " + words(one == null ? other : one) + " stated by one");
    } else {
      apart.add("period " + words(one) + " / " + words(other));
    }
  }

  private static String words(@Nullable Period period) {
    if (period == null) {
      return "";
    }
    return (period.from() == null ? ".." : period.from())
        + " to "
        + (period.to() == null ? ".." : period.to());
  }
}
