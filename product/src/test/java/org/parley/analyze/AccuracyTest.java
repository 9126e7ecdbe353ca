package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Accuracy.Summary;
import org.parley.text.Span;

class AccuracyTest {

  private static final String TEXT = "“We go home now,” Ana Ruiz said. Orr said that it rained.";

  private static Annotation annotation(String source, String cue, String content) {
    return new Annotation(spans(source), spans(cue), spans(content));
  }

  private static List<Span> spans(String words) {
    int at = TEXT.indexOf(words);
    return words.isEmpty() ? List.of() : List.of(new Span(at, at + words.length()));
  }

  private static Summary score(List<Annotation> gold, List<Annotation> predicted) {
    Accuracy accuracy = new Accuracy();
    accuracy.add(TEXT, gold, predicted);
    return accuracy.summary();
  }

  @Test
  void punctuationDoesNotCount() {
    Summary summary =
        score(
            List.of(annotation("Ana Ruiz", "said", "“We go home now,”")),
            List.of(annotation("Ana Ruiz", "said", "We go home now")));
    assertThat(summary.exact().f1()).isEqualTo(1);
    assertThat(summary.who().f1()).isEqualTo(1);
  }

  @Test
  void halfTheWordsAreEnoughToDetectButNotToBeExact() {
    Summary summary =
        score(
            List.of(annotation("Ana Ruiz", "said", "We go home now")),
            List.of(annotation("Orr", "said", "home now")));
    // 2 of 4 words shared: F1 = 2*2/(4+2)
    assertThat(summary.detect().f1()).isEqualTo(1);
    assertThat(summary.exact().f1()).isZero();
    assertThat(summary.who().f1()).isZero();
    assertThat(summary.content().precision()).isEqualTo(1);
    assertThat(summary.content().recall()).isEqualTo(2 / 4.0);
  }

  @Test
  void twoWithoutASourceAgree() {
    Summary summary =
        score(
            List.of(annotation("", "said", "that it rained")),
            List.of(annotation("", "", "that it rained")));
    assertThat(summary.who().f1()).isEqualTo(1);
    assertThat(summary.cue().recall()).isZero();
  }

  @Test
  void pairsOneToOneTheBestFirst() {
    Summary summary =
        score(
            List.of(annotation("Orr", "said", "that it rained")),
            List.of(
                annotation("Orr", "said", "it rained"),
                annotation("Orr", "said", "that it rained")));
    assertThat(summary.detect().precision()).isEqualTo(1 / 2.0);
    assertThat(summary.exact().recall()).isEqualTo(1);
  }

  @Test
  void nothingAgainstNothingIsNoDivisionByZero() {
    assertThat(score(List.of(), List.of()).detect().f1()).isZero();
  }
}
