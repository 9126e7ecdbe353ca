package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mr. Okoye left. She stayed.                     | Mr. Okoye left. / She stayed.
          “Why?” he asked. Nobody knew.                   | “Why?” he asked. / Nobody knew.
          “We go.” “They stay.”                           | “We go.” / “They stay.”
          He said no. Then he left.                       | He said no. / Then he left.
          See No. 4 of the list. It is long.              | See No. 4 of the list. / It is long.
          J. K. Brandt met the U.S. envoy. Both smiled.   | J. K. Brandt met the U.S. envoy. / Both smiled.
          It rose 1.5 percent. On Jan. 5 it fell.         | It rose 1.5 percent. / On Jan. 5 it fell.
          He waited… and went. (She did not.) 12 stayed.  | He waited… and went. / (She did not.) / 12 stayed.
          She said ''no.'' He agreed.                     | She said ''no.'' / He agreed.
          """)
  void splitsSentences(String text, String expected) {
    Document document = Document.of(text);
    assertThat(document.sentences().stream().map(s -> document.quote(s.span())))
        .containsExactly(expected.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ana's crew don't sail.      | Ana 's crew don't sail .
          the U.S. fleet, 1,500 men   | the U.S . fleet , 1,500 men
          ''No,'' he said             | '' No , '' he said
          all-night “talks”—twice     | all-night “ talks ” — twice
          Zoe\u0308 said             | Zoe\u0308 said
          """)
  void splitsTokens(String text, String expected) {
    Document document = Document.of(text);
    assertThat(document.tokens().stream().map(t -> document.quote(t.span())))
        .containsExactly(expected.split(" "));
  }

  @Test
  void everyLineIsAParagraph() {
    assertThat(paragraphs("One.\r\n\r\nTwo. Still two.\nThree", List.of()))
        .containsExactly("One.", "Two. Still two.", "Three");
  }

  @Test
  void aByteOrderMarkStandsBeforeTheFirstParagraph() {
    assertThat(paragraphs("\ufeffOne.\n\u00a0Two.", List.of())).containsExactly("One.", "Two.");
  }

  @Test
  void aHardWrappedTextHasParagraphsBetweenBlankLines() {
    String line = "the boats that cross the sound at night will not sail this winter, said\r\n";
    String text = line.repeat(4) + "the line.\r\n\r\n" + line.repeat(3) + "nobody.\r\n";
    assertThat(paragraphs(text, List.of())).hasSize(2);
  }

  @Test
  void leavesOmittedStretchesOut() {
    String text = "News here. ADVERTISEMENT More news.\nSubscribe now!\nThe end.";
    List<Span> omitted = List.of(new Span(11, 25), new Span(36, 50));
    assertThat(paragraphs(text, omitted)).containsExactly("News here.", "More news.", "The end.");
  }

  @Test
  void tokensAndSentencesCoverEachOther() {
    Document document = Document.of("Ana said: “We go.”\nIt was late. 😀 They went.");
    for (Sentence sentence : document.sentences()) {
      assertThat(document.tokens(sentence))
          .allMatch(token -> sentence.span().covers(token.span()))
          .isNotEmpty();
    }
    assertThat(document.sentences().get(document.sentences().size() - 1).endToken())
        .isEqualTo(document.tokens().size());
  }

  @Test
  void splitsAnEmptyTextIntoNothing() {
    assertThat(Document.of("").tokens()).isEmpty();
    assertThat(Document.of(" \n\t ").paragraphs()).isEmpty();
  }

  private static List<String> paragraphs(String text, List<Span> omitted) {
    Document document = Document.of(text, omitted);
    return document.paragraphs().stream().map(document::quote).toList();
  }
}
