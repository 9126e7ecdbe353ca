package org.parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parley.link.Linked;

/** What comes after reading: links across articles, and what people decide. */
final class Afterwards {

  private Afterwards() {}

  static void relink(Handle handle, List<Linked> links) {
    if (links.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch("INSERT OR REPLACE INTO linked VALUES (?, ?, ?, ?)")) {
      for (Linked link : links) {
        batch.add(
            link.statement().id().hex(),
            link.speakerId(),
            link.utteranceId().hex(),
            link.reportId().hex());
      }
      batch.execute();
    }
  }

  static void decide(Handle handle, Decision decision) {
    if (Finding.row(handle, decision.statement()).isEmpty()) {
      throw new IllegalArgumentException("statement " + decision.statement() + " is not on record");
    }
    handle.execute(
        "INSERT INTO decision (coder, time, statement, field, before, after)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        decision.coder(),
        decision.time().toString(),
        decision.statement().hex(),
        decision.field(),
        decision.before(),
        decision.after());
  }
}
