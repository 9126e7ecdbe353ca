package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two threads in one process against two processes, each reading all texts: the wall time of the
 * processes over that of the threads, 1 where threads do not stand in each other's way.
 */
public final class Threads {

  private Threads() {}

  /** {@code --text DIR --first N --rounds N}. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, Map.of("text", "", "first", "20", "rounds", "5"));
    List<Path> texts = News.files(options.text("text"), options.number("first"));
    List<Double> shares = new ArrayList<>();
    try (Peer one = new Peer(SetUp.PARLEY);
        Peer other = new Peer(SetUp.PARLEY);
        Peer both = new Peer(SetUp.PARLEY)) {
      for (int round = 0; round <= options.number("rounds"); round++) {
        double began = Clock.wallSeconds();
        one.ask(1, texts);
        other.ask(1, texts);
        double cpu = one.answer().cpu() + other.answer().cpu();
        double processes = Clock.wallSeconds() - began;
        both.ask(2, texts);
        Measured threads = both.answer();
        System.out.println(
            String.format(
                Locale.ROOT,
                "%s: processes %.2f s wall, %.2f s CPU; threads %.2f s wall, %.2f s CPU; %.2f",
                round == 0 ? "warm-up" : "round " + round,
                processes,
                cpu,
                threads.wall(),
                threads.cpu(),
                processes / threads.wall()));
        if (round > 0) {
          shares.add(processes / threads.wall());
        }
      }
    }
    shares.sort(null);
    System.out.println(
        String.format(Locale.ROOT, "median %.2f (1: as fast)", shares.get(shares.size() / 2)));
  }
}
