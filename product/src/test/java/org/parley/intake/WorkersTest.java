package org.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void areDoneWhenTheyAreClosed() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Future<Integer> waiting;
    try (Workers workers = new Workers(1)) {
      workers.submit(
          () -> {
            begun.countDown();
            long end = System.nanoTime() + 200_000_000;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            done.set(true);
            return 1;
          });
      waiting = workers.submit(() -> 2);
      begun.await();
    }
    assertThat(done).isTrue();
    assertThat(waiting.isDone()).isFalse();
  }
}
