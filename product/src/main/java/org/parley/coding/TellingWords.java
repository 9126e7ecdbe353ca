package org.parley.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a text that say something, each by what it has in common with its other forms. */
final class TellingWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}\\p{N}\\p{M}]+)?");

  /** Letters by which forms of one word are known ("withdraw", "withdrawal"). */
  private static final int STEM = 5;

  private final Set<String> small;
  private final ToDoubleFunction<String> rarity;

  /**
   * @param small words that say little, in small letters
   * @param rarity of a word in small letters, from 0 to 1
   */
  TellingWords(Set<String> small, ToDoubleFunction<String> rarity) {
    this.small = Set.copyOf(small);
    this.rarity = rarity;
  }

  /** A word at offsets of its text, with its key. */
  record Found(String key, int start, int end) {}

  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String key = key(word.group());
      if (key != null) {
        found.add(new Found(key, word.start(), word.end()));
      }
    }
    return found;
  }

  /** The keys of a text. */
  Set<String> keys(String text) {
    return in(text).stream().map(Found::key).collect(Collectors.toSet());
  }

  /** Each key of a text with the rarity of its rarest word. */
  Map<String, Double> weighed(String text) {
    Map<String, Double> weights = new HashMap<>();
    for (Found word : in(text)) {
      String plain = plain(text.substring(word.start(), word.end()));
      weights.merge(word.key(), rarity.applyAsDouble(plain), Math::max);
    }
    return weights;
  }

  private static String plain(String written) {
    return written.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s?$", "");
  }

  private @Nullable String key(String written) {
    String word = plain(written);
    boolean number = word.chars().allMatch(Character::isDigit);
    if (small.contains(word) || word.length() < 3 && !number) {
      return null;
    }
    if (word.length() > STEM) {
      return word.substring(0, STEM);
    }
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
