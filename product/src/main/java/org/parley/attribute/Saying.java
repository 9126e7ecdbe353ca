package org.parley.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/** The words that tell of somebody saying or thinking something. */
final class Saying {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> VERBS = Lexicon.load("saying.en.txt").allForms("verbs");

  private Saying() {}

  /** Whether a stretch holds such a word among at least so many words. */
  static boolean in(String text, Span span, int least) {
    Matcher word = WORD.matcher(text).region(span.start(), span.end());
    int words = 0;
    boolean says = false;
    while (!(says && words >= least) && word.find()) {
      words++;
      says |= VERBS.contains(word.group().toLowerCase(Locale.ROOT));
    }
    return says && words >= least;
  }

  /** The words of a stretch in small letters. */
  static List<String> words(String text, Span span) {
    String small = span.of(text).toLowerCase(Locale.ROOT);
    return WORD.matcher(small).results().map(MatchResult::group).toList();
  }
}
