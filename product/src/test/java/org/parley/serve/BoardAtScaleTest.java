package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;

/** The board of a record of 100,000 statements, a fifth of them coded. */
@Tag("slow")
class BoardAtScaleTest {

  private static final int STATEMENTS = 100_000;
  private static final int ASKED = 60;
  private static final List<String> PROPOSALS =
      List.of("keep-timetable", "two-boat-winter", "pay-for-flexibility", "arbitration");
  private static final List<String> ACTORS =
      List.of("ana-ruiz", "harald-voss", "edda-marrick", "clara-dunmore", "north-line");
  private static final List<String> PARTIES =
      List.of("crew", "line", "isles", "east-isle", "west-isle", "ministry");

  @TempDir private Path folder;

  /** Writes what it measured to target/board-pages.txt. */
  @Test
  void answersInAnInstantOnceLoaded() throws Exception {
    StringBuilder report = new StringBuilder();
    boolean quick = true;
    try (Store large = large(folder.resolve("large.db"))) {
      report.append(String.format("%,d statements%n", large.size().statements()));
      long start = System.nanoTime();
      try (Server server = Server.start(large, "127.0.0.1", 0)) {
        assertThat(Answer.get(server, "/board").status()).isEqualTo(200);
        report.append(String.format("first page: %d ms%n", millis(start)));
        LocalDate last = large.size().last();
        for (Map.Entry<String, List<String>> kind : asked(last).entrySet()) {
          List<Long> times = new ArrayList<>();
          for (String path : kind.getValue()) {
            long began = System.nanoTime();
            assertThat(Answer.get(server, path).status()).as(path).isEqualTo(200);
            times.add(millis(began));
          }
          Collections.sort(times);
          long p95 = times.get(times.size() * 95 / 100);
          report.append(
              String.format(
                  Locale.UK,
                  "%s: median %d ms, p95 %d ms%n",
                  kind.getKey(),
                  times.get(times.size() / 2),
                  p95));
          quick &= p95 < 150;
        }
      }
    }
    Files.writeString(Path.of("target/board-pages.txt"), report);
    assertThat(quick).as(report.toString()).isTrue();
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  /** What is asked of each page, so many times. */
  private static Map<String, List<String>> asked(LocalDate last) {
    Map<String, List<String>> asked = new TreeMap<>();
    asked.put("the board", Collections.nCopies(ASKED, "/board"));
    asked.put("the board of another day", each(i -> "/board?as-of=" + last.minusDays(i + 1)));
    asked.put("a proposal", each(i -> "/proposals/" + proposal(i)));
    asked.put(
        "a cell", each(i -> "/cells?target=" + proposal(i) + "&party=" + PARTIES.get(i / 10)));
    asked.put(
        "the timeline", each(i -> "/timeline?party=" + (i % 2 == 0 ? "" : PARTIES.get(i / 10))));
    asked.put("what changed", each(i -> "/changes?since=" + last.minusDays(i)));
    asked.put("the feed", each(i -> "/changes.atom?since=" + last.minusDays(i)));
    asked.put("an actor", each(i -> "/actors/" + actor(i)));
    asked.put(
        "an actor by another day",
        each(i -> "/actors/" + actor(i) + "?as-of=" + last.minusDays(i + 1)));
    asked.put("an actor as JSON", each(i -> "/api/actors/" + actor(i)));
    asked.put("an actor's picture", each(i -> "/actors/" + actor(i) + ".svg"));
    asked.put("all actors", Collections.nCopies(ASKED, "/actors"));
    return asked;
  }

  private static List<String> each(IntFunction<String> path) {
    return IntStream.range(0, ASKED).mapToObj(path).toList();
  }

  private static String proposal(int i) {
    return PROPOSALS.get(i % PROPOSALS.size());
  }

  private static String actor(int i) {
    return ACTORS.get(i % ACTORS.size());
  }

  private static Store large(Path file) throws Exception {
    Store store = Store.open(file);
    MadeTalks talks = new MadeTalks(store);
    for (int i = 0; i < STATEMENTS; i += MadeTalks.STATEMENTS) {
      talks.keep();
    }
    return store;
  }
}
