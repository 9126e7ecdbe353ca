package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Stance;

/** Walks through what a holder says of a target, and tells what is new in it. */
final class Shifts {

  /** Reject to accept, for shifts. */
  private static final List<Stance> ORDER =
      List.of(Stance.REJECT, Stance.RESERVATION, Stance.OPEN, Stance.CONDITIONAL, Stance.ACCEPT);

  private final LocalDate since;
  private final int window;
  private final List<Shift> found = new ArrayList<>();

  /**
   * @param since what the record could know by this day is not new
   * @param window days after which a word no longer tells a current position
   */
  Shifts(LocalDate since, int window) {
    this.since = since;
    this.window = window;
  }

  List<Shift> of(Track track) {
    Map<String, Saying> passed = new HashMap<>();
    Saying current = null;
    for (Saying saying : track.colouring()) {
      current = current == null ? first(saying) : next(current, saying, passed);
      passed.put(saying.person(), saying);
    }
    for (Correction correction : track.corrections()) {
      add(Shift.Kind.DISOWNED, correction.disowned(), correction.denial());
    }
    return found;
  }

  private Saying first(Saying saying) {
    if (!saying.ends()) {
      add(Shift.Kind.FIRST, null, saying);
    }
    return saying;
  }

  /**
   * The word that counts from then on. A lower voice may shift itself; the higher one's word counts
   * on beside it, until it is older than the window.
   */
  private Saying next(Saying current, Saying saying, Map<String, Saying> passed) {
    boolean same = saying.person().equals(current.person());
    if (same || saying.outranks(current)) {
      if (!current.surelyBefore(saying)) {
        return later(current, saying);
      }
      compare(current, saying);
      return saying;
    }
    boolean equal = saying.rank() == current.rank();
    Saying own = equal || !saying.agrees(current) ? passed.get(saying.person()) : null;
    if (own != null && own.surelyBefore(saying) && !own.agrees(saying)) {
      compare(own, saying);
    } else if (!saying.agrees(current)) {
      add(Shift.Kind.DIVIDED, current, saying);
    }
    return equal || isOld(current, saying) ? saying : current;
  }

  /** Whether a word is too old, on the day of another, to tell where its holder stands. */
  private boolean isOld(Saying current, Saying saying) {
    LocalDate last = Objects.requireNonNull(current.day()).plusDays(window);
    return last.isBefore(Objects.requireNonNull(saying.day()));
  }

  /** Of one person's words, those that came to count in turn. */
  static List<Saying> course(List<Saying> sayings) {
    List<Saying> course = new ArrayList<>();
    Saying current = null;
    for (Saying saying : sayings) {
      if (current == null || current.surelyBefore(saying) || later(current, saying) == saying) {
        course.add(saying);
        current = saying;
      }
    }
    return course;
  }

  /** Of two words whose order cannot be told, that of the higher rank; else the first. */
  private static Saying later(Saying current, Saying saying) {
    return saying.outranks(current) || saying.agrees(current) ? saying : current;
  }

  private void compare(Saying before, Saying after) {
    if (after.ends()) {
      if (!before.ends()) {
        add(Shift.Kind.WITHDRAWN, before, after);
      }
      return;
    }
    int step = before.ends() ? 0 : ORDER.indexOf(after.stance()) - ORDER.indexOf(before.stance());
    if (before.ends()) {
      add(Shift.Kind.FIRST, before, after);
    } else if (Math.abs(step) == ORDER.size() - 1) {
      add(Shift.Kind.REVERSED, before, after);
    } else if (step != 0) {
      add(step > 0 ? Shift.Kind.SOFTENED : Shift.Kind.HARDENED, before, after);
    } else {
      compareTerms(before, after);
    }
  }

  private void compareTerms(Saying before, Saying after) {
    List<Asked> added = without(after.conditions(), before.conditions());
    List<Asked> dropped = without(before.conditions(), after.conditions());
    if (!added.isEmpty() && !dropped.isEmpty()) {
      add(Shift.Kind.TERMS_CHANGED, before, after);
    } else if (!added.isEmpty()) {
      add(Shift.Kind.HARDENED, before, after);
    } else if (!dropped.isEmpty()) {
      add(Shift.Kind.SOFTENED, before, after);
    }
  }

  private static List<Asked> without(List<Asked> those, List<Asked> these) {
    if (those.isEmpty()) {
      return those;
    }
    return those.stream()
        .filter(one -> these.stream().noneMatch(o -> Likeness.alike(o.text(), one.text())))
        .toList();
  }

  private void add(Shift.Kind kind, @Nullable Saying before, Saying after) {
    LocalDate known = after.known();
    if (known == null || !known.isAfter(since)) {
      return;
    }
    List<Asked> none = List.of();
    List<Asked> old = before == null ? none : before.conditions();
    boolean compared = before != null && kind != Shift.Kind.DISOWNED;
    found.add(
        new Shift(
            kind,
            before,
            after,
            compared ? without(after.conditions(), old) : none,
            compared ? without(old, after.conditions()) : none));
  }

  /** Whether a stance goes at least as far as another in that one's direction. */
  static boolean goesAsFar(Stance one, Stance other) {
    int a = ORDER.indexOf(one);
    int b = ORDER.indexOf(other);
    return b >= ORDER.indexOf(Stance.OPEN) ? a >= b : a >= 0 && a <= b;
  }
}
