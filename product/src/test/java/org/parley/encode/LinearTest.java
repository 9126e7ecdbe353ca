package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.Span;

/** Cutting a text into windows takes as long as the text is, whatever it looks like. */
@Tag("slow")
class LinearTest {

  private static final int MILLION = 1_000_000;
  private static final String SENTENCE = "The lock-keeper said \u201cno barge passes\u201d twice. ";

  private static Tagger tagger;

  @BeforeAll
  static void open() {
    tagger = Tagger.english();
    seconds(SENTENCE.repeat(20_000));
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void readsFourMillionCharactersInOneLine() {
    grows(SENTENCE);
  }

  @Test
  void readsAMillionCharactersWithoutASpace() {
    grows("x");
    grows("\u0301");
    grows("\ud83d\udea2");
  }

  @Test
  void readsWordsOfOneLetterRepeated() {
    grows("a".repeat(100) + " ");
  }

  @Test
  void readsUnclosedQuotationMarks() {
    grows("\u201c");
    grows("'");
    grows("\u201cno\n");
  }

  @Test
  void passesOverAsManyOmissionsAsThereAreLines() {
    String text = "yes no\n".repeat(200_000);
    List<Span> omitted =
        IntStream.range(0, 200_000).mapToObj(line -> new Span(line * 7, line * 7 + 4)).toList();
    double began = cpuSeconds();
    tagger.windows(text, Document.of(text, omitted).paragraphs()).forEachRemaining(window -> {});
    assertThat(cpuSeconds() - began).isLessThan(5);
  }

  /** Four times the text takes at most eight times as long, with half a second for chance. */
  private static void grows(String pattern) {
    String text = pattern.repeat(4 * MILLION / pattern.length());
    double one = seconds(text.substring(0, MILLION));
    double four = seconds(text);
    assertThat(four).as("1 MB %.2f s, 4 MB %.2f s", one, four).isLessThan(8 * one + .5);
  }

  private static double seconds(String text) {
    double began = cpuSeconds();
    tagger.windows(text, List.of(new Span(0, text.length()))).forEachRemaining(window -> {});
    return cpuSeconds() - began;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
