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

  private static Map<String, List<String>> asked(LocalDate last) {
    Map<String, List<String>> asked = new TreeMap<>();
    List<String> board = new ArrayList<>();
    List<String> days = new ArrayList<>();
    List<String> proposals = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      board.add("/board");
      days.add("/board?as-of=" + last.minusDays(i + 1));
      actors.add(ACTORS.get(i % ACTORS.size()));
      String proposal = PROPOSALS.get(i % PROPOSALS.size());
      proposals.add("/proposals/" + proposal);
      cells.add("/cells?target=" + proposal + "&party=" + PARTIES.get(i / 10));
    }
    List<String> timelines = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    List<String> feeds = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      timelines.add("/timeline?party=" + (i % 2 == 0 ? "" : PARTIES.get(i / 10)));
      changes.add("/changes?since=" + last.minusDays(i));
      feeds.add("/changes.atom?since=" + last.minusDays(i));
    }
    asked.put("the timeline", timelines);
    asked.put("what changed", changes);
    asked.put("the feed", feeds);
    asked.put("the board", board);
    asked.put("the board of another day", days);
    asked.put("a proposal", proposals);
    asked.put("a cell", cells);
    asked.put("an actor", actors.stream().map(id -> "/actors/" + id).toList());
    asked.put(
        "an actor by another day",
        IntStream.range(0, ASKED)
            .mapToObj(i -> "/actors/" + actors.get(i) + "?as-of=" + last.minusDays(i + 1))
            .toList());
    asked.put("an actor as JSON", actors.stream().map(id -> "/api/actors/" + id).toList());
    asked.put("an actor's picture", actors.stream().map(id -> "/actors/" + id + ".svg").toList());
    asked.put("all actors", Collections.nCopies(ASKED, "/actors"));
    return asked;
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
