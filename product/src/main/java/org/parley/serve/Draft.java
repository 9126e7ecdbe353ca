package org.parley.serve;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Coding;

/**
 * A decision as its form holds it.
 *
 * @param problem why it was not kept, or null
 */
record Draft(
    String token, String coder, @Nullable Verdict verdict, String note, @Nullable String problem) {

  /** Longest name and note that are kept, in UTF-16 code units. */
  static final int CODER_MOST = 100;

  static final int NOTE_MOST = 5_000;

  /** Whether a name holds nothing that cannot be seen. */
  private static boolean isPlain(String name) {
    return name.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\ufffd');
  }

  Draft refused(String sentence) {
    return new Draft(token, coder, verdict, note, sentence);
  }

  /**
   * Why it cannot be kept, or null.
   *
   * @param withdrawn whether a verdict is to be taken back
   * @param judges whose verdicts stand
   */
  @Nullable String flaw(boolean withdrawn, Set<String> judges) {
    String unsigned = unsigned();
    if (unsigned != null) {
      return unsigned;
    }
    if (withdrawn && !judges.contains(coder)) {
      return "There is no verdict of this name to take back: only who gave one can.";
    }
    if (verdict == null && !withdrawn && note.isBlank()) {
      return "Nothing was decided: choose right or wrong, or write a note.";
    }
    return null;
  }

  /** Why its name or its note cannot be kept, or null. */
  @Nullable String unsigned() {
    if (coder.isBlank()) {
      return "Who decides? Put your name in, so that others know whom to ask.";
    }
    if (coder.length() > CODER_MOST) {
      return "The name has more than " + CODER_MOST + " characters: shorten it.";
    }
    if (!isPlain(coder) || coder.toLowerCase(Locale.ROOT).startsWith(Coding.MACHINE)) {
      return "This name cannot be told from another, or from the machine: write your own.";
    }
    if (note.length() > NOTE_MOST) {
      return "The note has more than 5,000 characters: shorten it.";
    }
    return null;
  }
}
