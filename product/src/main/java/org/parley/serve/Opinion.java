package org.parley.serve;

import org.jspecify.annotations.Nullable;
import org.parley.store.Decision;

/** What a person decided, and when. */
record Opinion(String coder, String time, @Nullable String verdict, @Nullable String other) {

  static Opinion of(Decision decision) {
    String after = decision.after() == null ? "nothing" : decision.after();
    boolean judged = decision.field().equals(Verdict.FIELD);
    Verdict verdict = judged ? Verdict.of(after) : null;
    boolean note = decision.field().equals(Verdict.NOTE);
    String withdrawn =
        judged && decision.after() == null
            ? "withdrew \u201c" + decision.before() + "\u201d"
            : null;
    return new Opinion(
        decision.coder(),
        Days.minute(decision.time()),
        verdict == null ? withdrawn : verdict.word(),
        judged ? null : note ? after : decision.field() + ": " + after);
  }
}
