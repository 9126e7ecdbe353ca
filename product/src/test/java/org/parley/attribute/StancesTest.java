package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.text.Document;

/** Stances that a side takes without a word of saying. */
class StancesTest {

  private static List<Finding> read(String text) {
    return new Stances(Document.of(text)).beside(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crews have turned down the winter plan. | The crews | have turned down | the winter plan",
        "Ana Ruiz, the council's chair, did not rule out a second boat. |"
            + " Ana Ruiz, the council's chair, | did not rule out | a second boat",
        "She floated a vote in the spring, but gave no day. | She | floated | a vote in the spring",
      })
  void standInASentence(String text, String source, String cue, String content) {
    Finding stance = read(text).get(0);
    assertThat(stance.source()).isNotNull();
    assertThat(stance.source().of(text)).isEqualTo(source);
    assertThat(stance.cue()).isNotNull();
    assertThat(stance.cue().of(text)).isEqualTo(cue);
    assertThat(stance.content().get(0).of(text)).isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Council Slams Door on Night Boats | Council | Slams Door on | Night Boats",
        "Ruiz open to fewer boats in winter | Ruiz | open to | fewer boats in winter",
        "North Line offers a second crew | North Line | offers | a second crew",
      })
  void standInAHeadline(String headline, String source, String cue, String content) {
    String text = headline + "\n\nThe boats sailed at noon.";
    Finding stance = read(text).get(0);
    assertThat(stance.source()).isNotNull();
    assertThat(stance.source().of(text)).isEqualTo(source);
    assertThat(stance.cue()).isNotNull();
    assertThat(stance.cue().of(text)).isEqualTo(cue);
    assertThat(stance.content().get(0).of(text)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boats sailed at noon.",
        "The plan that the crews turned down is dead.",
        "If the crews turned down the plan, the boats would stay.",
        "Who turned down the winter plan?",
        "The man who backed the winter plan has left.",
        "It offers a second crew to the islands.",
      })
  void standInNothingElse(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void areNotLookedForWhereWordsWereFound() {
    String text = "The crews have turned down the winter plan.";
    Finding said = read(text).get(0);
    assertThat(new Stances(Document.of(text)).beside(List.of(said))).containsExactly(said);
  }
}
