package org.parley.attribute;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's name taken apart from the titles before it.
 *
 * @param name "Ana Ruiz"
 * @param role "Council chair", or empty
 */
record Named(String name, String role) {

  /** "Council chair Ana Ruiz": what follows the last title or small word is the name. */
  static @Nullable Named of(String phrase) {
    List<String> words = List.of(Vocabulary.bare(phrase.replaceAll(" \\(.*?\\)", "")).split(" "));
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean small = Character.isLowerCase(word.codePointAt(0)) && !isParticle(word);
      boolean possessive = word.matches(".*['\u2019]s");
      if (small || possessive || Vocabulary.isTitle(word)) {
        start = i + 1;
      }
    }
    if (start == words.size() || !Character.isUpperCase(words.get(start).codePointAt(0))) {
      return null;
    }
    String name = String.join(" ", words.subList(start, words.size()));
    List<String> titles =
        words.subList(0, start).stream().filter(word -> !Vocabulary.isHonorific(word)).toList();
    return new Named(name, String.join(" ", titles));
  }

  private static boolean isParticle(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("de|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos");
  }
}
