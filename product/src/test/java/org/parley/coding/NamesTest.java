package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

class NamesTest {

  /** A codebook in which a place of the islands has this name. */
  private static Names names(String place) throws CodebookException {
    String book =
        CodebookFileTest.ferry().replaceFirst("(?m)^places:.*$", "places: {" + place + "}");
    return new Names(CodebookFile.parse(book, "north-ferry.yaml"));
  }

  private static List<String> found(Names names, String words) {
    return names.mentions(words, null).stream()
        .map(mention -> words.substring(mention.start(), mention.end()))
        .toList();
  }

  @Test
  void aWordIsNoNameInInitials() throws CodebookException {
    Names names = names("US: isles");
    assertThat(found(names, "They told us that the US and the U.S. navy came."))
        .contains("US", "U.S.");
    assertThat(found(names, "So for us, it is dangerous. Us too.")).isEmpty();
  }

  @Test
  void longerInitialsAreAlsoWrittenAsAName() throws CodebookException {
    Names names = names("NIRO: isles");
    assertThat(found(names, "Niro and NIRO agreed; a niro is no party."))
        .containsExactly("Niro", "NIRO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the government in Port Ellis",
        "Port Ellis's government",
        "the Port Ellis government"
      })
  void aGovernmentIsWhatItsPlaceStandsFor(String name) throws CodebookException {
    Names.Voice voice = names("Port Ellis: isles").of(speaker(name, SpeakerKind.GOVERNMENT), null);
    assertThat(voice.party()).isEqualTo("isles");
    assertThat(voice.itself()).isFalse();
  }

  @Test
  void aPersonIsNoGovernment() throws CodebookException {
    Names names = names("Port Ellis: isles");
    assertThat(names.of(speaker("Port Ellis", SpeakerKind.PERSON), null).party()).isNull();
  }

  private static Speaker speaker(String name, SpeakerKind kind) {
    return new Speaker(name, kind, null, null, ResolvedBy.NAME, null);
  }
}
