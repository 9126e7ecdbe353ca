package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a text that say something, each by what it has in common with its other forms. */
final class TellingWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}\\p{N}\\p{M}]+)?");

  /** Letters by which forms of one word are known ("withdraw", "withdrawal"). */
  private static final int STEM = 5;

  private final Set<String> small;

  /**
   * @param small words that say little, in small letters
   */
  TellingWords(Set<String> small) {
    this.small = Set.copyOf(small);
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

  private @Nullable String key(String written) {
    String word = written.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s?$", "");
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
