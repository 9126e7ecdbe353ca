package org.parley.store;

import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What people decide about statements. */
final class Decisions {

  private Decisions() {}

  /** Adds a decision, without the names forgotten so far. */
  static void add(Handle handle, Decision decision) {
    if (Finding.row(handle, decision.statement()).isEmpty()) {
      throw new IllegalArgumentException("statement " + decision.statement() + " is not on record");
    }
    Redaction redaction = new Redaction(Forgetting.names(handle), Stream.empty());
    handle.execute(
        "INSERT INTO decision (coder, time, statement, field, before, after)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        redaction.of(decision.coder()),
        decision.time().toString(),
        decision.statement().hex(),
        redaction.of(decision.field()),
        redaction.orNull(decision.before()),
        redaction.orNull(decision.after()));
    new Listing(handle).renew(decision.statement());
  }
}
