package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param others words of other persons that make the holder divided
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

  /** Conditions of the same person's words of that day, the same one in other words left out. */
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
    List<Asked> seen = new ArrayList<>();
    List<List<Asked>> groups = new ArrayList<>();
    for (Saying one : behind) {
      if (one.person().equals(saying.person()) && Objects.equals(one.day(), saying.day())) {
        List<Asked> fresh =
            one.conditions().stream()
                .filter(c -> seen.stream().noneMatch(s -> Likeness.alike(s.text(), c.text())))
                .toList();
        seen.addAll(fresh);
        if (!fresh.isEmpty()) {
          groups.add(fresh);
        }
      }
    }
    return groups;
  }
}
