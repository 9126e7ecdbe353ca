package org.parley.serve;

import org.jspecify.annotations.Nullable;
import org.parley.store.Decision;

/** What a person decided, and when. */
record Opinion(String coder, String time, @Nullable String verdict, @Nullable String other) {

  static Opinion of(Decision decision) {
    String after = decision.after() == null ? "nothing" : decision.after();
    Verdict verdict = decision.field().equals(Verdict.FIELD) ? Verdict.of(after) : null;
    boolean note = decision.field().equals(Verdict.NOTE);
    return new Opinion(
        decision.coder(),
        Days.minute(decision.time()),
        verdict == null ? null : verdict.word(),
        verdict != null ? null : note ? after : decision.field() + ": " + after);
  }
}
