package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Assertion;
import org.parley.statement.Kind;
import org.parley.statement.Modality;

class MannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DIRECT   | “The boat must stay,” Ana Ruiz said.",
        "DIRECT   | “The boat,” Ana Ruiz said, “must stay.”",
        "MIXED    | Ana Ruiz said the boat “must stay” for now.",
        "INDIRECT | Ana Ruiz said the boat must stay.",
      })
  void tellsHowMuchIsQuoted(Kind kind, String text) {
    assertThat(Texts.only(text).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SAID       | Ana Ruiz said that the boat was late.",
        "DENIED     | Ana Ruiz denied that the boat was late.",
        "DENIED     | Ana Ruiz did not say that the boat was late.",
        "DENIED     | The council ruled out a second boat.",
        "ALLEGED    | Ana Ruiz allegedly said that the boat was late.",
        "ALLEGED    | Ana Ruiz claimed that the boat was late.",
        "QUESTIONED | Ana Ruiz questioned whether the boat was late.",
        "CONFIRMED  | Ana Ruiz confirmed that the boat was late.",
        "CONFIRMED  | Ana Ruiz admitted that the boat was late.",
      })
  void readsTheAssertionOffTheCue(Assertion assertion, String text) {
    assertThat(Texts.only(text).assertion()).isEqualTo(assertion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTUAL      | Ana Ruiz said that the boat was late.",
        "FUTURE      | Ana Ruiz will say that the boat was late.",
        "CONDITIONAL | Ana Ruiz would say that the boat was late.",
      })
  void readsTheModalityOffTheCue(Modality modality, String text) {
    assertThat(Texts.only(text).modality()).isEqualTo(modality);
  }
}
