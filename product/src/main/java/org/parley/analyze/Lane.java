package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * What one actor said of one target, as far as it is visible on a day: in office and in its own
 * name.
 *
 * @param dated sayings with a day, in the order of their days
 * @param counting those of them that tell a stance: with a side, neither contested nor denied
 * @param course those of them that came in turn: of two of which it cannot be told which was said
 *     first, one alone
 * @param now where they stand on that day, told from these sayings alone; null where none of them
 *     is within the codebook's window
 * @param undated sayings without a day; they stand nowhere on a line of time
 * @param shifts all that was ever new, from the first word on
 * @param corrections sayings whose having been said is denied, where either is the actor's; the
 *     other may be of another voice of the same party
 */
public record Lane(
    String actor,
    String target,
    List<Saying> dated,
    List<Saying> counting,
    List<Saying> course,
    @Nullable Position now,
    List<Saying> undated,
    List<Shift> shifts,
    List<Correction> corrections) {

  public Lane {
    dated = List.copyOf(dated);
    counting = List.copyOf(counting);
    course = List.copyOf(course);
    undated = List.copyOf(undated);
    shifts = List.copyOf(shifts);
    corrections = List.copyOf(corrections);
  }

  /** Whether a saying tells a stance. */
  public boolean counts(Saying saying) {
    return counting.stream().anyMatch(one -> one == saying);
  }

  /** Whether somebody denies that it was said. */
  public boolean isDenied(Saying saying) {
    return corrections.stream().anyMatch(one -> isOne(one.disowned(), saying));
  }

  /** Whether two sayings share a statement, though they are of different holders. */
  static boolean isOne(Saying one, Saying other) {
    List<StatementId> ids = other.statements();
    return one.statements().stream().anyMatch(ids::contains);
  }
}
