package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.statement.Stance.ACCEPT;
import static org.parley.statement.Stance.CONDITIONAL;
import static org.parley.statement.Stance.OPEN;
import static org.parley.statement.Stance.REJECT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analyze.Talks.Line;

/** What stands open: worked examples, and every smallest combination against brute force. */
class OpeningTest {

  private static final String DAY = "2031-03-01";

  private static Opening open(Talks talks) {
    return talks.on("2031-03-02").proposal("weir").orElseThrow().open();
  }

  private static List<List<String>> combinations(Opening opening) {
    return opening.combinations().stream()
        .map(
            combination ->
                combination.items().stream()
                    .map(item -> String.join("+", item.parties()) + ":" + item.text())
                    .toList())
        .toList();
  }

  @Test
  void listsWhatIsRequiredAsNeededAndNeverAsEnough() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms town")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦only if the toll goes⟧")
                .says("town-head", DAY, "weir", ACCEPT));
    assertThat(combinations(opening)).containsExactly(List.of("farms:only if the toll goes"));
    assertThat(opening.combinations().get(0).enough()).isFalse();
  }

  @Test
  void saysThatAConditionIsEnoughOnlyWhereThePartySaidSo() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the toll goes⟧"));
    assertThat(opening.combinations().get(0).enough()).isTrue();
  }

  @Test
  void takesAllThatOneSayingAsksTogether() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says(
                    "farm-head",
                    DAY,
                    "weir",
                    CONDITIONAL,
                    "yes ⟦if the toll goes⟧ and ⟦if the eels are counted⟧"));
    assertThat(combinations(opening))
        .containsExactly(List.of("farms:if the toll goes", "farms:if the eels are counted"));
  }

  @Test
  void takesSayingsThatEachSufficeAsAlternatives() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the toll goes⟧")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the eels are counted⟧"));
    assertThat(opening.combinations()).hasSize(2).allMatch(c -> c.items().size() == 1);
  }

  @Test
  void asksOnceForTheSameConditionInOtherWords() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the night flow stays⟧")
                .says(
                    "farm-head",
                    DAY,
                    "weir",
                    CONDITIONAL,
                    "yes ⟦as long as the night flow is kept⟧"));
    assertThat(opening.items()).hasSize(1);
  }

  @Test
  void dropsWhatAPersonSaidIsMetAndInfersNothing() {
    Line line = new Line("farm-head", "weir").on(DAY).takes(CONDITIONAL, "yes ⟦if the toll goes⟧");
    Instant now = Instant.parse("2031-05-01T10:00:00Z");
    line.ruled(new Ruling("Una", now, "condition of weir", "if the toll goes", "met"));
    Opening opening = open(new Talks().needs("all farms").add(line));
    assertThat(opening.items()).isEmpty();
    assertThat(combinations(opening)).containsExactly(List.of());
  }

  @Test
  void makesATermThatTwoRejectOneItem() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms town")
                .term("toll", "low")
                .says("farm-head", DAY, "toll=low", REJECT)
                .says("town-head", DAY, "toll=low", REJECT)
                .says("town-voice", DAY, "weir", REJECT));
    assertThat(combinations(opening)).containsExactly(List.of("farms+town:toll=low"));
    assertThat(opening.combinations().get(0).enough()).isFalse();
  }

  @Test
  void offersNoTermThatIsNotTradable() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .term("toll", "low")
                .notTradable("toll", "Charter, article 2")
                .says("farm-head", DAY, "toll=low", REJECT));
    assertThat(opening.combinations()).isEmpty();
    assertThat(opening.closed().get(0).reason()).contains("not tradable: Charter, article 2");
  }

  @Test
  void isClosedByANoWithoutAWayBack() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms town")
                .says("farm-head", DAY, "weir", REJECT)
                .says("town-head", DAY, "weir", CONDITIONAL, "yes ⟦if the toll goes⟧"));
    assertThat(opening.combinations()).isEmpty();
    assertThat(opening.closed()).extracting(Opening.Closed::party).containsExactly("farms");
    assertThat(opening.items()).hasSize(1);
  }

  @Test
  void waitsForTheWordOfWhoStatesNothing() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms town")
                .says("farm-head", DAY, "weir", OPEN)
                .says("town-head", DAY, "weir", ACCEPT));
    assertThat(opening.items())
        .singleElement()
        .satisfies(item -> assertThat(item.kind()).isEqualTo(Item.Kind.WORD));
  }

  @Test
  void givesEveryWayToAMajorityInTheCodebooksOrder() {
    Opening opening =
        open(
            new Talks()
                .needs("majority farms town uplands")
                .says("uplands-chair", DAY, "weir", CONDITIONAL, "yes ⟦if fish ladders come⟧")
                .says("town-head", DAY, "weir", CONDITIONAL, "yes ⟦if eels are counted⟧")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the toll goes⟧"));
    assertThat(combinations(opening))
        .containsExactly(
            List.of("farms:if the toll goes", "town:if eels are counted"),
            List.of("farms:if the toll goes", "uplands:if fish ladders come"),
            List.of("town:if eels are counted", "uplands:if fish ladders come"));
  }

  @Test
  void asksThirtyTwoMembersAtOnce() throws Combinations.TooManyException {
    List<List<BitSet>> seats = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      seats.add(Combinations.set(i));
    }
    assertThat(Combinations.atLeast(32, seats)).hasSize(1);
    assertThat(Combinations.atLeast(31, seats)).hasSize(32);
    assertThatThrownBy(() -> Combinations.atLeast(17, seats))
        .isInstanceOf(Combinations.TooManyException.class);
  }

  /** A seat: any one of the sets of items moves it. */
  private record Rule(int needed, List<List<Set<Integer>>> seats) {

    boolean isMet(BitSet chosen) {
      long moved =
          seats.stream()
              .filter(sets -> sets.stream().anyMatch(s -> s.stream().allMatch(chosen::get)))
              .count();
      return moved >= needed;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void equalsBruteForce(int items) throws Combinations.TooManyException {
    Random random = new Random(items);
    for (int round = 0; round < 120; round++) {
      List<Rule> rules = new ArrayList<>();
      for (int r = 0; r <= random.nextInt(3); r++) {
        rules.add(rule(random, items));
      }
      List<BitSet> found = Combinations.satisfied();
      for (Rule rule : rules) {
        List<List<BitSet>> seats = rule.seats().stream().map(OpeningTest::sets).toList();
        found = Combinations.both(found, Combinations.atLeast(rule.needed(), seats));
      }
      assertThat(found).doesNotHaveDuplicates();
      assertThat(found).containsExactlyInAnyOrderElementsOf(bruteForce(rules, items));
    }
  }

  private static Rule rule(Random random, int items) {
    List<List<Set<Integer>>> seats = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int s = 0; s < count; s++) {
      List<Set<Integer>> sets = new ArrayList<>();
      for (int a = random.nextInt(4); a > 0; a--) {
        Set<Integer> set = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          set.add(random.nextInt(items));
        }
        sets.add(set);
      }
      seats.add(sets);
    }
    return new Rule(1 + random.nextInt(count), seats);
  }

  private static List<BitSet> sets(List<Set<Integer>> seat) {
    List<BitSet> sets = new ArrayList<>();
    for (Set<Integer> each : seat) {
      BitSet set = new BitSet();
      each.forEach(set::set);
      sets.add(set);
    }
    return sets;
  }

  private static List<BitSet> bruteForce(List<Rule> rules, int items) {
    List<BitSet> smallest = new ArrayList<>();
    for (long bits = 0; bits < 1L << items; bits++) {
      BitSet chosen = BitSet.valueOf(new long[] {bits});
      if (isMet(rules, chosen) && chosen.stream().noneMatch(i -> isMet(rules, less(chosen, i)))) {
        smallest.add(chosen);
      }
    }
    return smallest;
  }

  private static boolean isMet(List<Rule> rules, BitSet chosen) {
    return rules.stream().allMatch(rule -> rule.isMet(chosen));
  }

  private static BitSet less(BitSet chosen, int item) {
    BitSet less = (BitSet) chosen.clone();
    less.clear(item);
    return less;
  }

  @Test
  void waitsForAWordOfADividedParty() {
    Opening yes =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", "2031-02-20", "weir", ACCEPT)
                .says("farm-voice", DAY, "weir", REJECT));
    assertThat(yes.items()).extracting(Item::kind).containsExactly(Item.Kind.WORD);
    assertThat(yes.items().get(0).statements()).hasSize(2);
    assertThat(combinations(yes)).containsExactly(List.of("farms:"));
    Opening conditional =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", "2031-02-20", "weir", CONDITIONAL, "yes ⟦if the toll goes⟧")
                .says("farm-voice", DAY, "weir", REJECT));
    assertThat(combinations(conditional))
        .containsExactly(List.of("farms:if the toll goes", "farms:"));
    assertThat(conditional.combinations().get(0).enough()).isFalse();
  }

  @Test
  void isNotClosedByANoThatMayNotBeTheLastWord() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", DAY, "weir", ACCEPT)
                .says("farm-head", DAY, "weir", REJECT));
    assertThat(opening.closed()).isEmpty();
    assertThat(combinations(opening)).containsExactly(List.of("farms:"));
  }

  @Test
  void keepsWhatIsRequiredWhereItAlsoSuffices() {
    for (int round = 0; round < 6; round++) {
      Opening opening =
          open(
              new Talks()
                  .needs("all farms")
                  .add(conditional("yes ⟦if the night flow stays⟧", round))
                  .add(conditional("yes ⟦only if the night flow stays in law⟧", round)));
      assertThat(combinations(opening))
          .containsExactly(List.of("farms:only if the night flow stays in law"));
      assertThat(opening.combinations().get(0).enough()).isFalse();
      assertThat(opening.items().get(0).statements()).hasSize(2);
    }
  }

  private static Line conditional(String words, int round) {
    return new Line("farm-head", "weir")
        .on(DAY)
        .after("Round " + round + ".")
        .takes(CONDITIONAL, words);
  }

  @Test
  void callsNothingEnoughThatIsNotTradable() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .notTradable("night-flow", "Charter, article 3")
                .says("farm-head", DAY, "weir", CONDITIONAL, "yes ⟦if the night flow ends⟧"));
    assertThat(opening.items().get(0).notTradable()).contains("article 3");
    assertThat(opening.combinations().get(0).enough()).isFalse();
  }

  @Test
  void hearsTheNoToATermOfWhatWasAcceptedBefore() {
    Talks talks =
        new Talks()
            .needs("all farms")
            .term("toll", "low")
            .says("farm-head", "2031-02-20", "weir", ACCEPT);
    assertThat(combinations(open(talks))).containsExactly(List.of());
    talks.says("farm-head", "2031-02-10", "toll=low", REJECT);
    assertThat(combinations(open(talks))).containsExactly(List.of());
    talks.says("farm-head", DAY, "toll=low", REJECT);
    assertThat(combinations(open(talks))).containsExactly(List.of("farms:toll=low"));
  }

  @Test
  void citesWhatAPartyOnceSaidWhereAWordOfItIsWaitedFor() {
    Opening opening =
        open(
            new Talks()
                .needs("all farms")
                .says("farm-head", "2030-11-01", "weir", CONDITIONAL, "yes ⟦if the toll goes⟧"));
    assertThat(opening.items().get(0).kind()).isEqualTo(Item.Kind.WORD);
    assertThat(opening.items().get(0).statements()).hasSize(1);
  }
}
