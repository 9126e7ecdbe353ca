package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void countsACharacterOutsideTheBasicPlaneOnce() {
    String text = "😀 “no”";
    CodePoints points = new CodePoints(text);
    Span quote = new Span(text.indexOf("no"), text.indexOf("no") + 2);
    assertThat(points.of(quote)).isEqualTo(new Span(3, 5));
    assertThat(points.toUtf16(new Span(3, 5))).isEqualTo(quote);
  }

  @Test
  void countsACombiningMarkAsACodePoint() {
    assertThat(new CodePoints("e\u0301t").of(2)).isEqualTo(2);
  }

  @Test
  void agreesWithJavaOnAnyText() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 4)
              .mapToObj(i -> new String[] {"a", "é", "😀", "𝔘\u0300"}[i])
              .reduce("", String::concat);
      CodePoints points = new CodePoints(text);
      for (int i = 0; i <= text.length(); i++) {
        if (i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
          int inside = i;
          assertThatThrownBy(() -> points.of(inside)).hasMessageContaining("inside a character");
        } else {
          assertThat(points.of(i)).isEqualTo(text.codePointCount(0, i));
          assertThat(points.toUtf16(points.of(i))).isEqualTo(i);
        }
      }
    }
  }

  @Test
  void refusesWhatIsOutsideTheText() {
    CodePoints points = new CodePoints("😀");
    assertThatThrownBy(() -> points.of(3)).hasMessage("offset 3 must be in 0..2");
    assertThatThrownBy(() -> points.toUtf16(2)).hasMessage("code point 2 must be in 0..1");
  }
}
