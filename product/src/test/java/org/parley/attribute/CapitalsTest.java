package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;

/** Headlines as a sentence would be written. */
class CapitalsTest {

  private static String headline(String text) {
    String lowered = Capitals.lowered(text, Document.of(text).paragraphs());
    assertThat(lowered).hasSameSizeAs(text);
    assertThat(lowered.substring(lowered.indexOf('\n')))
        .isEqualTo(text.substring(text.indexOf('\n')));
    return lowered.substring(0, lowered.indexOf('\n'));
  }

  @Test
  void keepOnlyTheNamesThatTheTextKnows() {
    assertThat(
            headline(
                "Council Rejects Winter Plan of North Line\n\n"
                    + "On Monday the chair of North Line said the winter plan was dead."))
        .isEqualTo("Council rejects winter plan of North Line");
  }

  @Test
  void keepInitialsAndSmallWords() {
    assertThat(headline("NHA Crews Reject Plan for the Winter\n\nThe crews met at noon."))
        .isEqualTo("NHA crews reject plan for the winter");
  }

  @Test
  void stayWhereTheHeadlineIsASentence() {
    String sentence = "Council rejects the winter plan of North Line";
    assertThat(headline(sentence + "\n\nThe crews met at noon.")).isEqualTo(sentence);
  }

  @Test
  void stayWhereNothingButHeadlinesIsRead() {
    String text = "Council Rejects Winter Plan";
    assertThat(Capitals.lowered(text, Document.of(text).paragraphs())).isEqualTo(text);
    assertThat(Capitals.lowered("", List.of())).isEmpty();
  }
}
