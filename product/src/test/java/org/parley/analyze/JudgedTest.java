package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;

/** How often people found the machine right. */
class JudgedTest {

  private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");

  private static Line line(String actor, String day) {
    return new Line(actor, "weir").on(day).takes(ACCEPT, "yes");
  }

  private static Ruling verdict(String coder, String word) {
    return new Ruling(coder, NOW, "verdict", null, word);
  }

  @Test
  void countsWhatPeopleAgreeOnInAllAndForEachParty() {
    Talks talks =
        new Talks()
            .add(line("farm-head", "2031-03-01").ruled(verdict("Una", "right")))
            .add(line("farm-head", "2031-03-02").ruled(verdict("Una", "wrong")))
            .add(
                line("town-head", "2031-03-02")
                    .ruled(verdict("Una", "right"), verdict("Ole", "right")))
            .add(
                line("town-head", "2031-03-03")
                    .ruled(verdict("Una", "right"), verdict("Ole", "wrong")))
            .says("town-head", "2031-03-03", "weir", OPEN);
    Extent extent = talks.on("2031-03-05").extent();
    assertThat(extent.judged()).isEqualTo(new Share(2, 3));
    assertThat(extent.of("farms").judged()).isEqualTo(new Share(1, 2));
    assertThat(extent.of("town").judged()).isEqualTo(new Share(1, 1));
    assertThat(extent.of("aske").judged()).isEqualTo(new Share(0, 0));
    assertThat(talks.on("2031-03-01").extent().judged()).isEqualTo(new Share(1, 1));
  }

  @Test
  void whatWasFoundWrongWasCodedAndLookedAt() {
    Extent extent =
        new Talks()
            .add(line("farm-head", "2031-03-02").ruled(verdict("Una", "wrong")))
            .on("2031-03-05")
            .extent();
    assertThat(extent.coded()).isEqualTo(1);
    assertThat(extent.checked()).isEqualTo(1);
  }

  @Test
  void aStanceThatAPersonGaveIsNoVerdict() {
    Ruling stance = new Ruling("Una", NOW, "stance of weir", "accept", REJECT.word());
    Extent extent =
        new Talks().add(line("farm-head", "2031-03-02").ruled(stance)).on("2031-03-05").extent();
    assertThat(extent.checked()).isEqualTo(1);
    assertThat(extent.judged()).isEqualTo(new Share(0, 0));
  }
}
