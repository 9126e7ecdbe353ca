package org.parley.store;

import org.jdbi.v3.core.Handle;
import org.parley.link.ActorId;
import org.parley.statement.StatementId;
import org.parley.store.ActorDecision.Act;

/** Refuses what nobody may decide about actors, in a sentence. */
final class ActorJudge {

  private final Handle handle;
  private final ActorRows rows;

  ActorJudge(Handle handle) {
    this.handle = handle;
    rows = new ActorRows(handle);
  }

  /**
   * @throws StoreException if the decision ties an unnamed source to anyone, is of somebody who is
   *     not on record, or sets two actors of the codebook as one
   */
  void prove(ActorDecision decision) {
    proveNamed(decision.actor());
    if (decision.act() == Act.MERGE) {
      String other = String.valueOf(decision.other());
      proveNamed(other);
      proveTwo(decision.actor(), other);
    }
    decision.statements().forEach(statement -> proveSaid(statement, decision.actor()));
  }

  private void proveNamed(String id) {
    if (ActorId.isUnnamed(id)) {
      throw new StoreException(
          id
              + " is an unnamed source or a private person, met in one article: who that is is not"
              + " for a record to say, so it is tied to nobody and bears no name.");
    }
    if (rows.isShared(id)) {
      throw new StoreException(
          "Several people on record bear the name of "
              + id
              + ": name the one of an article, whose id stands with its statements.");
    }
    if (!ActorId.isListed(id) && !rows.isKnown(id)) {
      throw new StoreException(
          "Nobody is on record as "
              + id
              + ": parley actors list has the ids of actors, parley export those of every speaker.");
    }
  }

  private void proveTwo(String actor, String other) {
    String one = rows.present(actor);
    String two = rows.present(other);
    if (one.equals(two)) {
      throw new StoreException(actor + " and " + other + " are one actor already: " + one + ".");
    }
    if (ActorId.isListed(one) && ActorId.isListed(two)) {
      throw new StoreException(
          "The codebook lists "
              + one
              + " and "
              + two
              + " as two: change the codebook and code the record by it.");
    }
  }

  private void proveSaid(StatementId statement, String actor) {
    Recorded recorded =
        Finding.one(handle, statement)
            .orElseThrow(() -> new StoreException("Statement " + statement + " is not on record."));
    if (!recorded.linked().speakerIds().contains(rows.present(actor))) {
      throw new StoreException(
          "Statement " + statement + " is not by " + actor + ", so it cannot be split off.");
    }
  }
}
