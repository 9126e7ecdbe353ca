package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.Attribution;
import org.parley.statement.Voice;

/** Which sentences are the narrator's own. */
class NarrationTest {

  private static List<String> narrated(String text) {
    return Texts.attribute(text).stream()
        .filter(it -> it.voice() == Voice.OUTLET)
        .map(it -> it.content().text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is unlikely that the two sides will meet again before the spring.",
        "The plan faces two hurdles, of which money is the smaller.",
        "The vote marks a sharp shift in the mood of the northern islands.",
        "Money is the main obstacle, and there is less of it every winter.",
        "The line now carries about 40 percent of the freight to the islands.",
      })
  void takesJudgementsOutlooksAndFigures(String sentence) {
    assertThat(narrated(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under the plan of the mediator, the boats sail by night from November on.",
        "The higher quota would apply to all boats with more than forty seats.",
        "The line's draft provides for a second crew on every boat to the islands.",
      })
  void takesWhatAPlanHolds(String sentence) {
    assertThat(narrated(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a boy he would often row to the islands before the school opened.",
        "Would the boats to the islands sail by night under such a plan?",
      })
  void leavesHabitsAndQuestions(String text) {
    assertThat(narrated(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boat left the harbour at noon with the council on board.",
        "Ana Ruiz said it was unlikely that the two sides would meet again before the spring.",
        "“It is unlikely that the two sides will meet again before the spring,” Ana Ruiz said.",
        "It is unlikely that we will ever see the old boats in this harbour again.",
        "Is it likely that the two sides will meet again before the spring?",
        "Two hurdles for the plan",
        "The line's figure is 4.2 million crowns for a winter.",
      })
  void leavesEventsAndOtherPeoplesWords(String text) {
    assertThat(narrated(text)).isEmpty();
  }

  @Test
  void hasNoSourceCueKindOrSpeaker() {
    Attribution own = Texts.only("The plan faces two hurdles, of which money is the smaller.");

    assertThat(own.voice()).isEqualTo(Voice.OUTLET);
    assertThat(own.kind()).isNull();
    assertThat(own.source()).isNull();
    assertThat(own.cue()).isNull();
    assertThat(own.speaker()).isNull();
  }

  @Test
  void doesNotTakeTheFiguresOfAPollForTheNarrators() {
    assertThat(
            narrated(
                "A poll asked islanders about the deal.\n\n"
                    + "Among the young, 40 percent of those asked had never taken the boat."))
        .isEmpty();
  }
}
