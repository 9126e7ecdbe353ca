package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Act;
import org.parley.statement.Kind;
import org.parley.statement.Precision;
import org.parley.statement.Stance;
import org.parley.statement.Statement;

/** Positions, firmness and silence, a worked example for each sentence of the coding rules. */
class PositionsTest {

  private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");

  private static Position position(Talks talks, String day) {
    return Objects.requireNonNull(talks.on(day).cell("farms", "weir").position(), "no position");
  }

  private static Silence silence(Talks talks, String day) {
    return Objects.requireNonNull(talks.on(day).cell("farms", "weir").silence(), "a position");
  }

  @Test
  void takesTheHighestRankThenTheLatest() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", REJECT)
            .says("farm-head", "2031-03-03", "weir", ACCEPT)
            .says("farm-voice", "2031-03-02", "weir", REJECT);
    assertThat(position(talks, "2031-03-06").stance()).isEqualTo(ACCEPT);
    assertThat(position(talks, "2031-03-06").saying().rank()).isEqualTo(1);
  }

  @Test
  void isDividedWhereALowerRankDiffersLater() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-03", "weir", ACCEPT)
            .says("farm-voice", "2031-03-05", "weir", REJECT);
    Position position = position(talks, "2031-03-06");
    assertThat(position.stance()).isEqualTo(ACCEPT);
    assertThat(position.divided()).isTrue();
    assertThat(position.others()).extracting(Saying::person).containsExactly("farm-voice");
  }

  @Test
  void isNotDividedWhereTheHigherRankSettledIt() {
    Talks talks =
        new Talks()
            .says("farm-voice", "2031-03-01", "weir", REJECT)
            .says("farm-head", "2031-03-03", "weir", ACCEPT);
    assertThat(position(talks, "2031-03-06").divided()).isFalse();
  }

  @Test
  void isDividedBetweenEqualsWhicheverSpokeLast() {
    Talks talks =
        new Talks()
            .says("farm-deputy", "2031-03-01", "weir", REJECT)
            .says("farm-head", "2031-03-03", "weir", ACCEPT);
    assertThat(position(talks, "2031-03-06").stance()).isEqualTo(ACCEPT);
    assertThat(position(talks, "2031-03-06").divided()).isTrue();
  }

  @Test
  void isGreyWhenOlderThanTheWindow() {
    Talks talks = new Talks().says("farm-head", "2031-01-01", "weir", ACCEPT);
    assertThat(position(talks, "2031-04-01").grey()).isFalse();
    Silence silence = silence(talks, "2031-04-02");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.OLDER);
    assertThat(Objects.requireNonNull(silence.then()).grey()).isTrue();
    assertThat(silence.statements()).hasSize(1);
  }

  @Test
  void countsWhatWasSaidAndPublishedByThen() {
    Talks talks =
        new Talks()
            .add(
                new Line("farm-head", "weir")
                    .on("2031-03-09")
                    .said("2031-03-01", "2031-03-01")
                    .takes(ACCEPT, "yes"));
    assertThat(silence(talks, "2031-03-05").kind()).isEqualTo(Silence.Kind.NEVER);
    assertThat(talks.on("2031-03-05").extent().later()).isEqualTo(1);
    assertThat(position(talks, "2031-03-09").saying().day()).isEqualTo("2031-03-01");
    Board hindsight = talks.ledger().board(LocalDate.parse("2031-03-05"), true);
    assertThat(hindsight.cell("farms", "weir").position()).isNotNull();
  }

  @Test
  void datesAStatementOfAnUndatedArticleByWhenItWasSaid() {
    Talks talks =
        new Talks()
            .add(new Line("farm-head", "weir").said("2031-03-01", "2031-03-01").takes(ACCEPT, "y"));
    assertThat(position(talks, "2031-03-01").stance()).isEqualTo(ACCEPT);
  }

  @Test
  void listsTheUndatedAndNeverPlacesThem() {
    Talks talks = new Talks().says("farm-head", null, "weir", ACCEPT);
    assertThat(silence(talks, "2031-03-01").kind()).isEqualTo(Silence.Kind.NEVER);
    assertThat(talks.on("2031-03-01").undated("weir")).hasSize(1);
    assertThat(talks.on("2031-03-01").extent().undated()).isEqualTo(1);
  }

  @Test
  void neverTakesWhatWasPreviouslyMaintainedForCurrent() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-02-01", "weir", CONDITIONAL, "yes ⟦if the toll goes⟧")
            .add(
                new Line("farm-head", "weir")
                    .on("2031-03-01")
                    .cue("had previously maintained")
                    .takes(REJECT, "no"))
            .add(
                new Line("farm-head", "weir")
                    .on("2031-03-01")
                    .said(null, "2031-02-28")
                    .exactly(Precision.BEFORE)
                    .takes(REJECT, "never"));
    assertThat(position(talks, "2031-03-02").stance()).isEqualTo(CONDITIONAL);
    assertThat(talks.on("2031-03-02").undated("weir")).hasSize(2);
  }

  @Test
  void coloursNothingByWhatOthersOrTheNarratorSay() {
    Talks talks =
        new Talks()
            .add(new Line("town-head", "weir").of("farms").on("2031-03-01").takes(REJECT, "no"))
            .add(
                new Line("farm-head", "weir")
                    .spokenFor("farms")
                    .narrated()
                    .on("2031-03-01")
                    .takes(ACCEPT, "it will"));
    assertThat(silence(talks, "2031-03-02").kind()).isEqualTo(Silence.Kind.NEVER);
    assertThat(talks.on("2031-03-02").ascribed("weir"))
        .extracting(Ascribed::by)
        .containsExactlyInAnyOrder("Dot Vale", "River Post");
    assertThat(talks.on("2031-03-02").extent().of("farms").onlyThroughOthers()).isTrue();
  }

  @Test
  void hearsNobodyWhoseOfficeEnded() {
    Talks talks =
        new Talks()
            .add(
                new Line("former", "weir").spokenFor("town").on("2031-03-01").takes(ACCEPT, "yes"));
    assertThat(talks.on("2031-03-02").cell("town", "weir").position()).isNull();
    assertThat(talks.on("2031-03-02").ascribed("weir")).hasSize(1);
  }

  @Test
  void keepsABlocsVoiceApartFromItsMembers() {
    Board board =
        new Talks()
            .says("uplands-chair", "2031-03-01", "weir", ACCEPT)
            .says("aske-head", "2031-03-01", "weir", REJECT)
            .on("2031-03-02");
    assertThat(stance(board, "uplands")).isEqualTo(ACCEPT);
    assertThat(stance(board, "aske")).isEqualTo(REJECT);
    assertThat(board.cell("brenn", "weir").position()).isNull();
  }

  private static Stance stance(Board board, String party) {
    return Objects.requireNonNull(board.cell(party, "weir").position()).stance();
  }

  @Test
  void countsSayingsAndNotArticles() {
    Line first = new Line("farm-head", "weir").on("2031-03-01").takes(ACCEPT, "yes to it");
    Talks talks =
        new Talks()
            .add(first)
            .add(new Line("farm-head", "weir").as(first).on("2031-03-02").takes(ACCEPT, "a yes"))
            .says("farm-head", "2031-03-05", "weir", ACCEPT, "yes, perhaps");
    Position position = position(talks, "2031-03-06");
    assertThat(position.behind()).hasSize(2);
    assertThat(position.statements()).hasSize(3);
    assertThat(position.first()).isEqualTo("2031-03-01");
    assertThat(position.last()).isEqualTo("2031-03-05");
    assertThat(position.saying().hedge()).isEqualTo("perhaps");
  }

  @Test
  void standsOnOwnWordsBeforeAParaphrase() {
    Line paraphrase =
        new Line("farm-head", "weir").on("2031-03-01").paraphrased().takes(OPEN, "may take it");
    Talks talks =
        new Talks()
            .add(paraphrase)
            .add(
                new Line("farm-head", "weir")
                    .as(paraphrase)
                    .on("2031-03-02")
                    .takes(CONDITIONAL, "I take it ⟦if the toll goes⟧"));
    Position position = position(talks, "2031-03-03");
    assertThat(position.stance()).isEqualTo(CONDITIONAL);
    assertThat(position.saying().kind()).isEqualTo(Kind.DIRECT);
    assertThat(position.saying().day()).isEqualTo("2031-03-01");
  }

  @Test
  void saysSinceWhenAndStopsAtAnotherWord() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-01", "weir", ACCEPT)
            .says("farm-head", "2031-02-01", "weir", REJECT)
            .says("farm-head", "2031-02-10", "weir", ACCEPT)
            .says("farm-head", "2031-02-20", "weir", ACCEPT);
    assertThat(position(talks, "2031-03-01").since()).isEqualTo("2031-02-10");
  }

  @Test
  void showsWhatTheSamePersonSaidOnTheSameDay() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", ACCEPT)
            .says("farm-head", "2031-03-01", "weir", REJECT);
    Position position = position(talks, "2031-03-02");
    assertThat(position.divided()).isFalse();
    assertThat(position.besides()).hasSize(1);
  }

  @Test
  void overrulesNoToldDayByWhatWasPrintedOnTheNext() {
    Line told = new Line("farm-head", "weir").on("2031-03-02").said("2031-03-01", "2031-03-01");
    Talks talks =
        new Talks()
            .add(told.takes(CONDITIONAL, "yes ⟦if the toll goes⟧"))
            .says("farm-head", "2031-03-02", "weir", OPEN);
    assertThat(position(talks, "2031-03-03").stance()).isEqualTo(CONDITIONAL);
    assertThat(position(talks, "2031-03-03").besides()).hasSize(1);
    talks.says("farm-head", "2031-03-03", "weir", OPEN);
    assertThat(position(talks, "2031-03-03").stance()).isEqualTo(OPEN);
  }

  @Test
  void keepsThreeSilencesApart() {
    Talks talks =
        new Talks()
            .says("town-head", "2030-01-01", "weir", ACCEPT)
            .add(
                new Line("farm-voice", "weir")
                    .on("2031-03-01")
                    .cue("asked about the weir,")
                    .takes(MENTIONS, "declined to comment"));
    Board board = talks.on("2031-03-02");
    assertThat(silence(talks, "2031-03-02").kind()).isEqualTo(Silence.Kind.NO_COMMENT);
    assertThat(silence(talks, "2031-03-02").statements()).hasSize(1);
    assertThat(kind(board, "town")).isEqualTo(Silence.Kind.OLDER);
    assertThat(kind(board, "brenn")).isEqualTo(Silence.Kind.NEVER);
    assertThat(board.extent().of("brenn").statements()).isZero();
  }

  private static Silence.Kind kind(Board board, String party) {
    return Objects.requireNonNull(board.cell(party, "weir").silence()).kind();
  }

  @Test
  void endsAStanceThatIsWithdrawn() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", ACCEPT)
            .add(
                new Line("farm-head", "weir")
                    .act(Act.WITHDRAWS)
                    .on("2031-03-05")
                    .takes(MENTIONS, "off the table"));
    assertThat(position(talks, "2031-03-04").stance()).isEqualTo(ACCEPT);
    assertThat(silence(talks, "2031-03-05").kind()).isEqualTo(Silence.Kind.WITHDRAWN);
  }

  @Test
  void isARejectionWhereTheWithdrawalSaysNo() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", ACCEPT)
            .add(
                new Line("farm-head", "weir")
                    .act(Act.WITHDRAWS)
                    .on("2031-03-05")
                    .takes(REJECT, "off the table for good"));
    assertThat(position(talks, "2031-03-05").stance()).isEqualTo(REJECT);
  }

  @Test
  void coloursNothingByWhatIsDisownedAndShowsBoth() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", ACCEPT)
            .add(
                new Line("farm-head", "weir")
                    .act(Act.DISOWNS)
                    .on("2031-03-03")
                    .takes(MENTIONS, "I never said that"));
    assertThat(position(talks, "2031-03-02").stance()).isEqualTo(ACCEPT);
    assertThat(silence(talks, "2031-03-04").kind()).isEqualTo(Silence.Kind.CONTESTED);
    assertThat(talks.on("2031-03-04").proposals().get(0).corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.denial().words()).isEqualTo("I never said that"));
  }

  @Test
  void coloursNothingByWhatPeopleFoundWrongOrDifferOn() {
    Line wrong = new Line("farm-head", "weir").on("2031-03-01").takes(ACCEPT, "yes");
    wrong.ruled(verdict("Una", "wrong"));
    assertThat(silence(new Talks().add(wrong), "2031-03-02").kind()).isEqualTo(Silence.Kind.NEVER);
    Line disputed = new Line("farm-head", "weir").on("2031-03-01").takes(ACCEPT, "yes");
    disputed.ruled(verdict("Una", "wrong"), verdict("Ole", "right"));
    assertThat(silence(new Talks().add(disputed), "2031-03-02").kind())
        .isEqualTo(Silence.Kind.CONTESTED);
    disputed.ruled(verdict("Una", "wrong"), verdict("Ole", "right"), verdict("Una", "right"));
    assertThat(position(new Talks().add(disputed), "2031-03-02").stance()).isEqualTo(ACCEPT);
  }

  @Test
  void showsAPersonsStanceOverTheMachines() {
    Line line = new Line("farm-head", "weir").on("2031-03-01").takes(ACCEPT, "yes");
    line.ruled(new Ruling("Una", NOW, "stance of weir", "accept", "open"));
    Position position = position(new Talks().add(line), "2031-03-02");
    assertThat(position.stance()).isEqualTo(OPEN);
    assertThat(position.saying().coder()).isEqualTo("Una");
    assertThat(new Talks().add(line).on("2031-03-02").extent().checked()).isEqualTo(1);
  }

  private static Ruling verdict(String coder, String word) {
    return new Ruling(coder, NOW, "verdict", null, word);
  }

  @Test
  void namesPersonsOnlyInAPublicRole() {
    Board board =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", ACCEPT)
            .add(new Line("expert", "weir").own().on("2031-03-01").takes(REJECT, "no"))
            .add(new Line("Some Farmer", "weir").own().on("2031-03-01").takes(REJECT, "no"))
            .on("2031-03-02");
    assertThat(board.persons()).extracting(Position::holder).containsExactly("expert", "farm-head");
    assertThat(board.cells()).extracting(Cell::holder).doesNotContain("expert", "Some Farmer");
  }

  @Test
  void governsABareYesByAConditionInTheSameInterview() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-03-01", "weir", CONDITIONAL, "yes ⟦if the toll goes⟧")
            .says("farm-head", "2031-03-01", "weir", ACCEPT, "so, yes");
    assertThat(position(talks, "2031-03-02").besides()).hasSize(1);
    Entry condition = talks.entries().get(0);
    Entry bare = inArticleOf(condition, talks.entries().get(1));
    for (List<Entry> order : List.of(List.of(condition, bare), List.of(bare, condition))) {
      Board board = Ledger.of(talks.codebook(), order).board(LocalDate.parse("2031-03-02"));
      Position position = Objects.requireNonNull(board.cell("farms", "weir").position());
      assertThat(position.stance()).isEqualTo(CONDITIONAL);
      assertThat(position.besides()).isEmpty();
    }
  }

  private static Entry inArticleOf(Entry other, Entry entry) {
    Statement statement = entry.statement();
    return new Entry(
        new Statement(
            statement.id(),
            other.statement().article(),
            statement.attribution(),
            statement.circumstances(),
            statement.codings()),
        entry.outlet(),
        entry.published(),
        entry.from(),
        entry.day(),
        entry.speakers(),
        entry.utterance(),
        other.report(),
        entry.checked(),
        entry.met(),
        null,
        entry.judged());
  }
}
