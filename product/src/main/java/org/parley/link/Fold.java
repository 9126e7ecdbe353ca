package org.parley.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Letters made comparable: small, without accents, and where wanted without transliteration. */
final class Fold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern GENITIVE = Pattern.compile("(?:'s|(?<=[sxzSXZ])')$");

  /** Letters that do not come apart into a plain one and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "\u0142", "l", "\u00f8", "o", "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u0111",
          "d", "\u00f0", "d", "\u00fe", "th", "\u0131", "i");

  /** What a surname of Slavic make ends in, once its ending is folded. */
  private static final Pattern SLAVIC =
      Pattern.compile(".{2,}(?:ski|ska|skaia|ov|ova|ev|eva|in|ina|vich|ko|ak|uk|ets|enka)");

  private Fold() {}

  /** A text in small letters without marks, the typographic apostrophe straight. */
  static String plain(String text) {
    String straight = text.replace('\u2018', '\'').replace('\u2019', '\'').replace('\u02bc', '\'');
    String parted = Normalizer.normalize(straight.replace("\u00ad", ""), Normalizer.Form.NFKD);
    String small = MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    if (small.chars().allMatch(c -> c < 0x80)) {
      return small;
    }
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      small = small.replace(letter.getKey(), letter.getValue());
    }
    return small;
  }

  /** A phrase without the genitive at its end: "Ana Ruiz's" is Ana Ruiz. */
  static String nominative(String phrase) {
    String straight = phrase.strip().replace('\u2019', '\'');
    return GENITIVE.matcher(straight).replaceAll("");
  }

  /**
   * Whether a word begins as names do: with a capital, or a letter of a script without capitals.
   */
  static boolean isCapital(String word) {
    return !word.isEmpty()
        && Character.isLetter(word.codePointAt(0))
        && !Character.isLowerCase(word.codePointAt(0));
  }

  /** Whether a word has small letters and no others. */
  static boolean isSmall(String word) {
    int[] letters = word.codePoints().filter(Character::isLetter).toArray();
    return letters.length > 0 && Arrays.stream(letters).allMatch(Character::isLowerCase);
  }

  /** The words of a phrase, plain. */
  static List<String> words(String phrase) {
    String plain = plain(phrase).replaceAll("'s\\b", "").replace("'", "");
    return Arrays.stream(GAPS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** "Ana Ruíz" as "ana-ruiz". */
  static String slug(String phrase) {
    return GAPS.matcher(plain(phrase.strip())).replaceAll("-");
  }

  /** A plain surname as any transliteration of it would give it. */
  static String surname(String plain) {
    String word = plain.replaceFirst("^(?:al|el|as|ash|ar|ad|an)_", "").replace("_", "");
    String ended =
        word.replaceFirst("sk(?:y|yy|iy|ij|yi|ii|yj|i)$", "ski")
            .replaceFirst("sk(?:aya|aja|aia)$", "skaia")
            .replaceFirst("(?<=.{3})off$", "ov")
            .replaceFirst("(?<=.{2})eff$", "ev")
            .replaceFirst("[vw][iy](?:c|ch|tch|tsch|cz)$", "vich");
    if (!SLAVIC.matcher(ended).matches()) {
      return word;
    }
    return ended
        .replaceAll("tsch|tch", "ch")
        .replace("kh", "h")
        .replace('w', 'v')
        .replaceAll("^(?:ye|je|ie)", "e")
        .replaceAll("(?<=[^aeiou])(?:ye|je)", "e")
        .replaceAll("[yj]", "i")
        .replaceAll("i+", "i");
  }

  /**
   * A plain surname with the letters it may end in brought to one; slips are looked for in these.
   */
  static String loose(String plain) {
    return plain.replace("_", "").replaceFirst("(?<=.{3})(?:y|yy|iy|ij|yi|ii|i)$", "i");
  }

  /** A plain given name as its transliterations and sister spellings have it. */
  static String given(String plain) {
    String listed = Nouns.GIVEN.get(plain);
    return listed == null ? plain.replace("_", "") : listed;
  }

  /** A word's letters in the order of the alphabet; two that are swapped make no difference. */
  static String letters(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
