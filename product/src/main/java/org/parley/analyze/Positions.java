package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/** Tells positions on a day, by the codebook's window. */
final class Positions {

  private final LocalDate asOf;
  private final LocalDate first;

  /**
   * @param window days after which a word no longer tells a current position
   */
  Positions(LocalDate asOf, int window) {
    this.asOf = asOf;
    this.first = asOf.minusDays(window);
  }

  LocalDate asOf() {
    return asOf;
  }

  boolean isOlder(@Nullable LocalDate day) {
    return day != null && day.isBefore(first);
  }

  /** What sayings that count tell of the day; null where none is within the window. */
  @Nullable Position current(List<Saying> counting) {
    List<Saying> current = counting.stream().filter(s -> !isOlder(s.day())).toList();
    return current.isEmpty() ? null : position(current, counting, false);
  }

  /** The position or the silence of a holder; a refusal to comment is asked for only if needed. */
  Cell cell(String holder, String target, @Nullable Track track, NoComment noComment) {
    List<Saying> all = track == null ? List.of() : track.colouring();
    List<Saying> current = all.stream().filter(s -> !isOlder(s.day())).toList();
    if (!current.isEmpty()) {
      Position position = position(current, all, false);
      return position.saying().ends()
          ? silent(holder, target, Silence.Kind.WITHDRAWN, position)
          : new Cell(holder, target, position, null);
    }
    Position then = all.isEmpty() ? null : position(all, all, true);
    List<StatementId> refused = noComment.of(holder, target, first);
    if (!refused.isEmpty()) {
      return new Cell(holder, target, null, new Silence(Silence.Kind.NO_COMMENT, then, refused));
    }
    if (then != null) {
      boolean ended = then.saying().ends();
      return silent(holder, target, ended ? Silence.Kind.WITHDRAWN : Silence.Kind.OLDER, then);
    }
    return withoutWords(holder, target, track);
  }

  private static Cell silent(String holder, String target, Silence.Kind kind, Position then) {
    List<StatementId> ids = new ArrayList<>(then.statements());
    if (kind == Silence.Kind.WITHDRAWN) {
      ids.addAll(Saying.statements(then.others()));
    }
    return new Cell(holder, target, null, new Silence(kind, then, ids));
  }

  private static Cell withoutWords(String holder, String target, @Nullable Track track) {
    List<Saying> contested = track == null ? List.of() : track.contested();
    List<Saying> mentions = track == null ? List.of() : track.mentions();
    Silence silence =
        contested.isEmpty()
            ? new Silence(Silence.Kind.NEVER, null, Saying.statements(mentions))
            : new Silence(Silence.Kind.CONTESTED, null, Saying.statements(contested));
    return new Cell(holder, target, null, silence);
  }

  private static Position position(List<Saying> current, List<Saying> all, boolean grey) {
    Saying chosen = chosen(current);
    List<Saying> behind = new ArrayList<>();
    behind.add(chosen);
    for (int i = current.size() - 1; i >= 0; i--) {
      Saying one = current.get(i);
      if (one != chosen && one.agrees(chosen)) {
        behind.add(one);
      }
    }
    List<Saying> besides =
        current.stream()
            .filter(s -> s.person().equals(chosen.person()))
            .filter(s -> !s.agrees(chosen))
            .filter(s -> !s.surelyBefore(chosen) && !chosen.surelyBefore(s))
            .toList();
    return new Position(chosen, grey, since(all, chosen), behind, others(current, chosen), besides);
  }

  /** Highest rank, then latest; a word whose day is told gives way only to one surely later. */
  private static Saying chosen(List<Saying> sayings) {
    Saying chosen = sayings.get(0);
    for (Saying saying : sayings) {
      boolean firm = chosen.isDayTold() && !saying.isDayTold();
      boolean later = !firm || chosen.surelyBefore(saying);
      if (saying.outranks(chosen) || (later && !chosen.outranks(saying))) {
        chosen = saying;
      }
    }
    return chosen;
  }

  /**
   * Each person's last word, where it differs and the chosen one does not settle it: another's in
   * the same rank, or in a lower one and not surely before; or the same person's in a lower rank
   * and surely since.
   */
  private static List<Saying> others(List<Saying> current, Saying chosen) {
    Map<String, Saying> last = new LinkedHashMap<>();
    current.forEach(saying -> last.put(saying.person(), saying));
    return last.values().stream()
        .filter(s -> !s.agrees(chosen))
        .filter(s -> !s.person().equals(chosen.person()) || chosen.surelyBefore(s))
        .filter(s -> s.rank() == chosen.rank() || !s.surelyBefore(chosen))
        .toList();
  }

  private static LocalDate since(List<Saying> all, Saying chosen) {
    LocalDate since = Objects.requireNonNull(chosen.day());
    boolean passed = false;
    for (int i = all.size() - 1; i >= 0; i--) {
      Saying earlier = all.get(i);
      if (passed && !chosen.outranks(earlier)) {
        if (!earlier.agrees(chosen)) {
          return since;
        }
        since = Objects.requireNonNull(earlier.day());
      }
      passed |= earlier == chosen;
    }
    return since;
  }
}
