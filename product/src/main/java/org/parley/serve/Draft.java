package org.parley.serve;

import org.jspecify.annotations.Nullable;

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

  Draft refused(String sentence) {
    return new Draft(token, coder, verdict, note, sentence);
  }

  /** Why it cannot be kept, or null. */
  @Nullable String flaw() {
    if (coder.isBlank()) {
      return "Who decides? Put your name in, so that others know whom to ask.";
    }
    if (coder.length() > CODER_MOST) {
      return "The name has more than " + CODER_MOST + " characters: shorten it.";
    }
    if (note.length() > NOTE_MOST) {
      return "The note has more than 5,000 characters: shorten it.";
    }
    if (verdict == null && note.isBlank()) {
      return "Nothing was decided: choose right or wrong, or write a note.";
    }
    return null;
  }
}
