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
  private static final Lexicon LISTS = Lexicon.load("saying.en.txt");
  private static final Set<String> PLAIN = LISTS.get("verbs");
  private static final Set<String> ASKING = LISTS.allForms("asking");
  private static final Set<String> VERBS = verbs();

  /** Before a verb of saying: the speaker or the listener, or nothing said. */
  private static final Set<String> NOT_OTHERS =
      Set.of("i", "we", "you", "to", "not", "t", "let", "for", "of", "by", "in", "at");

  private Saying() {}

  /**
   * Whether a stretch of at least so many words may tell of somebody else's saying: it holds such a
   * word, and not only as "I think" or "to say".
   */
  static boolean ofOthers(String text, Span span, int least) {
    Matcher word = WORD.matcher(text).region(span.start(), span.end());
    int words = 0;
    boolean says = false;
    String before = "";
    while (!(says && words >= least) && word.find()) {
      words++;
      String now = word.group().toLowerCase(Locale.ROOT);
      says |= VERBS.contains(now) && !NOT_OTHERS.contains(before);
      before = now;
    }
    return says && words >= least;
  }

  private static Set<String> verbs() {
    Set<String> verbs = LISTS.allForms("verbs");
    verbs.addAll(LISTS.get("irregular"));
    return verbs;
  }

  /** Whether a cue within another's words is only asked for: "demanded that the line pledge". */
  static boolean isAsked(String text, Span outer, Span cue) {
    List<String> asked = words(text, cue);
    return asked.size() == 1
        && PLAIN.contains(asked.get(0))
        && words(text, outer).stream().anyMatch(ASKING::contains);
  }

  /** Whether a stretch holds such a word. */
  static boolean in(String text, Span span) {
    return words(text, span).stream().anyMatch(VERBS::contains);
  }

  /** The words of a stretch in small letters. */
  static List<String> words(String text, Span span) {
    String small = span.of(text).toLowerCase(Locale.ROOT);
    return WORD.matcher(small).results().map(MatchResult::group).toList();
  }
}
