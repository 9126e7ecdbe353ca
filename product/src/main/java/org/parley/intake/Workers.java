package org.parley.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Threads that read or code articles. Closing waits for what they are at, so that the network they
 * use can be closed after them: it must not be in use then.
 */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  /**
   * @param count how many, at least one
   */
  public Workers(int count) {
    threads = Executors.newFixedThreadPool(count);
  }

  /** Does something on one of them, in the order of asking. */
  public <R> Future<R> submit(Callable<R> work) {
    return threads.submit(work);
  }

  /** Takes no more, leaves what waits, and waits for what is being done. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
