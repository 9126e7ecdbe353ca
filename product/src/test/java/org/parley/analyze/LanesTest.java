package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.MENTIONS;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Act;
import org.parley.statement.StatementId;

/** What one actor said of each target. */
class LanesTest {

  private static Portrait portrait(Talks talks, String actor, String day) {
    return talks.ledger().portrait(actor, LocalDate.parse(day)).orElseThrow();
  }

  @Test
  void keepsTheUndatedOffTheLineOfTime() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", REJECT)
            .says("farm-head", null, "weir", ACCEPT);
    Lane lane = portrait(talks, "farm-head", "2031-03-01").lanes().get(0);
    assertThat(lane.dated()).extracting(Saying::stance).containsExactly(REJECT);
    assertThat(lane.undated()).extracting(Saying::stance).containsExactly(ACCEPT);
    assertThat(lane.shifts()).extracting(Shift::kind).containsExactly(Shift.Kind.FIRST);
  }

  @Test
  void hasALaneForEachTargetInTheCodebooksOrder() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "toll=low", OPEN)
            .says("farm-head", "2031-01-21", "canal", OPEN)
            .says("farm-head", "2031-01-22", "weir", OPEN)
            .says("town-head", "2031-01-22", "toll=high", OPEN);
    assertThat(portrait(talks, "farm-head", "2031-03-01").lanes())
        .extracting(Lane::target)
        .containsExactly("weir", "canal", "toll=low");
  }

  @Test
  void knowsNothingThatWasPublishedLater() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", OPEN)
            .says("farm-head", "2031-02-20", "weir", ACCEPT);
    Portrait then = portrait(talks, "farm-head", "2031-02-01");
    assertThat(then.lanes().get(0).dated()).hasSize(1);
    assertThat(then.statements()).isOne();
    assertThat(portrait(talks, "farm-head", "2031-03-01").lanes().get(0).shifts())
        .extracting(Shift::kind)
        .containsExactly(Shift.Kind.FIRST, Shift.Kind.SOFTENED);
  }

  @Test
  void aWordThatAnotherVoiceOfThePartyDeniesTellsNoStance() {
    Talks talks =
        new Talks()
            .says("town-voice", "2031-01-20", "weir", ACCEPT)
            .add(
                new Line("town-head", "weir")
                    .on("2031-01-25")
                    .act(Act.DISOWNS)
                    .takes(MENTIONS, "no such word was said"));
    Lane lane = portrait(talks, "town-voice", "2031-03-01").lanes().get(0);
    assertThat(lane.dated()).singleElement().satisfies(s -> assertThat(lane.counts(s)).isFalse());
    assertThat(lane.isDenied(lane.dated().get(0))).isTrue();
    assertThat(lane.now()).isNull();
    assertThat(lane.corrections())
        .extracting(one -> one.denial().person())
        .containsExactly("town-head");
    assertThat(portrait(talks, "town-head", "2031-03-01").lanes().get(0).corrections()).hasSize(1);
  }

  @Test
  void keepsApartWhatOthersSayOfThem() {
    Talks talks =
        new Talks()
            .says("farm-head", "2031-01-20", "weir", CONDITIONAL)
            .add(
                new Line("farm-head", "weir")
                    .on("2031-01-21")
                    .paraphrased()
                    .takes(OPEN, "talks go on"))
            .add(
                new Line("expert", "weir")
                    .own()
                    .on("2031-01-22")
                    .takes(MENTIONS, "that Ada Holt will sign"))
            .add(
                new Line("expert", "weir")
                    .own()
                    .on("2031-01-23")
                    .takes(MENTIONS, "that Ada Holtby will sign"))
            .add(
                new Line("expert", "weir")
                    .on("2031-01-24")
                    .of("farm-head")
                    .takes(ACCEPT, "yes from her"));
    Portrait portrait = portrait(talks, "farm-head", "2031-03-01");
    assertThat(portrait.own()).hasSize(1);
    assertThat(portrait.paraphrase()).hasSize(1);
    assertThat(words(portrait.naming())).containsExactly("that Ada Holt will sign");
    assertThat(words(portrait.ascribed())).containsExactly("yes from her");
  }

  @Test
  void countsASayingOnceHoweverOftenItIsReported() {
    Line first = new Line("farm-head", "weir").on("2031-01-20").paraphrased().takes(OPEN, "maybe");
    Line again = new Line("farm-head", "weir").on("2031-01-21").as(first).takes(OPEN, "maybe so");
    Portrait portrait = portrait(new Talks().add(first).add(again), "farm-head", "2031-03-01");
    assertThat(portrait.statements()).isEqualTo(2);
    assertThat(portrait.sayings()).isOne();
    List<StatementId> versions = portrait.own().get(0).statements();
    assertThat(versions).hasSize(2);
    assertThat(portrait.paraphrase()).isEmpty();
  }

  @Test
  void nobodyElseHasAPortrait() {
    Ledger ledger = new Talks().says("farm-head", "2031-01-20", "weir", OPEN).ledger();
    assertThat(ledger.portrait("name:walter-inch", LocalDate.parse("2031-03-01"))).isEmpty();
    assertThat(ledger.by("name:walter-inch")).isEmpty();
  }

  private static List<String> words(List<Voiced> all) {
    return all.stream().map(one -> one.best().statement().attribution().content().text()).toList();
  }
}
