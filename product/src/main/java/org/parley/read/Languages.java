package org.parley.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is English, by its commonest words. */
final class Languages {

  /** English words that no other large Latin-script language shares. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "to", "that", "for", "with", "from", "by", "which", "it", "have", "has",
          "been", "were", "this", "their", "they", "would", "not", "are", "said", "who", "as", "at",
          "but", "his", "her", "its", "after", "will", "of", "it's", "you", "we", "be", "if");

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)?");

  /** Such words make up at least this part of English prose, and less of any other. */
  private static final double SHARE = 0.15;

  private static final int ENOUGH = 2000;

  private Languages() {}

  /** {@code en} or {@code und}. */
  static String of(String text) {
    Matcher words = WORD.matcher(text);
    int all = 0;
    int english = 0;
    while (all < ENOUGH && words.find()) {
      all++;
      if (ENGLISH.contains(words.group().toLowerCase(Locale.ROOT))) {
        english++;
      }
    }
    return all > 0 && english >= SHARE * all ? "en" : "und";
  }
}
