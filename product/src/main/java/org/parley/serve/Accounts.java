package org.parley.serve;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.store.Store;

/**
 * The record's account, kept in memory and made anew beside the readers when the record has
 * changed. A reader waits a moment for the new one, and is given the last where that takes longer;
 * a record that grows all the time is read anew a fifth of the time at most.
 */
final class Accounts implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int SMALL = 5_000;
  private static final int PATIENCE = 4;

  private final Store store;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "parley-account");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  private @Nullable Account kept;
  private @Nullable CompletableFuture<Account> coming;
  private long version;
  private long notBefore = System.nanoTime();

  Accounts(Store store) {
    this.store = store;
    look();
  }

  /** The account of this moment, or of a moment ago. */
  Account now() {
    CompletableFuture<Account> next = look();
    Account last = kept();
    try {
      if (next == null) {
        return last == null ? Account.of(store) : last;
      }
      return last == null ? next.get() : next.get(patience(last), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return last == null ? Account.of(store) : last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the server is being stopped", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  /** A small record is soon read, so that whoever decides on something sees it on the board. */
  private static long patience(Account last) {
    return (isSmall(last) ? LONG : MOMENT).toMillis();
  }

  private static boolean isSmall(Account account) {
    return account.size().statements() <= SMALL;
  }

  private synchronized @Nullable Account kept() {
    return kept;
  }

  /** What is being made, begun if the record has changed; null where nothing has to be. */
  private synchronized @Nullable CompletableFuture<Account> look() {
    if (coming == null && (kept == null || System.nanoTime() - notBefore >= 0)) {
      long now = store.version();
      if (kept == null || now != version) {
        version = now;
        coming = CompletableFuture.supplyAsync(this::make, beside);
      }
    }
    return coming;
  }

  private Account make() {
    long start = System.nanoTime();
    Account made = null;
    try {
      made = Account.of(store);
      Account account = made;
      if (!beside.isShutdown()) {
        beside.execute(() -> prepare(account));
      }
      return made;
    } finally {
      long end = System.nanoTime();
      boolean small = made != null && isSmall(made);
      keep(made, end + (small ? 0 : PATIENCE * (end - start)));
    }
  }

  /**
   * Makes the pages of actors for the last day, then the boards of the record's days, the latest
   * first, as long as nothing newer is due.
   */
  private void prepare(Account account) {
    Boards boards = account.boards();
    if (boards == null) {
      return;
    }
    LocalDate day = boards.last();
    for (Actor actor : boards.codebook().actors()) {
      if (actor.publicRole() && isIdle()) {
        boards.drawn(actor.id(), day);
        Actors.claims(store, boards, actor.id(), day);
      }
    }
    for (int i = 0; i < Boards.most() && !day.isBefore(boards.first()) && isIdle(); i++) {
      Moment moment = Moment.of(day);
      boards.prepare(moment, sheet -> BoardPage.of(account, boards, sheet, moment));
      day = day.minusDays(1);
    }
  }

  private synchronized boolean isIdle() {
    return coming == null && !beside.isShutdown();
  }

  private synchronized void keep(@Nullable Account made, long next) {
    kept = made == null ? kept : made;
    notBefore = next;
    coming = null;
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
