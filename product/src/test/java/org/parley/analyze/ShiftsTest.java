package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;
import static org.parley.statement.Stance.RESERVATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Act;
import org.parley.statement.Precision;
import org.parley.statement.Stance;

/** Shifts, each kind by a worked example. */
class ShiftsTest {

  private static List<Shift> shifts(Talks talks) {
    return talks.on("2031-06-01").shifts(LocalDate.parse("2031-01-31"));
  }

  private static List<Shift.Kind> kinds(Talks talks) {
    return shifts(talks).stream().map(Shift::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "REJECT, CONDITIONAL, SOFTENED",
    "REJECT, ACCEPT, REVERSED",
    "ACCEPT, REJECT, REVERSED",
    "ACCEPT, OPEN, HARDENED",
    "RESERVATION, OPEN, SOFTENED",
    "OPEN, RESERVATION, HARDENED",
    "CONDITIONAL, ACCEPT, SOFTENED",
  })
  void namesAShiftByWhereItGoes(Stance before, Stance after, Shift.Kind kind) {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", before)
            .says("farm-head", "2031-03-01", "weir", after);
    assertThat(shifts(talks))
        .singleElement()
        .satisfies(
            shift -> {
              assertThat(shift.kind()).isEqualTo(kind);
              assertThat(Objects.requireNonNull(shift.before()).day()).isEqualTo("2031-01-20");
              assertThat(shift.after().day()).isEqualTo("2031-03-01");
            });
  }

  @Test
  void isFirstOnThisRecordAfterSilence() {
    assertThat(kinds(new Talks().says("farm-head", "2031-02-01", "weir", OPEN)))
        .containsExactly(Shift.Kind.FIRST);
  }

  @Test
  void leavesOutWhatTheRecordKnewBefore() {
    assertThat(kinds(new Talks().says("farm-head", "2031-01-31", "weir", OPEN))).isEmpty();
  }

  @Test
  void isAShiftByAHigherRankAndDividedByALowerOne() {
    Talks up =
        new Talks()
            .says("farm-voice", "2031-01-10", "weir", REJECT)
            .says("farm-head", "2031-02-10", "weir", ACCEPT);
    assertThat(kinds(up)).containsExactly(Shift.Kind.REVERSED);
    Talks down =
        new Talks()
            .says("farm-head", "2031-01-10", "weir", REJECT)
            .says("farm-voice", "2031-02-10", "weir", ACCEPT);
    assertThat(kinds(down)).containsExactly(Shift.Kind.DIVIDED);
    assertThat(shifts(down)).noneMatch(Shift::isMove);
  }

