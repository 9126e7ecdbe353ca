package org.parley.attribute;

import org.parley.attribute.Passage.Line;

/** Where the words end that a cue governs; token indices throughout. */
final class Clauses {

  /** A cue that takes up a coordinated clause stands within this many tokens. */
  private static final int NEAR = 8;

  private Clauses() {}

  /** Just past the clause that begins at a token: before the final stop, or before another cue. */
  static int end(Passage passage, int from, Line line) {
    int end = from;
    while (end < line.to() && !breaks(passage, end, line)) {
      end++;
    }
    return trimmed(passage, from, end);
  }

  /** Just past a noun phrase that a cue governs: the clause's end, or a comma before it. */
  static int objectEnd(Passage passage, int from, Line line) {
    int end = from;
    while (end < line.to() && !breaks(passage, end, line)) {
      boolean comma = passage.is(end, ",") && !passage.isQuoted(end);
      if (comma && end + 1 < line.to() && !passage.isCapital(end + 1)) {
        break;
      }
      end++;
    }
    return trimmed(passage, from, end);
  }

  /** Without the marks that close a sentence. */
  static int trimmed(Passage passage, int from, int end) {
    int last = end;
    while (last > from && !passage.isWord(last - 1) && !passage.isQuoted(last - 1)) {
      if (")]%$".contains(passage.small(last - 1))) {
        break;
      }
      last--;
    }
    return last;
  }

  /** Whether words behind an aside ("…, Ruiz said, …") carry the clause on. */
  static boolean resumes(Passage passage, int token) {
    String word = passage.small(token);
    return passage.isWord(token)
        && !word.endsWith("ing")
        && !word.matches("and|but|who|which|while|although|though|as|after|when|in|at|on|during");
  }

  private static boolean breaks(Passage passage, int at, Line line) {
    if (passage.isQuoted(at) || at + 2 >= line.to()) {
      return false;
    }
    String word = passage.small(at);
    String next = passage.small(at + 1);
    if (word.equals(";")) {
      return true;
    }
    if (word.equals("and")) {
      int verb = next.matches("has|have|had|also|then|later") ? at + 2 : at + 1;
      return Verbs.of(passage.small(verb)) != null && passage.small(verb).endsWith("ed");
    }
    if (!word.equals(",") && !word.equals("-") && !word.equals("\u2014")) {
      return false;
    }
    return next.equals("according")
        || (next.endsWith("ing") && Verbs.of(next) != null)
        || (next.matches("and|but|though|although|while|as|whereas") && cueNear(passage, at, line));
  }

  private static boolean cueNear(Passage passage, int at, Line line) {
    for (int i = at + 2; i < line.to() && i < at + NEAR; i++) {
      String word = passage.small(i);
      if (!passage.isQuoted(i) && Verbs.of(word) != null && !word.endsWith("ing")) {
        return true;
      }
    }
    return false;
  }
}
