package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Proposal;

/** Two proposals, term by term, in the codebook's order of issues. */
public record Comparison(Proposal one, Proposal other, List<Line> lines) {

  /**
   * One issue.
   *
   * @param option what the one proposal says, or null where it is silent
   * @param otherOption what the other says, or null
   * @param positions positions towards the one's option
   * @param otherPositions positions towards the other's option
   */
  public record Line(
      String issue,
      @Nullable String option,
      @Nullable String otherOption,
      List<Position> positions,
      List<Position> otherPositions) {

    public Line {
      positions = List.copyOf(positions);
      otherPositions = List.copyOf(otherPositions);
    }

    /** Whether both say the same. */
    public boolean agrees() {
      return option != null && option.equals(otherOption);
    }
  }

  public Comparison {
    lines = List.copyOf(lines);
  }
}
