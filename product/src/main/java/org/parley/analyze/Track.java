package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Stance;
import org.parley.statement.Told;

/** All that one holder said towards one target, as far as it is visible on a day. */
final class Track {

  /** By the last day on which each may have been said. */
  private static final Comparator<Saying> ORDER =
      Comparator.comparing((Saying s) -> Objects.requireNonNull(s.day()))
          .thenComparing(s -> Objects.requireNonNullElse(s.from(), LocalDate.MIN))
          .thenComparing(s -> Objects.requireNonNullElse(s.known(), LocalDate.MIN))
          .thenComparing(Saying::id);

  private final List<Saying> dated = new ArrayList<>();
  private final List<Saying> undated = new ArrayList<>();
  private final List<Saying> colouring;
  private final Map<Saying, Saying> denied = new IdentityHashMap<>();
  private final Set<Saying> governed = Collections.newSetFromMap(new IdentityHashMap<>());

  Track(List<Saying> sayings) {
    for (Saying saying : sayings) {
      (saying.day() == null ? undated : dated).add(saying);
    }
    dated.sort(ORDER);
    undated.sort(Comparator.comparing(Saying::id));
    sayings.stream().filter(s -> s.act() == Act.DISOWNS).forEach(this::disown);
    findGoverned();
    colouring = dated.stream().filter(this::colours).toList();
  }

  /**
   * Ties a denial to the latest saying before it, of the same person if there is one. An undated
   * denial counts from the day it was in print; without one it stands beside the saying, which goes
   * on to colour.
   */
  private void disown(Saying denial) {
    Saying own = null;
    Saying any = null;
    for (Saying saying : dated) {
      if (mayMean(denial, saying) && saying.act() != Act.DISOWNS && saying.takesSide()) {
        own = saying.person().equals(denial.person()) ? saying : own;
        any = saying;
      }
    }
    Saying meant = own == null ? any : own;
    if (meant != null && (new Correction(meant, denial).settles() || !denied.containsKey(meant))) {
      denied.put(meant, denial);
    }
  }

  private static boolean mayMean(Saying denial, Saying saying) {
    LocalDate printed = denial.published();
    LocalDate from = saying.from();
    return denial.day() == null
        ? printed == null || from == null || !printed.isBefore(from)
        : !denial.surelyBefore(saying);
  }

  /** A condition in an interview governs the bare yes beside it. */
  private void findGoverned() {
    for (int i = 0; i < dated.size(); i++) {
      for (int j = i + 1; j < dated.size() && sameDay(dated.get(i), dated.get(j)); j++) {
        if (governs(dated.get(i), dated.get(j))) {
          governed.add(dated.get(j));
        } else if (governs(dated.get(j), dated.get(i))) {
          governed.add(dated.get(i));
        }
      }
    }
  }

  private static boolean sameDay(Saying one, Saying other) {
    return Objects.equals(one.day(), other.day());
  }

  private static boolean governs(Saying one, Saying bare) {
    return !one.conditions().isEmpty()
        && bare.conditions().isEmpty()
        && bare.stance() == Stance.ACCEPT
        && one.person().equals(bare.person())
        && sameOccasion(one, bare);
  }

  private static boolean sameOccasion(Saying one, Saying other) {
    for (Entry a : one.versions()) {
      for (Entry b : other.versions()) {
        String told = told(a);
        if (a.statement().article().equals(b.statement().article())
            || (told != null && told.equals(told(b)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable String told(Entry entry) {
    Told told = entry.statement().circumstances().told();
    return told == null ? null : told.outlet();
  }

  /** Those that colour, in order: dated, with a side, neither contested nor disowned. */
  List<Saying> colouring() {
    return colouring;
  }

  private boolean colours(Saying saying) {
    return saying.takesSide()
        && !saying.isContested()
        && !isDisowned(saying)
        && !governed.contains(saying);
  }

  private boolean isDisowned(Saying saying) {
    Saying denial = denied.get(saying);
    return denial != null && new Correction(saying, denial).settles();
  }

  /** Dated, and with a side, but contested or disowned. */
  List<Saying> contested() {
    return dated.stream()
        .filter(Saying::takesSide)
        .filter(s -> s.isContested() || isDisowned(s))
        .toList();
  }

  /** Dated, and without a side. */
  List<Saying> mentions() {
    return dated.stream().filter(s -> !s.takesSide() && s.act() != Act.DISOWNS).toList();
  }

  List<Saying> undated() {
    return undated;
  }

  List<Saying> dated() {
    return dated;
  }

  /** Those that tell a stance, with a day or without. */
  Stream<Saying> telling() {
    return Stream.concat(
        colouring.stream(), undated.stream().filter(s -> s.takesSide() && !s.isContested()));
  }

  /** Each saying that is denied, and the denial. */
  List<Correction> corrections() {
    return dated.stream()
        .filter(denied::containsKey)
        .map(s -> new Correction(s, Objects.requireNonNull(denied.get(s))))
        .toList();
  }
}
