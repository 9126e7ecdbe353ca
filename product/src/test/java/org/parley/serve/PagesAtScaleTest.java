package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Run;
import org.parley.store.Store;

/**
 * Fifty readers turn the pages of 100,000 statements, each looking at a page for a second, while
 * articles are read into the same record. {@code -Dparley.crowd=FILE} keeps the record for another
 * time.
 */
@Tag("slow")
class PagesAtScaleTest {

  private static final int READERS = 50;
  private static final int PAGES_EACH = 20;
  private static final String[] ASKED = {
    "/statements",
    "/statements?speaker=ana-ruiz",
    "/statements?party=crew&kind=direct",
    "/statements?target=keep-timetable&stance=accept",
    "/statements?holder=line&stance=reject&from=2030-01-01",
    "/statements?outlet=Outlet+7",
    "/statements?words=night+sailing",
    "/statements?from=2030-05-01&to=2030-06-30",
    "/articles",
    "/board",
    "/proposals/two-boat-winter",
    "/cells?target=keep-timetable&party=crew",
    "/actors",
    "/actors/ana-ruiz",
    "/timeline",
    "/changes",
    "/figures",
    "/search?q=night+sailing",
    "/search?q=sailing",
    "/search?q=%22the+night+sailing+must+stay%22",
  };

  @TempDir private Path folder;

  /** Writes what it measured to target/pages-speed.txt. */
  @Test
  void fiftyReadersTurnPagesWhileArticlesComeIn() throws Exception {
    try (Store store = Crowd.large(folder)) {
      Crowd crowd = new Crowd(store.size().articles());
      Run run = crowd.begin(store);
      try (Server server = Server.start(store, "127.0.0.1", 0)) {
        String alone = alone(server);
        long[] took = together(server, () -> crowd.keep(store, run));
        String told =
            "alone: %s%n%d readers, %d pages: median %d ms, p95 %d ms, most %d ms%n"
                .formatted(
                    alone,
                    READERS,
                    took.length,
                    took[took.length / 2],
                    took[took.length * 95 / 100],
                    took[took.length - 1]);
        Files.writeString(
            Path.of("target/pages-speed.txt"),
            told + articlesMeanwhile + " articles read meanwhile\n");
        assertThat(took[took.length * 95 / 100]).isLessThan(150);
      }
    }
  }

  private int articlesMeanwhile;

  /** Each page by one reader, the second time: milliseconds and bytes. */
  private static String alone(Server server) throws Exception {
    List<String> told = new ArrayList<>();
    for (String path : ASKED) {
      long cold = System.nanoTime();
      Answer answer = Answer.get(server, path);
      long warm = System.nanoTime();
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body().length()).as(path).isLessThan(2_000_000);
      Answer.get(server, path);
      told.add(
          "%s %d then %d ms, %d kB"
              .formatted(
                  path,
                  (warm - cold) / 1_000_000,
                  (System.nanoTime() - warm) / 1_000_000,
                  answer.body().length() / 1000));
    }
    return String.join("; ", told);
  }

  private long[] together(Server server, Runnable read) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger articles = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    Future<?> reading =
        threads.submit(
            () -> {
              while (!ended.get()) {
                read.run();
                articles.incrementAndGet();
              }
            });
    List<Future<List<Long>>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(i);
      readers.add(threads.submit(() -> turn(server, random)));
    }
    List<Long> took = new ArrayList<>();
    for (Future<List<Long>> reader : readers) {
      took.addAll(reader.get());
    }
    ended.set(true);
    reading.get(1, TimeUnit.MINUTES);
    threads.shutdown();
    articlesMeanwhile = articles.get();
    Collections.sort(took);
    return took.stream().mapToLong(Long::longValue).toArray();
  }

  /** What a reader waits for each page, in milliseconds. */
  private static List<Long> turn(Server server, Random random) throws Exception {
    List<Long> took = new ArrayList<>();
    String path = ASKED[random.nextInt(ASKED.length)];
    for (int i = 0; i < PAGES_EACH; i++) {
      Thread.sleep(500 + random.nextInt(1_000));
      long start = System.nanoTime();
      Answer answer = Answer.get(server, path);
      took.add((System.nanoTime() - start) / 1_000_000);
      assertThat(answer.status()).isEqualTo(200);
      List<String> next = Html.found(answer.body(), "rel=\"next\" href=\"([^\"]*)\"");
      path =
          next.isEmpty() || random.nextInt(4) == 0
              ? ASKED[random.nextInt(ASKED.length)]
              : Html.text(next.get(0));
    }
    return took;
  }
}
