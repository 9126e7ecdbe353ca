package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.Span;

class LinesTest {

  @Test
  void announcesTheNextLineThatIsRead() {
    assertThat(announced("Ruiz said:\n\nWe go.")).isEqualTo(1);
    assertThat(announced("Ruiz said: \nWe go.")).isEqualTo(1);
    assertThat(announced("Ruiz said:")).isEqualTo(1);
  }

  @Test
  void announcesNothingUnlessTheColonStandsRightBehindAndEndsTheLine() {
    assertThat(announced("Ruiz said\nWe go:")).isEqualTo(-1);
    assertThat(announced("Ruiz said: we go.")).isEqualTo(-1);
    assertThat(announced("Ruiz said no, and these are the reasons for it:\n- the fare"))
        .isEqualTo(-1);
  }

  @Test
  void movesAnEndNoFurtherThanTheLine() {
    String text = "He said “we go” on Monday.";
    Span content = new Span(8, 14);
    assertThat(Ends.closed(lines(text), content)).isEqualTo(new Span(8, 15));
    assertThat(Ends.closed(new Lines(text, List.of(new Span(3, 14))), content)).isEqualTo(content);
  }

  private static int announced(String text) {
    int cue = text.indexOf("said");
    return lines(text).announced(new Span(cue, cue + 4));
  }

  private static Lines lines(String text) {
    return new Lines(text, Document.of(text).paragraphs());
  }
}
