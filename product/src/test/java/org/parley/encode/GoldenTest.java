package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.text.CodePoints;
import org.parley.text.Span;

/** The texts whose inputs and outputs were written down when the weights were made. */
class GoldenTest {

  private static final double CLOSE = 1e-3;

  private static Tagger tagger;
  private static JsonNode golden;

  @BeforeAll
  static void open() throws IOException {
    tagger = Tagger.english();
    try (InputStream in =
        GoldenTest.class.getResourceAsStream("/org/parley/model/en/golden.json")) {
      golden = new ObjectMapper().readTree(in);
    }
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void hasTexts() {
    assertThat(golden).hasSizeGreaterThan(3);
  }

  @TestFactory
  Stream<DynamicTest> networkGetsAndGivesTheSameNumbers() {
    return texts()
        .map(row -> DynamicTest.dynamicTest(row.get("text").asText(), () -> comparesAll(row)));
  }

  private static Stream<JsonNode> texts() {
    List<JsonNode> rows = new ArrayList<>();
    golden.forEach(rows::add);
    return rows.stream();
  }

  private static void comparesAll(JsonNode row) {
    String text = row.get("text").asText();
    Windows windows = tagger.windows(text, new Span(0, text.length()), List.of());
    CodePoints counted = new CodePoints(text);
    int k = 0;
    for (Scored scored : tagger.score(text, List.of())) {
      JsonNode expected = Objects.requireNonNull(row.get("windows").get(k++), "a window too many");
      Window window = windows.next();
      compareInputs(window, expected);
      compareWords(scored, window, expected, counted);
      comparePointers(scored, window, expected);
    }
    assertThat(k).isEqualTo(row.get("windows").size());
    assertThat(windows).isExhausted();
  }

  private static void compareInputs(Window window, JsonNode expected) {
    assertThat(window.length()).isEqualTo(expected.get("input_ids").size());
    for (int at = 0; at < window.length(); at++) {
      assertThat(window.id(at))
          .as("id at " + at)
          .isEqualTo(expected.get("input_ids").get(at).asInt());
      assertThat(window.shape(at))
          .as("shape at " + at)
          .isEqualTo(expected.get("shape_ids").get(at).asInt());
    }
  }

  private static void compareWords(
      Scored scored, Window window, JsonNode expected, CodePoints counted) {
    List<Integer> firsts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < window.length(); at++) {
      if (expected.get("first").get(at).asBoolean()) {
        firsts.add(at);
        ends.add(0);
      }
      JsonNode offsets = expected.get("offsets").get(at);
      if (!offsets.isNull()) {
        ends.set(ends.size() - 1, offsets.get(1).asInt());
      }
    }
    assertThat(scored.size()).isEqualTo(firsts.size());
    for (int i = 0; i < scored.size(); i++) {
      int at = firsts.get(i);
      int start = expected.get("offsets").get(at).get(0).asInt();
      assertThat(window.place(i)).isEqualTo(at);
      assertThat(counted.of(scored.word(i))).isEqualTo(new Span(start, ends.get(i)));
      for (int tag = 0; tag < Settings.TAGS.size(); tag++) {
        assertThat(scored.tag(i, tag))
            .as("tag " + tag + " of word " + i)
            .isCloseTo(expected.get("tags").get(at).get(tag).asDouble(), within(CLOSE));
      }
    }
  }

  /** The places whose rows were written down whole are [CLS], word 0 and what follows it. */
  private static void comparePointers(Scored scored, Window window, JsonNode expected) {
    for (Pointer pointer : Pointer.values()) {
      JsonNode rows = expected.get("pointers_first_rows").get(pointer.ordinal());
      for (int i = 0; i < scored.size() && window.place(i) < rows.size(); i++) {
        double[] shares = softmax(rows.get(window.place(i)));
        double[] pointed = scored.pointed(pointer, i);
        assertThat(pointed).hasSize(1 + scored.size());
        assertThat(pointed[0]).isCloseTo(shares[0], within(CLOSE));
        for (int to = 0; to < scored.size(); to++) {
          assertThat(pointed[1 + to]).isCloseTo(shares[window.place(to)], within(CLOSE));
        }
      }
    }
  }

  private static double[] softmax(JsonNode row) {
    double[] shares = new double[row.size()];
    double sum = 0;
    for (int at = 0; at < shares.length; at++) {
      shares[at] = Math.exp(row.get(at).asDouble());
      sum += shares[at];
    }
    for (int at = 0; at < shares.length; at++) {
      shares[at] /= sum;
    }
    return shares;
  }
}
