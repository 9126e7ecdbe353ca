package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final String TEXT = "“We go,” she said, “if they stay.”";

  @Test
  void joinsItsPiecesByOneSpace() {
    Words words = Words.of(TEXT, List.of(new Span(19, 34), new Span(0, 8)));
    assertThat(words.text()).isEqualTo("“We go,” “if they stay.”");
    assertThat(words.extent()).isEqualTo(new Span(0, 34));
  }

  @Test
  void makesOneOfPiecesThatTouch() {
    assertThat(Words.of(TEXT, List.of(new Span(1, 3), new Span(3, 6))).spans())
        .containsExactly(new Span(1, 6));
  }

  @Test
  void knowsWhetherItStandsInAText() {
    Words words = Words.of(TEXT, new Span(9, 17));
    assertThat(words.standIn(TEXT)).isTrue();
    assertThat(words.standIn(TEXT.replace("she", "her"))).isFalse();
    assertThat(words.standIn("short")).isFalse();
  }

  @Test
  void refusesWhatProvesNothing() {
    assertThatThrownBy(() -> new Words(List.of(), "")).hasMessageContaining("at least one span");
    assertThatThrownBy(() -> new Words(List.of(new Span(0, 3)), "four"))
        .hasMessageContaining("cover 3 code units");
    assertThatThrownBy(() -> new Words(List.of(new Span(4, 5), new Span(0, 1)), "a b"))
        .hasMessageContaining("must be ordered");
    assertThatThrownBy(() -> new Span(5, 4)).hasMessage("end 4 must be >= start 5");
    assertThatThrownBy(() -> new Span(0, 9).of("short")).hasMessage("end 9 must be <= length 5");
  }
}
