package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;
import static org.parley.statement.Stance.RESERVATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;

/** Blocked by, waits on, not on record, opposed by; each consent rule by a worked example. */
class ProposalsTest {

  private static final String DAY = "2031-03-01";

  private static Standing weir(Talks talks) {
    return talks.on("2031-03-02").proposal("weir").orElseThrow();
  }

  private static List<String> blocked(Standing standing) {
    return standing.blockedBy().stream().map(Block::party).toList();
  }

  private static List<String> waits(Standing standing) {
    return standing.waitsOn().stream().map(Position::holder).toList();
  }

  private static List<String> silent(Standing standing) {
    return standing.notOnRecord().stream().map(Cell::holder).toList();
  }

  private static List<String> opposed(Standing standing) {
    return standing.opposedBy().stream().map(Position::holder).toList();
  }

  @Test
  void isBlockedByWhoseConsentIsRequiredAndOpposedByOthers() {
    Standing standing =
        weir(
            new Talks()
                .needs("all town uplands")
                .says("town-head", DAY, "weir", REJECT)
                .says("uplands-chair", DAY, "weir", ACCEPT)
                .says("farm-head", DAY, "weir", REJECT));
    assertThat(blocked(standing)).containsExactly("town");
    assertThat(opposed(standing)).containsExactly("farms");
    assertThat(waits(standing)).isEmpty();
    assertThat(silent(standing)).isEmpty();
    assertThat(standing.consent()).extracting(Need::state).containsExactly(Need.State.BLOCKED);
  }

