package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Annotation;
import org.parley.statement.Attribution;
import org.parley.statement.Examples;
import org.parley.text.Span;
import org.parley.text.Words;

class BratTest {

  private static final Attribution FULL = Examples.full().attribution();

  @Test
  void writesRolesAndAnEventInCodePoints() {
    String ann = Brat.write(Examples.TEXT, List.of(FULL));
    int start = Examples.TEXT.codePointCount(0, Examples.TEXT.indexOf("Ana"));
    assertThat(ann)
        .startsWith("T1\tSource " + start + " " + (start + 8) + "\tAna Ruiz\n")
        .contains("\t“We could live with two boats,” “if the night sailing stays.”\n")
        .contains("\nT4\tAttribution ")
        .endsWith("E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n");
  }

  @Test
  void takesTheContentAsTriggerWhereNoCueStands() {
    assertThat(Brat.write(Examples.TEXT, List.of(Examples.bare().attribution())))
        .contains("T2\tAttribution")
        .endsWith("E1\tAttribution:T2 Content:T1\n");
  }

  @Test
  void readsWhatItWrote() {
    List<Annotation> read = Brat.read(Brat.write(Examples.TEXT, List.of(FULL)), Examples.TEXT);
    assertThat(read)
        .containsExactly(
            new Annotation(
                List.of(FULL.source().spans().get(0)), FULL.cue().spans(), FULL.content().spans()));
  }

  @Test
  void everyLineBreakInTheTextColumnBecomesOneSpace() {
    String text = "a\u2028b\fc\r\nd";
    Attribution odd = Examples.bare().attribution();
    String ann = Brat.write(text, List.of(Examples.moved(odd, Words.of(text, new Span(0, 8)))));
    assertThat(ann).startsWith("T1\tContent 0 8\ta b c d\n");
    assertThat(Brat.read(ann, text).get(0).content()).containsExactly(new Span(0, 8));
  }

  @Test
  void readsNumberedRolesAndPassesOverTheRest() {
    String ann =
        "T1\tSource 0 3\tAna\nthe rest of a broken line\nT2\tSource 8 12\tOrr.\n"
            + "T3\tContent 4 7\tand\nT4\tCue 4 7\tand\nA1\tNegated E1\n"
            + "E1\tAttribution:T4 Source:T1 Source2:T2 Content:T3\nE2\tAttribution:T9\n";
    List<Annotation> read = Brat.read(ann, "Ana and Orr.");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).source()).hasSize(2);
    assertThat(read.get(0).cue()).isEmpty();
  }

  @Test
  void namesTheLineThatDoesNotFitTheText() {
    assertThatThrownBy(() -> Brat.read("T1\tCue 0 99\tx", "short"))
        .hasMessageContaining("\"T1\tCue 0 99\tx\" has no spans of this text");
  }
}
