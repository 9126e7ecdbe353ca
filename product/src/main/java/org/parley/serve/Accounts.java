package org.parley.serve;

import java.time.LocalDate;
import org.parley.statement.Actor;
import org.parley.store.Store;

/** The record's account, kept in memory, with the boards of its days made ahead. */
final class Accounts implements AutoCloseable {

  private static final int SMALL = 5_000;

  private final Renewed<Account> renewed;

  Accounts(Store store) {
    renewed =
        new Renewed<>(
            "parley-account", store, this::make, made -> made.size().statements() <= SMALL);
    renewed.begin();
  }

  /** The account of this moment, or of a moment ago. */
  Account now() {
    return renewed.now();
  }

  private Account make(Store store) {
    Account account = Account.of(store);
    renewed.afterwards(() -> prepare(store, account));
    return account;
  }

  /**
   * Makes what pages ask for most, actors on the last day, and the boards of the record's days, the
   * latest first, as long as nothing newer is due.
   */
  private void prepare(Store store, Account account) {
    Boards boards = account.boards();
    if (boards == null) {
      return;
    }
    boards.changes();
    boards.remarks();
    LocalDate day = boards.last();
    for (Actor actor : boards.codebook().actors()) {
      if (actor.publicRole() && renewed.isIdle()) {
        boards.drawn(actor.id(), day);
        Actors.claims(store, boards, actor.id(), day);
      }
    }
    for (int i = 0; i < Boards.most() && !day.isBefore(boards.first()) && renewed.isIdle(); i++) {
      Moment moment = Moment.of(day);
      boards.prepare(moment, sheet -> BoardPage.of(account, boards, sheet, moment));
      day = day.minusDays(1);
    }
  }

  @Override
  public void close() {
    renewed.close();
  }
}
