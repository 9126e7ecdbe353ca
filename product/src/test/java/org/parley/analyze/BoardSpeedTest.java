package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.analyze.Talks.Line;
import org.parley.statement.Stance;

/** Boards of large records. */
class BoardSpeedTest {

  private static final List<String> ACTORS =
      List.of("farm-head", "farm-deputy", "farm-voice", "town-head", "aske-head", "brenn-head");
  private static final List<String> TARGETS =
      List.of("weir", "canal", "toll=low", "toll=none", "night-flow=kept", "night-flow=cut");

  @Test
  void showsTenThousandCodingsAtOnce() {
    assertThat(elapsed(10_000)).isLessThan(Duration.ofSeconds(1));
  }

  /** Writes what it measured to target/board-speed.txt. */
  @Test
  @Tag("slow")
  void showsAHundredThousandCodingsInASecond() throws IOException {
    Duration taken = elapsed(100_000);
    Files.writeString(
        Path.of("target/board-speed.txt"), "100,000 codings: " + taken.toMillis() + " ms");
    assertThat(taken).isLessThan(Duration.ofSeconds(1));
  }

  /**
   * The fastest of three, in this thread's time on the processor: other work may share the machine.
   */
  private static Duration elapsed(int codings) {
    Talks talks = talks(codings);
    return Stream.generate(() -> elapsed(talks, codings))
        .limit(3)
        .min(Duration::compareTo)
        .orElseThrow();
  }

  private static Duration elapsed(Talks talks, int codings) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Board board = talks.ledger().board(LocalDate.parse("2031-12-31"));
    assertThat(board.proposals()).hasSize(2);
    assertThat(board.shifts(LocalDate.parse("2031-06-30"))).isNotEmpty();
    assertThat(board.extent().statements()).isEqualTo(codings);
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    return taken;
  }

  /** A word a quarter of an hour, through the year. */
  private static Talks talks(int codings) {
    Talks talks =
        new Talks()
            .needs("all farms town")
            .needs("majority farms town uplands")
            .term("toll", "low");
    Random random = new Random(7);
    List<String> sides =
        new ArrayList<>(List.of("we refuse", "we could", "yes ⟦if it rains⟧", "yes"));
    List<Stance> stances = List.of(Stance.REJECT, Stance.OPEN, Stance.CONDITIONAL, Stance.ACCEPT);
    for (int i = 0; i < codings; i++) {
      int side = random.nextInt(sides.size());
      LocalDate day = LocalDate.of(2031, 1, 1).plusDays((long) i * 364 / codings);
      talks.add(
          new Line(ACTORS.get(random.nextInt(ACTORS.size())), TARGETS.get(random.nextInt(6)))
              .on(day.toString())
              .takes(stances.get(side), sides.get(side) + " " + i));
    }
    return talks;
  }
}
