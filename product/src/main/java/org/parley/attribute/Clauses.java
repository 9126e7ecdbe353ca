package org.parley.attribute;

import org.parley.attribute.Passage.Line;

/** Where the words end that a cue governs; token indices throughout. */
final class Clauses {

  private Clauses() {}

  /**
   * Just past the clause that begins at a token: before the final stop, or before another cue.
   *
   * @param object whether a noun phrase is governed, which also ends before a comma
   */
  static int end(Passage passage, int from, Line line, boolean object) {
    int end = from;
    while (end < line.to() && !breaks(passage, end, line, object)) {
      end++;
    }
    return Math.max(from + 1, trimmed(passage, from, end));
  }

  /** Without the marks that close a sentence. */
  static int trimmed(Passage passage, int from, int end) {
    int last = end;
    while (last > from
        && !passage.isWord(last - 1)
        && !passage.isQuoted(last - 1)
        && !passage.small(last - 1).matches("[)\\]%$]")) {
      last--;
    }
    return last;
  }

  /** Whether words behind an aside ("…, Ruiz said, …") carry the clause on. */
  static boolean resumes(Passage passage, int token) {
    String word = passage.small(token);
    return passage.isWord(token)
        && !word.matches("and|but|who|which|while|although|though|as|after|when|in|at|on|.*ing");
  }

  private static boolean breaks(Passage passage, int at, Line line, boolean object) {
    if (passage.isQuoted(at) || at + 2 >= line.to()) {
      return false;
    }
    String next = passage.small(at + 1);
    return switch (passage.small(at)) {
      case ";" -> true;
      case "and" -> next.endsWith("ed") && Verbs.of(next) != null;
      case "," ->
          object && !passage.isCapital(at + 1)
              || next.equals("according")
              || next.endsWith("ing") && Verbs.of(next) != null
              || next.matches("and|but|though|although|while|as");
      default -> false;
    };
  }
}
