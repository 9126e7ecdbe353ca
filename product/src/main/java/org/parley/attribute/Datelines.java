package org.parley.attribute;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/** The place in capitals at a line's head, "MERROW, Nov. 4 (Landwire) —", which says nothing. */
final class Datelines {

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}{2}[\\p{Lu}.'’ /-]{1,40}(?:, [^—–:\\n]{2,40}?)?(?: ?\\([\\p{L} .]{2,25}\\))?"
              + "\\s*(?:[—–]|--|- |: (?=\\p{Lu}))");

  private Datelines() {}

  /** Whether words stand in a dateline. */
  static boolean holds(String text, Span words) {
    int line = text.lastIndexOf('\n', words.start()) + 1;
    Matcher dateline = DATELINE.matcher(text).region(line, Math.min(text.length(), line + 120));
    return Character.isUpperCase(text.codePointAt(words.start()))
        && dateline.lookingAt()
        && words.end() <= dateline.end()
        && words.end() - line <= 60;
  }
}
