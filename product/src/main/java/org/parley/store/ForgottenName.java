package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.parley.statement.Digest;

/**
 * A name as the record remembers it once it is forgotten: by hash.
 *
 * @param sha256 over the name's words in small letters without accents, one space between, 64 hex
 *     digits
 * @param tokens how many words there are, parts of a hyphenated one counted each
 * @param surnameTokens how many of them, at the end, are the surname
 */
record ForgottenName(String sha256, int tokens, int surnameTokens) {

  /**
   * @throws StoreException if the name has fewer than two words, or no letter
   */
  static ForgottenName of(String name) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : name.split("[\\s\\p{Z}]+")) {
      List<String> words = NameTokens.of(part).words();
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    if (parts.size() < 2 || name.codePoints().noneMatch(Character::isLetter)) {
      throw new StoreException("Give the full name, such as \"Ana Ruiz\".");
    }
    List<String> words = parts.stream().flatMap(List::stream).toList();
    return new ForgottenName(hash(words), words.size(), parts.get(parts.size() - 1).size());
  }

  /** Where the name stands in a text. */
  List<NameTokens.Place> in(NameTokens text) {
    return text.places(tokens, words -> hash(words).equals(sha256));
  }

  boolean standsIn(String text) {
    return !in(NameTokens.of(text)).isEmpty();
  }

  /** The surname at a place where the name stands, to be looked for alone. */
  List<String> surname(NameTokens.Place place) {
    return place.words().subList(tokens - surnameTokens, tokens);
  }

  private static String hash(List<String> words) {
    return Digest.sha256(String.join(" ", words));
  }
}
