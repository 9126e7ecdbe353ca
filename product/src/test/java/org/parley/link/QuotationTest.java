package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two boats",
        "\"night sailing\" \"two boats\" kidney clinic harbour",
        "boat night harbour storm",
        "\"\" \u201c\u201d (*)",
      })
  void fewWordsAndListsOfPhrasesAreNone(String asked) {
    assertThat(Quotation.of(asked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we could live with two boats",
        "\u201cWe could live with two boats,\u201d she said, \u201cif the night sailing stays\u201d",
        "\u00ab it is what it is \u00bb",
      })
  void aSentenceIsOne(String asked) {
    assertThat(Quotation.of(asked)).isPresent();
  }

  @Test
  void isCutWhereNothingMoreIsCompared() {
    Quotation quotation = Quotation.of("boat ".repeat(1_000)).orElseThrow();
    assertThat(quotation.words()).hasSizeLessThanOrEqualTo(Quotation.MOST);
    assertThat(quotation.telling()).isEqualTo(List.of("boat"));
  }

  @Test
  void wordsThatTellMostComeFirst() {
    Quotation quotation = Quotation.of("the kidney clinic is of the people").orElseThrow();
    assertThat(quotation.telling()).startsWith("kidney").doesNotContain("the", "of");
    assertThat(Quotation.of("it is what it is").orElseThrow().isPlain()).isTrue();
  }
}
