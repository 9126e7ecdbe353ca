package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that makes a careless scanner quadratic must take seconds at most. The network's time is
 * what it is, so that it sees little of it; the rest of the room sees all.
 */
class HostileInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“we go\n",
        "“We go.”\n",
        "Ruiz said:\n",
        "Ruiz said:\n- we go\n",
        "- Ruiz said:\n",
        "A: yes.\nQ: why?\n",
        "“we go ",
        "\"we go ",
        "‘we go ",
        "'we go ",
        "''we go ",
        "«we go ",
        "`we go ",
        "“we go”",
        "she said, ",
        "she said “we go” and ",
        "according to Ruiz, ",
        "Ana Ruiz ",
        "Ruiz: ",
        ", ",
        "(",
        "very ",
        "a “b said c d e f g h i j k l m n o” ",
      })
  void takesManyTimesTheSame(String piece) {
    assertTimeout(LIMIT, () -> assertThat(Texts.attribute(piece.repeat(1_000))).isNotNull());
    assertTimeout(LIMIT, () -> assertThat(Texts.unseen(piece.repeat(60_000))).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "“", "\"", "'", "said", "A"})
  void takesAMegabyteWithoutASpace(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    boolean word = Character.isLetter(piece.charAt(0));
    assertTimeout(
        LIMIT, () -> assertThat(word ? Texts.attribute(text) : Texts.unseen(text)).isNotNull());
  }
}
