package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