  @Test
  void waitsOnConditionalOpenAndReservation() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms town aske brenn")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the toll goes⟧")
                .says("town-head", DAY, "weir", OPEN)
                .says("aske-head", DAY, "weir", RESERVATION));
    assertThat(waits(standing)).containsExactly("farms", "town", "aske");
    assertThat(silent(standing)).containsExactly("brenn");
    assertThat(blocked(standing)).isEmpty();
  }

  @Test
  void needsNobodyMoreWhereAnyIsEnough() {
    Standing standing =
        weir(
            new Talks()
                .needs("any farms town")
                .says("farm-head", DAY, "weir", REJECT)
                .says("town-head", DAY, "weir", ACCEPT));
    assertThat(standing.consent().get(0).state()).isEqualTo(Need.State.MET);
    assertThat(blocked(standing)).isEmpty();
    assertThat(opposed(standing)).containsExactly("farms");
  }

  @Test
  void isBlockedByAllOfThemWhereAnyWouldDo() {
    Standing standing =
        weir(
            new Talks()
                .needs("any farms town", true)
                .says("farm-head", DAY, "weir", REJECT)
                .says("town-head", DAY, "weir", REJECT));
    assertThat(blocked(standing)).containsExactly("farms", "town");
    assertThat(standing.blockedBy()).allMatch(Block::contested);
  }

  @Test
  void countsAMajority() {
    Talks talks =
        new Talks().needs("majority farms town uplands").says("farm-head", DAY, "weir", REJECT);
    Standing one = weir(talks);
    assertThat(one.consent().get(0).needed()).isEqualTo(2);
    assertThat(opposed(one)).containsExactly("farms");
    assertThat(silent(one)).containsExactly("town", "uplands");
    Standing two = weir(talks.says("town-head", DAY, "weir", REJECT));
    assertThat(blocked(two)).containsExactly("farms", "town");
    assertThat(silent(two)).containsExactly("uplands");
  }

  @Test
  void asksTheMembersWhereARuleNamesABlocAlone() {
    Standing standing =
        weir(
            new Talks()
                .needs("all uplands")
                .says("uplands-chair", DAY, "weir", ACCEPT)
                .says("aske-head", DAY, "weir", REJECT));
    assertThat(standing.consent().get(0).seats()).containsExactly("aske", "brenn");
    assertThat(standing.consent().get(0).bloc()).contains("uplands");
    assertThat(blocked(standing)).containsExactly("aske");
    assertThat(silent(standing)).containsExactly("brenn");
  }

  @Test
  void asksTheBlocsOwnVoiceAmongOthers() {
    Standing standing =
        weir(
            new Talks()
                .needs("all uplands town")
                .says("uplands-chair", DAY, "weir", ACCEPT)
                .says("aske-head", DAY, "weir", REJECT));
    assertThat(blocked(standing)).isEmpty();
    assertThat(opposed(standing)).containsExactly("aske");
    assertThat(silent(standing)).containsExactly("town");
  }

  @Test
  void keepsWhatIsAscribedApart() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms")
                .add(new Line("town-head", "weir").of("farms").on(DAY).takes(REJECT, "they won't"))
                .add(new Line("town-voice", "weir").of("farms").takes(REJECT, "they never will")));
    assertThat(blocked(standing)).isEmpty();
    assertThat(silent(standing)).containsExactly("farms");
    assertThat(standing.ascribed()).hasSize(2);
    assertThat(standing.ascribed().get(1).day()).isNull();
  }

  @Test
  void listsWhoSpeaksInTheirOwnNameAndBlocksNothing() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms")
                .add(new Line("expert", "weir").own().on(DAY).takes(REJECT, "no"))
                .add(new Line("former", "weir").own().takes(ACCEPT, "yes"))
                .add(new Line("Some Farmer", "weir").own().on(DAY).takes(REJECT, "no"))
                .says("farm-head", DAY, "weir", ACCEPT));
    assertThat(standing.persons()).extracting(Saying::holder).containsExactly("expert", "former");
    assertThat(blocked(standing)).isEmpty();
    assertThat(opposed(standing)).isEmpty();
  }

  @Test
  void marksANoToATermAsDerived() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms town")
                .term("toll", "low")
                .says("farm-head", DAY, "toll=low", REJECT)
                .says("town-head", DAY, "weir", ACCEPT)
                .says("town-voice", "2031-02-01", "toll=low", REJECT));
    assertThat(standing.blockedBy())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.party()).isEqualTo("farms");
              assertThat(block.term()).isEqualTo("toll=low");
              assertThat(block.derived()).isTrue();
            });
    assertThat(silent(standing)).containsExactly("farms");
  }

  @Test
  void saysWhichConditionsCollide() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms town")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the canal is dug⟧")
                .says("aske-head", DAY, "weir", CONDITIONAL, "yes ⟦if the night flow stays⟧")
                .says("town-head", DAY, "canal", REJECT)
                .says("town-voice", DAY, "night-flow=kept", REJECT));
    assertThat(standing.collisions())
        .extracting(Collision::asker, c -> c.rejecting().holder(), Collision::sure)
        .containsExactlyInAnyOrder(tuple("farms", "town", true), tuple("aske", "town", false));
  }

  @Test
  void comparesTwoProposalsTermByTerm() {
    Talks talks =
        new Talks()
            .term("toll", "low")
            .term("night-flow", "kept")
            .says("farm-head", DAY, "toll=none", REJECT);
    Board board = talks.on("2031-03-02");
    Comparison comparison =
        board.compare(
            board.codebook().proposal("weir").orElseThrow(),
            board.codebook().proposal("canal").orElseThrow());
    assertThat(comparison.lines())
        .extracting(Comparison.Line::issue, Comparison.Line::option, Comparison.Line::otherOption)
        .containsExactly(tuple("toll", "low", "none"), tuple("night-flow", "kept", null));
    assertThat(comparison.lines().get(0).otherPositions())
        .extracting(Position::holder)
        .containsExactly("farms");
    assertThat(comparison.lines()).noneMatch(Comparison.Line::agrees);
  }

  @Test
  void listsTermsNobodyRejectsWithWhoIsSilent() {
    Board board =
        new Talks()
            .term("toll", "low")
            .term("night-flow", "kept")
            .says("farm-head", DAY, "toll=low", REJECT)
            .says("town-head", DAY, "night-flow=kept", ACCEPT)
            .on("2031-03-02");
    assertThat(board.unrejected())
        .extracting(Unrejected::term)
        .containsExactly("toll=none", "night-flow=kept");
    assertThat(board.unrejected().get(1).spoken()).hasSize(1);
    assertThat(board.unrejected().get(1).silent()).isEqualTo(4);
  }

  @Test
  void doesNotTakeADividedYesForConsent() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms")
                .says("farm-head", "2031-02-25", "weir", ACCEPT)
                .says("farm-voice", DAY, "weir", REJECT));
    assertThat(standing.consent().get(0).state()).isEqualTo(Need.State.WAITING);
    assertThat(standing.consent().get(0).agreed()).isZero();
    assertThat(waits(standing)).containsExactly("farms");
  }

  @Test
  void takesNeitherSideWhereTheLastWordIsNotKnown() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms")
                .says("farm-head", DAY, "weir", ACCEPT)
                .says("farm-head", DAY, "weir", REJECT));
    assertThat(standing.consent().get(0).state()).isEqualTo(Need.State.WAITING);
    assertThat(waits(standing)).containsExactly("farms");
    assertThat(blocked(standing)).isEmpty();
    assertThat(opposed(standing)).isEmpty();
  }

  @Test
  void isBlockedByAHeadsNoThoughTheSpokesmanDiffers() {
    Standing standing =
        weir(
            new Talks()
                .needs("all farms")
                .says("farm-head", "2031-02-25", "weir", REJECT)
                .says("farm-voice", DAY, "weir", ACCEPT));
    assertThat(blocked(standing)).containsExactly("farms");
    assertThat(waits(standing)).isEmpty();
  }

  @Test
  void doesNotLetAlliesCollide() {
    Standing standing =
        weir(
            new Talks()
                .says("aske-head", DAY, "weir", CONDITIONAL, "⟦only if the night flow isn't cut⟧")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦unless the canal is dug⟧")
                .says("town-voice", DAY, "canal", REJECT)
                .says("town-head", DAY, "night-flow=cut", REJECT));
    assertThat(standing.collisions())
        .extracting(Collision::asker, Collision::sure)
        .containsExactly(tuple("farms", false));
  }

  @Test
  void callsNoTermUnrejectedThatAnyoneEverRejected() {
    Board board =
        new Talks()
            .term("toll", "low")
            .term("night-flow", "kept")
            .says("farm-head", "2030-11-01", "toll=low", REJECT)
            .says("aske-head", null, "toll=none", REJECT)
            .says("farm-deputy", "2031-02-20", "night-flow=kept", REJECT)
            .says("farm-head", DAY, "night-flow=kept", ACCEPT)
            .on("2031-03-02");
    assertThat(board.unrejected()).isEmpty();
  }

  @Test
  void callsNobodySilentWhoEverTookASide() {
    Board board =
        new Talks()
            .term("toll", "low")
            .says("farm-head", "2030-11-01", "toll=low", ACCEPT)
            .says("aske-head", null, "toll=low", ACCEPT)
            .on("2031-03-02");
    assertThat(board.unrejected().get(0).term()).isEqualTo("toll=low");
    assertThat(board.unrejected().get(0).silent()).isEqualTo(3);
  }
}
