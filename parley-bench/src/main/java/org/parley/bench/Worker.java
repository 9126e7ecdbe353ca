package org.parley.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One set-up in a process of its own. It reads lines: how many threads, then files, which each
 * thread reads one after the other; and answers each with a line: CPU seconds, wall seconds,
 * sayings found, peak memory in megabytes.
 */
public final class Worker {

  private Worker() {}

  /** Runs the set-up that is named, until there are no more lines. */
  public static void main(String[] args) throws Exception {
    try (PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true)) {
      System.setOut(System.err);
      double began = Clock.wallSeconds();
      Reader reader = SetUp.valueOf(args[0]).open();
      answers.println(answer(Clock.cpuSeconds(), Clock.wallSeconds() - began, 0));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.println(measured(reader, line.split("\t")));
      }
    }
  }

  private static String measured(Reader reader, String[] line) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < line.length; i++) {
      texts.add(News.of(Path.of(line[i])).text());
    }
    double cpu = Clock.cpuSeconds();
    double wall = Clock.wallSeconds();
    int found = read(reader, texts, Integer.parseInt(line[0]));
    return answer(Clock.cpuSeconds() - cpu, Clock.wallSeconds() - wall, found);
  }

  private static int read(Reader reader, List<String> texts, int threads) throws Exception {
    int[] found = new int[threads];
    List<Thread> others = new ArrayList<>();
    for (int k = 0; k < threads; k++) {
      int own = k;
      Thread thread = new Thread(() -> found[own] = texts.stream().mapToInt(reader::read).sum());
      thread.start();
      others.add(thread);
    }
    for (Thread thread : others) {
      thread.join();
    }
    return found[0];
  }

  private static String answer(double cpu, double wall, int found) throws IOException {
    return String.format(
        Locale.ROOT, "%.6f\t%.6f\t%d\t%d", cpu, wall, found, Clock.peakMegabytes());
  }
}
