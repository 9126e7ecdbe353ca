package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.text.Span;

class QuotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She said “we “all” go” today | “we “all” go”",
        "The crews' boats and the skippers' boats |",
        "The crews’ boats didn’t go in the ’90s |",
        "‘The crews’ boats,’ he said | ‘The crews’ boats,’",
        "A rope 6\" thick and 12\" long |",
        "Say \"yes\" or \"no\" now | \"yes\"+\"no\"",
        "Say ''yes'' or ``no'' now | ''yes''+``no''",
        "Say «yes» or ‹no› now | «yes»+‹no›",
        "He said “we go | “we go",
      })
  void findsTheOutermostPairs(String text, String expected) {
    List<String> found =
        Quotations.of(text, new Span(0, text.length())).stream()
            .map(quotation -> quotation.span().of(text))
            .toList();
    assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected.split("\\+")));
  }
}
