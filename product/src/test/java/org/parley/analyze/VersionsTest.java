package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;

/** One saying in several versions: which stands for it, who spoke, and what people decided. */
class VersionsTest {

  private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");

  private static Cell cell(Talks talks) {
    return talks.on("2031-03-06").cell("farms", "weir");
  }

  private static Position position(Talks talks) {
    return Objects.requireNonNull(cell(talks).position(), "no position");
  }

  private static Line head() {
    return new Line("farm-head", "weir").on("2031-03-01");
  }

  private static Ruling ruling(String coder, String field, String after) {
    return new Ruling(coder, NOW, field, null, after);
  }

  @Test
  void doesNotStandOnAContestedVersion() {
    Line direct = head().takes(ACCEPT, "I take it");
    direct.ruled(ruling("Una", "verdict", "right"), ruling("Ole", "verdict", "wrong"));
    Line paraphrase = head().as(direct).on("2031-03-02").paraphrased().takes(OPEN, "may take it");
    Position position = position(new Talks().add(direct).add(paraphrase));
    assertThat(position.stance()).isEqualTo(OPEN);
    assertThat(position.saying().words()).isEqualTo("may take it");
    assertThat(position.statements()).hasSize(2);
  }

  @Test
  void namesWhoSpokeInTheRankItShows() {
    Line body =
        new Line("party:farms", "weir")
            .spokenFor("farms")
            .on("2031-03-01")
            .takes(ACCEPT, "we take it");
    Talks talks =
        new Talks()
            .add(body)
            .add(head().as(body).on("2031-03-02").paraphrased().takes(ACCEPT, "would take it"));
    Saying saying = position(talks).saying();
    assertThat(saying.words()).isEqualTo("we take it");
    assertThat(saying.rank()).isEqualTo(1);
    assertThat(saying.name()).isEqualTo("Ada Holt");
    talks.says("farm-head", "2031-03-05", "weir", REJECT);
    assertThat(position(talks).divided()).isFalse();
    assertThat(talks.on("2031-03-06").shifts(LocalDate.parse("2031-03-03")))
        .extracting(Shift::kind)
        .containsExactly(Shift.Kind.REVERSED);
  }

  @Test
  void isMetWhicheverVersionAPersonSaidItOf() {
    Line direct = head().takes(CONDITIONAL, "yes ⟦if the toll goes⟧");
    Line again = head().as(direct).on("2031-03-02").takes(CONDITIONAL, "a yes ⟦if the toll goes⟧");
    again.paraphrased();
    again.ruled(new Ruling("Una", NOW, "condition of weir", "if the toll goes", "met"));
    Position position = position(new Talks().add(direct).add(again));
    assertThat(position.saying().words()).startsWith("yes");
    assertThat(position.conditions()).hasSize(1).allMatch(Asked::met);
  }

  @Test
  void showsTheStanceThatAPersonGaveWhereTheMachineWasWrong() {
    Line line = head().takes(ACCEPT, "yes");
    Ruling wrong = ruling("Una", "verdict", "wrong");
    Ruling stance = ruling("Ole", "stance of weir", "reject");
    line.ruled(wrong, stance);
    Position position = position(new Talks().add(line));
    assertThat(position.stance()).isEqualTo(REJECT);
    assertThat(position.saying().coder()).isEqualTo("Ole");
    line.ruled(stance, wrong);
    assertThat(cell(new Talks().add(line)).position()).isNull();
  }
}
