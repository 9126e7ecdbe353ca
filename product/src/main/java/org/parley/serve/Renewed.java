package org.parley.serve;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.store.Store;

/**
 * What was worked out of a record, kept in memory and made anew beside the readers when the record
 * has changed. A reader waits a moment for the new one, and is given the last where that takes
 * longer; of a record that grows all the time it is made anew a fifth of the time at most.
 */
final class Renewed<T> implements AutoCloseable {

  /** The version of no record, so that what could not be made is tried again. */
  private static final long NOT_MADE = -1;

  private static final Duration MOMENT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int PATIENCE = 4;

  private final Store store;
  private final Function<Store, T> maker;
  private final Predicate<T> small;
  private final ExecutorService beside;

  private @Nullable T kept;
  private @Nullable CompletableFuture<T> coming;
  private long version;
  private long notBefore = System.nanoTime();

  /**
   * @param maker works it out; not begun before {@link #begin} or {@link #now}
   * @param small whether it is soon made, so that whoever decides on something sees it at once
   */
  Renewed(String name, Store store, Function<Store, T> maker, Predicate<T> small) {
    this.store = store;
    this.maker = maker;
    this.small = small;
    beside =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
  }

  /** Begins to make it, before anybody asks. */
  void begin() {
    look();
  }

  /** As it is at this moment, or was a moment ago. */
  T now() {
    CompletableFuture<T> next = look();
    T last = kept();
    try {
      if (next == null) {
        return last == null ? maker.apply(store) : last;
      }
      return last == null ? next.get() : next.get(patience(last), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return last == null ? maker.apply(store) : last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the server is being stopped", e);
    } catch (ExecutionException e) {
      if (last != null) {
        return last;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private long patience(T last) {
    return (small.test(last) ? LONG : MOMENT).toMillis();
  }

  private synchronized @Nullable T kept() {
    return kept;
  }

  /** What is being made, begun if the record has changed; null where nothing has to be. */
  private synchronized @Nullable CompletableFuture<T> look() {
    if (coming == null && (kept == null || System.nanoTime() - notBefore >= 0)) {
      long now = store.version();
      if (kept == null || now != version) {
        version = now;
        coming = CompletableFuture.supplyAsync(this::make, beside);
      }
    }
    return coming;
  }

  private T make() {
    long start = System.nanoTime();
    T made = null;
    try {
      made = maker.apply(store);
      return made;
    } finally {
      long end = System.nanoTime();
      boolean soon = made != null && small.test(made);
      keep(made, end + (soon ? 0 : PATIENCE * (end - start)));
    }
  }

  private synchronized void keep(@Nullable T made, long next) {
    kept = made == null ? kept : made;
    version = made == null ? NOT_MADE : version;
    notBefore = next;
    coming = null;
  }

  /** Does something after what is being made, in the same thread. */
  void afterwards(Runnable work) {
    if (!beside.isShutdown()) {
      beside.execute(work);
    }
  }

  /** Whether nothing newer is due. */
  synchronized boolean isIdle() {
    return coming == null && !beside.isShutdown();
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }
}
