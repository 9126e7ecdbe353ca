package org.parley.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/**
 * Headlines whose every word is capitalised, written as a sentence would be: "Port Council Rejects
 * Winter Plan" as "Port Council rejects winter plan". Only words that the rest of the text writes
 * with a capital within a sentence keep theirs. Nothing changes its place.
 */
final class Capitals {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

  /** A word with a capital that does not open a sentence or a quotation. */
  private static final Pattern WITHIN =
      Pattern.compile("(?<=[\\p{L}\\p{N},;’']\\s)\\p{Lu}[\\p{L}\\p{M}]+");

  /** Fewest words of a headline, and letters of a word that counts. */
  private static final int WORDS = 3;

  private static final int LETTERS = 4;

  private Capitals() {}

  /**
   * The text with its headlines so written; as long as the text.
   *
   * @param lines in order, not overlapping
   */
  static String lowered(String text, List<Span> lines) {
    List<Span> headlines = lines.stream().filter(line -> isHeadline(line.of(text))).toList();
    if (headlines.isEmpty() || headlines.size() == lines.size()) {
      return text;
    }
    Set<String> names = new HashSet<>();
    lines.stream()
        .filter(line -> !headlines.contains(line))
        .forEach(line -> names(line.of(text), names));
    StringBuilder lowered = new StringBuilder(text);
    for (Span headline : headlines) {
      Matcher word = WORD.matcher(text).region(headline.start(), headline.end());
      for (boolean first = true; word.find(); first = false) {
        boolean capital =
            Character.isUpperCase(text.charAt(word.start())) && !isUpper(word.group());
        if (!first && capital && !names.contains(word.group())) {
          lowered.setCharAt(word.start(), Character.toLowerCase(text.charAt(word.start())));
        }
      }
    }
    return lowered.toString();
  }

  private static void names(String line, Set<String> names) {
    WITHIN.matcher(line).results().forEach(word -> names.add(word.group()));
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether all longer words of a line are capitalised, and some of them only so. */
  private static boolean isHeadline(String line) {
    List<String> words =
        WORD.matcher(line)
            .results()
            .map(word -> word.group())
            .filter(w -> w.length() >= LETTERS)
            .toList();
    return words.size() >= WORDS
        && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && words.stream().anyMatch(word -> !isUpper(word));
  }
}
