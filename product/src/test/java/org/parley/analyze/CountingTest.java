package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.REJECT;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;

/** How much of a record is counted, and for whom; and what others say of parties. */
class CountingTest {

  private static final String DAY = "2031-03-01";

  @Test
  void countsTheNarratorsWordsOnceHoweverOftenReprinted() {
    Line first = narrated();
    Talks talks = new Talks().add(first);
    talks.add(narrated().in("Hill Gazette").inReprintOf(first));
    Board board = talks.on("2031-03-02");
    assertThat(board.extent().statements()).isEqualTo(1);
    assertThat(board.extent().of("farms").ascribed()).isEqualTo(1);
    assertThat(board.ascribed("weir"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outlets()).containsExactly("Hill Gazette", "River Post");
              assertThat(one.statements()).hasSize(2);
            });
  }

  private static Line narrated() {
    return new Line("farm-head", "weir")
        .spokenFor("farms")
        .narrated()
        .on(DAY)
        .takes(REJECT, "they will not take it");
  }

  @Test
  void countsAnUnnamedSourceOnceInReprintsAndTiesItToNoOther() {
    Line first = unnamed("article:a:an-official");
    Talks talks = new Talks().add(first);
    talks.add(unnamed("article:b:an-official").in("Hill Gazette").inReprintOf(first));
    Board board = talks.on("2031-03-02");
    assertThat(board.extent().statements()).isEqualTo(1);
    assertThat(board.ascribed("weir")).hasSize(2);
  }

  @Test
  void keepsTheVerbThatMayTurnWhatOthersSay() {
    Talks talks =
        new Talks()
            .add(
                new Line("town-head", "weir")
                    .of("farms")
                    .cue("denied that")
                    .on("2031-03-01")
                    .takes(REJECT, "the farms will build it"));
    assertThat(talks.on("2031-03-02").ascribed("weir"))
        .extracting(Ascribed::told)
        .containsExactly("\u201cdenied that\u201d: the farms will build it");
  }

  private static Line unnamed(String id) {
    return new Line(id, "weir").of("farms").on(DAY).takes(REJECT, "they will not take it");
  }

  @Test
  void countsAJointStatementForEveryPartyThatMakesIt() {
    Board board =
        new Talks()
            .add(
                new Line("town-head", "weir")
                    .with("farm-head", "party:aske")
                    .on(DAY)
                    .takes(ACCEPT, "we take it"))
            .on("2031-03-02");
    assertThat(board.extent().statements()).isEqualTo(1);
    for (String party : new String[] {"town", "farms", "aske"}) {
      assertThat(board.extent().of(party).statements()).as(party).isEqualTo(1);
    }
    assertThat(board.extent().of("brenn").statements()).isZero();
  }

  @Test
  void hearsAJointRefusalForEveryPartyThatMakesIt() {
    Board board =
        new Talks()
            .add(
                new Line("town-head", "weir")
                    .with("farm-head")
                    .on(DAY)
                    .takes(MENTIONS, "declined to comment"))
            .on("2031-03-02");
    assertThat(Objects.requireNonNull(board.cell("farms", "weir").silence()).kind())
        .isEqualTo(Silence.Kind.NO_COMMENT);
  }

  @Test
  void putsNobodyElsesHeadOnABodysCell() {
    Board board =
        new Talks()
            .add(
                new Line("town-head", "weir")
                    .with("party:aske")
                    .spokenFor("aske")
                    .on(DAY)
                    .takes(ACCEPT, "we take it"))
            .on("2031-03-02");
    Saying saying = Objects.requireNonNull(board.cell("aske", "weir").position()).saying();
    assertThat(saying.person()).isEqualTo("party:aske");
    assertThat(saying.name()).isEqualTo("Aske");
    assertThat(saying.rank()).isEqualTo(Voices.BODY);
  }
}
