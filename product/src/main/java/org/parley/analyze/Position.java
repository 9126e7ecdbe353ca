package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.statement.Force;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;

/**
 * Where a holder stands towards a target on a day: the highest rank's latest word within the
 * codebook's window.
 *
 * @param saying the word it rests on
 * @param grey whether it is older than the window, and so no current position
 * @param since day of the earliest of the unbroken run of words that agree with it, of its rank or
 *     higher
 * @param behind all within the window that agree with it, the word it rests on first, then the
 *     latest first
 * @param others words that make the holder divided: of other persons, or of the same one later and
 *     in a lower rank
 * @param besides words of the same person that differ, and of which it cannot be told which was
 *     said last
 */
public record Position(
    Saying saying,
    boolean grey,
    LocalDate since,
    List<Saying> behind,
    List<Saying> others,
    List<Saying> besides) {

  public Position {
    behind = List.copyOf(behind);
    others = List.copyOf(others);
    besides = List.copyOf(besides);
  }

  public String holder() {
    return saying.holder();
  }

  public String target() {
    return saying.target();
  }

  public Stance stance() {
    return saying.stance();
  }

  public boolean divided() {
    return !others.isEmpty();
  }

  /** Whether nothing beside it is left open: not divided, and the last word is known. */
  boolean isSettled() {
    return others.isEmpty() && besides.isEmpty();
  }

  /** Whether it counts as consent. */
  boolean isYes() {
    return stance() == Stance.ACCEPT && isSettled();
  }

  /** Whether it blocks: the highest voice says no, and that this is its last word is known. */
  boolean isNo() {
    return stance() == Stance.REJECT && besides.isEmpty();
  }

  /** Ids of all statements behind it. */
  public List<StatementId> statements() {
    return Saying.statements(behind);
  }

  /** First day of a saying behind it. */
  public LocalDate first() {
    return days().min(LocalDate::compareTo).orElse(since);
  }

  /** Last day of a saying behind it. */
  public LocalDate last() {
    return days().max(LocalDate::compareTo).orElse(since);
  }

  private Stream<LocalDate> days() {
    return behind.stream().flatMap(s -> Stream.ofNullable(s.day()));
  }

  /**
   * Conditions of the same person's words of that day, the same one in other words once: as it is
   * required, if it is so anywhere.
   */
  public List<Asked> conditions() {
    List<Asked> conditions = new ArrayList<>();
    groups().forEach(conditions::addAll);
    return conditions;
  }

  /**
   * The conditions by the saying they were stated in: those of one saying were stated together,
   * those of another beside them.
   */
  List<List<Asked>> groups() {
    List<List<Asked>> groups = new ArrayList<>();
    for (Saying one : behind) {
      if (isOfThatDay(one)) {
        List<Asked> fresh = new ArrayList<>();
        for (Asked asked : one.conditions()) {
          if (!joins(asked, groups)) {
            fresh.add(asked);
          }
        }
        if (!fresh.isEmpty()) {
          groups.add(fresh);
        }
      }
    }
    return groups;
  }

  /** Whether it was asked before; what is required then stands for what suffices. */
  private static boolean joins(Asked asked, List<List<Asked>> groups) {
    for (List<Asked> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        if (Likeness.alike(group.get(i).text(), asked.text())) {
          if (isRequired(asked) && !isRequired(group.get(i))) {
            group.set(i, asked);
          }
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRequired(Asked asked) {
    return asked.condition().force() == Force.REQUIRED;
  }

  private boolean isOfThatDay(Saying one) {
    return one.person().equals(saying.person()) && Objects.equals(one.day(), saying.day());
  }

  /** Ids of the statements of that day that ask for it, in these words or others. */
  List<StatementId> asking(Asked asked) {
    return Saying.statements(
        behind.stream()
            .filter(this::isOfThatDay)
            .filter(
                one ->
                    one.conditions().stream().anyMatch(c -> Likeness.alike(c.text(), asked.text())))
            .toList());
  }
}
