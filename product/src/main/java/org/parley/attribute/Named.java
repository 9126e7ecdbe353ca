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

  /** The name in "Council chair Ana Ruiz" and in "Ana Ruiz of West Isle"; null if there is none. */
  static @Nullable Named of(String phrase) {
    List<String> words =
        List.of(Vocabulary.bare(phrase.replaceAll(" \\(.*?\\)| (?:--|—|–) .*", "")).split(" "));
    int end = 0;
    while (end < words.size() && !Vocabulary.isPreposition(words.get(end))) {
      end++;
    }
    Named first = end < words.size() ? ending(words.subList(0, end)) : null;
    boolean full = first != null && first.name.contains(" ") && Vocabulary.mayBePerson(first.name);
    return full ? first : ending(words);
  }

  /** What follows the last title or small word is the name, unless it belongs to that word. */
  private static @Nullable Named ending(List<String> words) {
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String plain = word.replace('\u2019', '\'');
      boolean possessive = plain.endsWith("'s") || plain.endsWith("s'");
      boolean party = i == start && words.size() - i > 2 && Vocabulary.isParty(word);
      boolean last = i > 0 && i == words.size() - 1 && isSurname(words, i);
      if (isSmall(word) || possessive || party || Vocabulary.isTitle(word) && !last) {
        start = i + 1;
      }
    }
    if (start > 1
        && words.get(start - 1).equalsIgnoreCase("of")
        && Vocabulary.isTitle(words.get(start - 2))) {
      start++;
    } else if (start > 0 && isSmall(words.get(start - 1)) && binds(words.get(start - 1))) {
      return null;
    }
    if (start >= words.size() || !Character.isUpperCase(words.get(start).codePointAt(0))) {
      return null;
    }
    String name = String.join(" ", words.subList(start, words.size()));
    List<String> before =
        words.subList(0, start).stream().filter(word -> !Vocabulary.isHonorific(word)).toList();
    boolean office = before.stream().anyMatch(Vocabulary::isRole);
    return new Named(name, office ? String.join(" ", before) : "");
  }

  /** "member Ada Fisher", "Howard Dean": a title's word that ends a name. */
  private static boolean isSurname(List<String> words, int i) {
    String before = words.get(i - 1);
    boolean given = Character.isUpperCase(before.codePointAt(0)) && !Vocabulary.isTitle(before);
    return Vocabulary.isSurnameBehind(before)
        || given && i > 1 && Vocabulary.isRole(words.get(i - 2));
  }

  private static boolean isSmall(String word) {
    return word.matches("Of|For|And|The")
        || Character.isLowerCase(word.codePointAt(0)) && !isParticle(word);
  }

  /** Whether a small word makes what follows part of a description. */
  private static boolean binds(String word) {
    return Vocabulary.isFunctionWord(word);
  }

  private static boolean isParticle(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches("de|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos");
  }
}