  @Test
  void isDividedBetweenEqualsUntilOneMoves() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-10", "weir", REJECT)
            .says("farm-deputy", "2031-02-10", "weir", ACCEPT)
            .says("farm-head", "2031-03-10", "weir", OPEN);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.DIVIDED, Shift.Kind.SOFTENED);
  }

  @Test
  void isNoShiftWhenASpokesmanFollowsTheHead() {
    Talks talks =
        new Talks()
            .says("farm-voice", "2031-01-10", "weir", REJECT)
            .says("farm-head", "2031-02-10", "weir", ACCEPT)
            .says("farm-voice", "2031-02-12", "weir", ACCEPT);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.REVERSED);
  }

  @Test
  void isNoShiftToTellMoreOfOneSaying() {
    Line short_ = new Line("farm-head", "weir").on("2031-02-01").paraphrased().takes(OPEN, "may");
    Talks talks =
        new Talks()
            .add(short_)
            .add(new Line("farm-head", "weir").as(short_).on("2031-02-05").takes(ACCEPT, "yes!"));
    assertThat(kinds(talks)).containsExactly(Shift.Kind.FIRST);
  }

  @Test
  void isNoShiftWhereTheOrderCannotBeTold() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-02-20", "weir", REJECT)
            .add(
                new Line("farm-head", "weir")
                    .on("2031-03-02")
                    .said("2031-02-01", "2031-02-28")
                    .exactly(Precision.MONTH)
                    .takes(ACCEPT, "yes"));
    assertThat(kinds(talks)).containsExactly(Shift.Kind.FIRST);
  }

  @Test
  void isNoShiftFromAnUndatedWord() {
    Talks talks =
        new Talks()
            .says("farm-head", null, "weir", REJECT)
            .says("farm-head", "2031-02-20", "weir", ACCEPT);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "yes ⟦if the toll goes⟧, yes ⟦if the toll goes⟧ and ⟦if eels are counted⟧, HARDENED",
    "yes ⟦if the toll goes⟧ and ⟦if eels are counted⟧, yes ⟦if the toll goes⟧, SOFTENED",
    "yes ⟦if the toll goes⟧, yes ⟦if eels are counted⟧, TERMS_CHANGED",
  })
  void hardensAndSoftensTerms(String before, String after, Shift.Kind kind) {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", CONDITIONAL, before)
            .says("farm-head", "2031-03-01", "weir", CONDITIONAL, after);
    assertThat(kinds(talks)).containsExactly(kind);
  }

  @Test
  void isNoShiftToSayTheSameConditionInOtherWords() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", CONDITIONAL, "yes ⟦if the night flow stays⟧")
            .says(
                "farm-head",
                "2031-03-01",
                "weir",
                CONDITIONAL,
                "yes ⟦on condition that the night flow remains⟧");
    assertThat(kinds(talks)).isEmpty();
  }

  @Test
  void withdrawsAndStartsAnew() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", ACCEPT)
            .add(
                new Line("farm-head", "weir")
                    .act(Act.WITHDRAWS)
                    .on("2031-02-05")
                    .takes(MENTIONS, "off the table"))
            .says("farm-head", "2031-03-05", "weir", RESERVATION);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.WITHDRAWN, Shift.Kind.FIRST);
  }

  @Test
  void showsADenialBesideWhatIsDenied() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-02-01", "weir", ACCEPT)
            .add(
                new Line("farm-head", "weir")
                    .act(Act.DISOWNS)
                    .on("2031-02-03")
                    .takes(MENTIONS, "I never said that"));
    assertThat(kinds(talks)).containsExactly(Shift.Kind.DISOWNED);
  }

  @Test
  void setsAFirstTimeAgainstTheRecord() {
    Line claim =
        new Line("farm-head", "weir")
            .on("2031-03-01")
            .cue("said for the first time:")
            .in("Hill Gazette")
            .takes(CONDITIONAL, "yes ⟦if the toll goes⟧");
    List<FirstClaim> none = claims(new Talks().add(claim));
    assertThat(none).singleElement().satisfies(c -> assertThat(c.earlier()).isEmpty());
    List<FirstClaim> one =
        claims(
            new Talks()
                .says("farm-head", "2031-01-10", "weir", REJECT)
                .says("farm-head", "2031-02-10", "weir", CONDITIONAL, "well, ⟦if eels are counted⟧")
                .add(claim));
    assertThat(one)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.outlet()).isEqualTo("Hill Gazette");
              assertThat(c.sentence()).contains("for the first time");
              assertThat(c.earlier()).extracting(Saying::stance).containsExactly(CONDITIONAL);
            });
  }

  private static List<FirstClaim> claims(Talks talks) {
    return talks.on("2031-06-01").firstClaims(LocalDate.parse("2031-01-31"));
  }

  @Test
  void tellsWhatPersonsSayWithoutCallingItTheParty() {
    Talks talks =
        new Talks()
            .says("farm-voice", "2031-01-10", "weir", REJECT)
            .says("farm-head", "2031-02-10", "weir", ACCEPT)
            .says("farm-voice", "2031-02-12", "weir", ACCEPT);
    assertThat(talks.on("2031-06-01").personShifts(LocalDate.parse("2031-01-31")))
        .extracting(Shift::holder)
        .containsExactly("farm-head", "farm-voice");
  }

  @Test
  void isAShiftOfALowerVoiceWhoseHeadSpokeLongAgo() {
    Talks talks =
        new Talks()
            .says("farm-head", "2029-05-01", "weir", REJECT)
            .says("farm-voice", "2031-02-10", "weir", REJECT)
            .says("farm-voice", "2031-04-10", "weir", ACCEPT)
            .says("farm-deputy", "2031-04-20", "weir", OPEN);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.REVERSED, Shift.Kind.HARDENED);
  }

  @Test
  void isAShiftOfALowerVoiceBesideItsHeadWhoseWordCountsOn() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", REJECT)
            .says("farm-voice", "2031-02-10", "weir", REJECT)
            .says("farm-voice", "2031-03-10", "weir", ACCEPT)
            .says("farm-head", "2031-03-20", "weir", OPEN);
    assertThat(kinds(talks)).containsExactly(Shift.Kind.REVERSED, Shift.Kind.SOFTENED);
    assertThat(Objects.requireNonNull(shifts(talks).get(1).before()).person())
        .isEqualTo("farm-head");
    Cell cell = talks.on("2031-04-01").cell("farms", "weir");
    assertThat(shifts(talks)).extracting(cell::isMovedBy).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "if the night flow is kept, if the night flow is not kept, 1",
    "if the weir comes with a toll, if the weir comes without a toll, 1",
    "only if the night flow is kept, unless the night flow is kept, 0",
    "only if the night flow is kept, not without the night flow kept, 0",
  })
  void hearsNot(String before, String after, int shifts) {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", CONDITIONAL, "yes ⟦" + before + "⟧")
            .says("farm-head", "2031-03-01", "weir", CONDITIONAL, "yes ⟦" + after + "⟧");
    assertThat(kinds(talks)).hasSize(shifts).allMatch(Shift.Kind.TERMS_CHANGED::equals);
  }
}
