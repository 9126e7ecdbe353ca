package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Act;
import org.parley.statement.Stance;

/** Which word counts where offices change, or where one was withdrawn. */
class LatestWordTest {

  private static Silence silence(Talks talks, String day) {
    return Objects.requireNonNull(talks.on(day).cell("farms", "weir").silence(), "a position");
  }

  @Test
  void takesAPersonsLatestWordInOfficeOrInTheirOwnName() {
    Talks talks =
        new Talks()
            .add(new Line("elect", "weir").own().on("2031-01-10").takes(REJECT, "no"))
            .says("elect", "2031-02-12", "weir", ACCEPT);
    Board board = talks.on("2031-03-01");
    assertThat(board.persons()).extracting(Position::stance).containsExactly(ACCEPT);
    assertThat(board.ownNames("weir")).isEmpty();
    Portrait portrait =
        talks.ledger().portrait("elect", LocalDate.parse("2031-03-01")).orElseThrow();
    assertThat(Objects.requireNonNull(portrait.lanes().get(0).now()).stance()).isEqualTo(ACCEPT);
  }

  @Test
  void isDividedWhereOnePersonDiffersLaterInALowerOffice() {
    Talks talks =
        new Talks()
            .says("envoy", "2031-05-01", "weir", REJECT)
            .says("envoy", "2031-06-01", "weir", OPEN);
    Position position =
        Objects.requireNonNull(talks.on("2031-06-15").cell("farms", "weir").position());
    assertThat(position.stance()).isEqualTo(REJECT);
    assertThat(position.besides()).isEmpty();
    assertThat(position.others()).extracting(Saying::stance).containsExactly(OPEN);
  }

  private static Line withdrawal(String day, Stance stance) {
    return new Line("farm-head", "weir")
        .act(Act.WITHDRAWS)
        .on(day)
        .takes(stance, "no longer on the table");
  }

  @Test
  void showsWhatALowerVoiceSaysAfterAWithdrawal() {
    Talks talks =
        new Talks()
            .add(withdrawal("2031-03-01", MENTIONS))
            .says("farm-voice", "2031-03-05", "weir", ACCEPT);
    Silence silence = silence(talks, "2031-03-06");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.WITHDRAWN);
    assertThat(silence.statements())
        .containsExactlyElementsOf(
            talks.entries().stream().map(entry -> entry.statement().id()).toList());
  }

  @Test
  void showsAnOldWithdrawalAsNoStance() {
    Talks talks = new Talks().add(withdrawal("2031-01-01", ACCEPT));
    assertThat(silence(talks, "2031-06-01").kind()).isEqualTo(Silence.Kind.WITHDRAWN);
  }
}
