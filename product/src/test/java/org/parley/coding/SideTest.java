package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.encode.Beside;
import org.parley.statement.Act;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Stance;

class SideTest {

  /** Shares in the network's order: accept, open, conditional, reservation, reject, mentions. */
  private static Beside shares(Double... shares) {
    return new Beside(0.9, List.of(shares), Collections.nCopies(7, 0.1), 0, List.of());
  }

  @Test
  void whatHangsOnItsOwnTermAloneIsAYes() {
    Beside read = shares(0.01, 0.01, 0.93, 0.01, 0.03, 0.01);
    assertThat(Side.of(read, Act.STATES, List.of(), true)).isEqualTo(new Side(Stance.ACCEPT, 0.93));
  }

  @Test
  void aTermThatIsRefusedIsNone() {
    Beside read = shares(0.01, 0.01, 0.6, 0.01, 0.36, 0.01);
    assertThat(Side.of(read, Act.STATES, List.of(), true).stance()).isEqualTo(Stance.REJECT);
  }

  @Test
  void nothingHangsWithoutWordsForIt() {
    Beside read = shares(0.2, 0.1, 0.6, 0.05, 0.03, 0.02);
    assertThat(Side.of(read, Act.STATES, List.of(), false).stance()).isEqualTo(Stance.ACCEPT);
  }

  @Test
  void aSideBesideAConnectiveHangsOnIt() {
    Beside read = shares(0.7, 0.1, 0.15, 0.02, 0.02, 0.01);
    Condition condition =
        new Condition(ReportedTest.words("if the boats sail"), Force.SUFFICES, null);
    assertThat(Side.of(read, Act.STATES, List.of(condition), false).stance())
        .isEqualTo(Stance.CONDITIONAL);
  }

  @Test
  void aDenialTakesNoSide() {
    Beside read = shares(0.7, 0.1, 0.1, 0.02, 0.07, 0.01);
    assertThat(Side.of(read, Act.DISOWNS, List.of(), false).stance()).isEqualTo(Stance.MENTIONS);
  }
}
