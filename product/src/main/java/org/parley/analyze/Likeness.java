package org.parley.analyze;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two conditions in different words ask for the same: their content words overlap by a
 * token F1 of at least .5, the measure by which the record matches statements read again, and both
 * or neither say not.
 */
final class Likeness {

  private static final double SAME = 0.5;

  /** A word without the genitive's s. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?=['\u2019]s\\b)|[\\p{L}\\p{N}]{2,}|\\p{N}");

  private static final Set<String> SMALL =
      Set.of(
          ("a an and any as at be been being but by can could did do does for from had has have if in"
                  + " into is it its long may might must no not of on once only or our out provided"
                  + " providing so than that the their them then there these they this those to"
                  + " unless until upon was we were when will with without would condition exchange"
                  + " return case")
              .split(" "));

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not?\\b(?! (?:later|earlier|sooner|more|less|fewer) than)|never|nor|neither"
              + "|none|nobody|nothing|without|cannot)\\b|n['\u2019]t\\b");

  /** By the coding rules these tell a condition's force: without it there is no yes. */
  private static final Pattern FORCE =
      Pattern.compile("(?i)\\W*(?:not\\s+(?:without|unless|until)|unless|until)\\b");

  private Likeness() {}

  static boolean alike(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return one.strip().equalsIgnoreCase(other.strip());
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    boolean overlap = 2.0 * both.size() / (a.size() + b.size()) >= SAME;
    return overlap && isNegated(one) == isNegated(other);
  }

  /** Whether a condition says not, beyond the words for its force. */
  static boolean isNegated(String condition) {
    Matcher force = FORCE.matcher(condition);
    return NEGATION.matcher(condition).find(force.lookingAt() ? force.end() : 0);
  }

  /** Whether it says unless, which turns what follows or not as the sentence around it goes. */
  static boolean isUnless(String condition) {
    return condition.toLowerCase(Locale.ROOT).contains("unless");
  }

  /** Whether a text has every content word of a phrase. */
  static boolean names(String text, String phrase) {
    Set<String> wanted = words(phrase);
    return !wanted.isEmpty() && words(text).containsAll(wanted);
  }

  /** Content words in small letters, a plural's s cut off. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String plain = word.group();
      if (!SMALL.contains(plain)) {
        boolean plural = plain.length() > 3 && plain.endsWith("s");
        words.add(plural ? plain.substring(0, plain.length() - 1) : plain);
      }
    }
    return words;
  }
}
