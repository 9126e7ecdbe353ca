package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;

@Timeout(60)
class ManyThreadsTest {

  private static final String NEWS = " boats sail. They are late. Nobody waits.";

  @TempDir Path folder;

  @Test
  void readersSeeWholeArticlesWhileManyWrite() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (Store store = Store.open(folder.resolve("parley.db"))) {
      store.begin(Ferry.RUN);
      List<Future<?>> work = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        int first = writer * 100;
        work.add(threads.submit(() -> write(store, first)));
        work.add(threads.submit(() -> read(store)));
      }
      for (Future<?> each : work) {
        each.get();
      }
      assertThat(store.size())
          .extracting(Size::articles, Size::statements)
          .containsExactly(300L, 900L);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aReaderHoldsItsViewAndHoldsNobodyUp() {
    try (Store store = Store.open(folder.resolve("parley.db"))) {
      store.begin(Ferry.RUN);
      write(store, 0);
      try (Stream<Recorded> before = store.statements()) {
        var statements = before.iterator();
        statements.next();
        write(store, 100);
        int seen = 1;
        while (statements.hasNext()) {
          statements.next();
          seen++;
        }
        assertThat(seen).isEqualTo(300);
      }
      assertThat(store.count(Filter.ALL)).isEqualTo(600);
    }
  }

  private static void write(Store store, int first) {
    for (int i = first; i < first + 100; i++) {
      Article article = Ferry.plain(i + NEWS);
      store.keep(Ferry.RUN, article, Ferry.alone(Ferry.sentences(article)));
    }
  }

  private static void read(Store store) {
    for (int i = 0; i < 20; i++) {
      try (Stream<Recorded> statements = store.statements()) {
        assertThat(statements.count() % 3).isZero();
      }
    }
  }
}
