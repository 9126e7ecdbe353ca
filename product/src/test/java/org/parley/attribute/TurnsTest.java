package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.attribute.Turns.Turn;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.Marked;
import org.parley.text.Document;

class TurnsTest {

  private static final String INTERVIEW =
      """
      The chair of the council spoke to Thea Lomond on Tuesday.

      Thea Lomond: Is the night boat gone?

      ⟦s1 Ana Ruiz⟧⟦c1 :⟧ ⟦q1 It is not. ⟦s2 Voss⟧ ⟦c2 says⟧ ⟦q2 it is expensive⟧.⟧

      Thea Lomond: And the crews?

      ⟦s3 Ana Ruiz⟧⟦c3 :⟧ ⟦q3 They want “a boat”, and so do I.⟧

      North Line did not comment.
      """;

  @Test
  void aTurnIsItsSpeakersOwnWordsAndAQuestionIsTheOutlets() {
    String text = Marked.plain(INTERVIEW);
    List<Attribution> found = Texts.attribute(text);
    assertThat(Marked.draw(text, found)).isEqualTo(INTERVIEW);
    assertThat(found.get(0).kind()).isEqualTo(Kind.DIRECT);
    assertThat(found.get(0).speaker().name()).isEqualTo("Ana Ruiz");
    assertThat(found.get(1).within()).isNotNull();
  }

  @Test
  void aBareAnswerNamesNobody() {
    String text =
        "Q: Did you ever say so?\n\nA: No. I was asked twice.\n\nQ: And now?\n\nA: Never.";
    assertThat(Texts.attribute(text))
        .hasSize(2)
        .allMatch(a -> a.speaker() == null && a.source() == null && a.kind() == Kind.DIRECT);
  }

  @Test
  void aColonAloneMakesNoTranscript() {
    assertThat(turns("Note: the boat is late.\nPrice: two crowns.\nThe end.")).isEmpty();
    String counts = "Ruiz: 1,769.\nVoss: 1,501.\nRuiz: 547.\nVoss: 46.\n";
    assertThat(turns(counts)).isEmpty();
    assertThat(turns("Ana Ruiz: The boat stays.\n\nThe crews walked out on Monday.")).isEmpty();
  }

  private static List<Turn> turns(String text) {
    return Turns.of(Document.of(text)).answers();
  }
}
