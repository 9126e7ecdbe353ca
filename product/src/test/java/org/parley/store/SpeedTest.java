package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Statement;

/** A hundred thousand statements with all that may hang on one, over five thousand articles. */
@Tag("slow")
class SpeedTest {

  private static final int ARTICLES = 5_000;
  private static final int STATEMENTS = 20;

  @TempDir Path folder;
  private Store store;

  /** Writes what it measured to target/store-speed.txt. */
  @Test
  void keepsAndGivesBackAHundredThousandStatements() throws IOException {
    Path file = folder.resolve("parley.db");
    store = Store.open(file);
    store.begin(Ferry.RUN);
    List<Article> articles = new ArrayList<>();
    List<List<Statement>> statements = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Article article = Ferry.plain(Ferry.TEXT + "x".repeat(3000) + " " + i);
      articles.add(article);
      statements.add(Ferry.filled(article, STATEMENTS));
    }
    Took kept = timed(() -> keep(articles, statements));
    Took streamed = timed(() -> assertThat(streamed()).isEqualTo(ARTICLES * STATEMENTS));
    Took counted = timed(() -> store.size());
    Took page = timed(() -> store.statements(Filter.ALL.by("speaker-7"), 50, 0));
    Took deepPage = timed(() -> store.statements(Filter.ALL, 50, 90_000));
    Took coded = timed(() -> store.code(Ferry.LATER_RUN, link(0, statements.get(0))));
    Took spared = timed(() -> store.forget("Nobody Here"));
    Took forgotten = timed(() -> store.forget("Ben Okoro"));
    Files.writeString(
        Path.of("target/store-speed.txt"),
        "keep %s, stream %s, size %s, page %s, deep page %s, code 20 %s, forget nobody %s,"
                .formatted(kept, streamed, counted, page, deepPage, coded, spared)
            + " forget one who is everywhere %s, %d MB"
                .formatted(forgotten, Files.size(file) >> 20));
    store.close();
    assertThat(kept.cpu).isLessThan(Duration.ofSeconds(45));
    assertThat(streamed.cpu).isLessThan(Duration.ofSeconds(10));
    assertThat(page.cpu).isLessThan(Duration.ofMillis(500));
  }

  /**
   * Time on the clock, and of this thread on the processor, which a busy machine does not change.
   */
  private record Took(Duration wall, Duration cpu) {

    @Override
    public String toString() {
      return wall.toMillis() + " ms (CPU " + cpu.toMillis() + ")";
    }
  }

  private void keep(List<Article> articles, List<List<Statement>> statements) {
    for (int i = 0; i < ARTICLES; i++) {
      store.keep(Ferry.RUN, articles.get(i), link(i, statements.get(i)));
    }
  }

  private static List<Linked> link(int article, List<Statement> statements) {
    List<String> ids = List.of("speaker-" + article % 100, "ben-okoro", "north-line");
    return statements.stream().map(one -> Linked.alone(one, ids)).toList();
  }

  private long streamed() {
    try (Stream<Recorded> all = store.statements()) {
      return all.mapToLong(s -> s.statement().codings().size()).filter(n -> n == 2).count();
    }
  }

  private static Took timed(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    work.run();
    return new Took(
        Duration.ofNanos(System.nanoTime() - wall),
        Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpu));
  }
}
