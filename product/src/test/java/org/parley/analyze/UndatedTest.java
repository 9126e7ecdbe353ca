package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.REJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Act;

/** Words without a day: none is known before it is printed. */
class UndatedTest {

  private static Cell cell(Talks talks, String day) {
    return talks.on(day).cell("farms", "weir");
  }

  private static Line denial(@Nullable String published) {
    return new Line("farm-head", "weir")
        .act(Act.DISOWNS)
        .on(published)
        .cue("had previously denied it:")
        .takes(MENTIONS, "I never said that");
  }

  private static List<Correction> corrections(Talks talks, String day) {
    return talks.on(day).proposal("weir").orElseThrow().corrections();
  }

  @Test
  void isNeitherListedNorCountedBeforeItIsPrinted() {
    Talks talks =
        new Talks()
            .add(
                new Line("farm-head", "weir")
                    .on("2031-03-10")
                    .cue("had previously said:")
                    .takes(REJECT, "no"));
    Board before = talks.on("2031-03-01");
    assertThat(before.undated("weir")).isEmpty();
    assertThat(before.extent().statements()).isZero();
    assertThat(before.extent().outlets()).isEmpty();
    assertThat(portrait(talks, "2031-03-01").lanes()).isEmpty();
    Board after = talks.on("2031-03-10");
    assertThat(after.undated("weir")).hasSize(1);
    assertThat(after.extent().undated()).isEqualTo(1);
    assertThat(portrait(talks, "2031-03-10").lanes()).hasSize(1);
  }

  private static Portrait portrait(Talks talks, String day) {
    return talks.ledger().portrait("farm-head", LocalDate.parse(day)).orElseThrow();
  }

  @Test
  void deniesNothingBeforeItIsPrinted() {
    Talks talks =
        new Talks().says("farm-head", "2031-02-20", "weir", ACCEPT).add(denial("2031-03-10"));
    assertThat(cell(talks, "2031-03-01").position()).isNotNull();
    assertThat(Objects.requireNonNull(cell(talks, "2031-03-10").silence()).kind())
        .isEqualTo(Silence.Kind.CONTESTED);
  }

  @Test
  void deniesNothingThatWasSaidAfterItWasPrinted() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-02-20", "weir", ACCEPT)
            .add(denial("2031-03-10"))
            .says("farm-head", "2031-03-20", "weir", ACCEPT);
    assertThat(Objects.requireNonNull(cell(talks, "2031-03-21").position()).since())
        .isEqualTo("2031-03-20");
    assertThat(corrections(talks, "2031-03-21"))
        .extracting(one -> one.disowned().day())
        .containsExactly(LocalDate.parse("2031-02-20"));
  }

  @Test
  void standsBesideWhatItMayDenyWhereNoDayIsKnownAtAll() {
    Talks talks = new Talks().says("farm-head", "2031-02-20", "weir", ACCEPT).add(denial(null));
    assertThat(cell(talks, "2031-03-01").position()).isNotNull();
    assertThat(corrections(talks, "2031-03-01")).hasSize(1);
    Lane lane = portrait(talks, "2031-03-01").lanes().get(0);
    assertThat(lane.counting()).hasSize(1);
    assertThat(lane.isDenied(lane.dated().get(0))).isTrue();
  }
}
