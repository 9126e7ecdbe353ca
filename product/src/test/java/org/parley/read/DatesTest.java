package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final String NEWS = "The crews met the owners. They agreed on nothing yet.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published 5 March 2031",
        "Posted on March 5th, 2031 at 9:10 am",
        "By Ana Ruiz | Mar. 5, 2031",
        "Wednesday, 5 March 2031, 18:20 UTC",
        "2031-03-05",
        "05.03.2031",
        "PORT ELLIS, March 5, 2031 (Coast Wire) \u2014 The crews met the owners.",
        "Updated: 2031/03/05",
      })
  void readsTheDateOfAFirstLine(String line) {
    assertThat(TextDates.in("Crews keep the night boat\n" + line + "\n\n" + NEWS))
        .hasToString("2031-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The line was founded on 5 March 2031, and it has sailed since.",
        "Sool said that the pact of March 5, 2031 \u2014 the last one \u2014 still holds.",
        "The accounts published on 5 March 2031 show a loss.",
        "Published 03/05/2031",
        "Published 31 February 2031",
      })
  void takesNoDateOutOfASentenceOrADoubtfulOne(String line) {
    assertThat(TextDates.in(line + "\n\n" + NEWS)).isNull();
  }

  @Test
  void readsTheDateOfAnAddress() {
    assertThat(Dates.inAddress("https://coast.example/2031/03/05/boats")).hasToString("2031-03-05");
    assertThat(Dates.inAddress("https://coast.example/2031/mar/05/boats"))
        .hasToString("2031-03-05");
    assertThat(Dates.inAddress("https://coast.example/a/20310305/b")).hasToString("2031-03-05");
    assertThat(Dates.inAddress("https://coast.example/2031/99/05/boats")).isNull();
    assertThat(Dates.inAddress("https://coast.example/id/203103051")).isNull();
  }

  @Test
  void readsBylinesAndNoSentences() {
    assertThat(Bylines.in("Crews meet\nBy Ana Ruiz and Tom van Berg\n" + NEWS))
        .isEqualTo("Ana Ruiz and Tom van Berg");
    assertThat(Bylines.in("By Tuesday the crews had agreed.\nEdited By Tom Berg")).isNull();
  }

  @Test
  void tellsEnglishFromOtherLanguages() {
    assertThat(Languages.of(NEWS + " The council said it would pay for the fuel.")).isEqualTo("en");
    assertThat(Languages.of("De veerboot vaart in de winter niet, zegt de raad van de eilanden."))
        .isEqualTo("und");
    assertThat(Languages.of("12 34")).isEqualTo("und");
  }
}
