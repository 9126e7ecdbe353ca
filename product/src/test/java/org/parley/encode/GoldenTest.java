package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.text.CodePoints;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * The texts whose inputs and outputs were written down when the weights were made. Inputs are the
 * same everywhere. Outputs are to the third decimal, unless another kind of CPU adds in another
 * order: then a number within the network may be rounded to 8 bits the other way, which moves the
 * scores of its window by some tenths, while a mistake in what goes in or comes out moves them by
 * several units.
 */
class GoldenTest {

  private static final double CLOSE = 1e-3;
  private static final double NEAR_SCORE = 1;
  private static final double NEAR_SHARE = .3;

  private static Tagger tagger;
  private static final List<Row> ROWS = new ArrayList<>();

  /** A window, as it is now and as it was written down. */
  private record Row(String text, Window window, Scored scored, JsonNode expected) {

    JsonNode at(String field, int place) {
      return expected.get(field).get(place);
    }

    /** The largest difference between tags' scores. */
    double scoresApart() {
      double apart = 0;
      for (int i = 0; i < scored.size(); i++) {
        for (int tag = 0; tag < Settings.TAGS.size(); tag++) {
          double was = at("tags", window.place(i)).get(tag).asDouble();
          apart = Math.max(apart, Math.abs(scored.tag(i, tag) - was));
        }
      }
      return apart;
    }

    /** The largest difference between shares, of the words whose rows were written down whole. */
    double sharesApart() {
      double apart = 0;
      for (Pointer pointer : Pointer.values()) {
        JsonNode rows = at("pointers_first_rows", pointer.ordinal());
        for (int i = 0; i < scored.size() && window.place(i) < rows.size(); i++) {
          double[] was = softmax(rows.get(window.place(i)));
          double[] is = scored.pointed(pointer, i);
          assertThat(is).hasSize(1 + scored.size());
          apart = Math.max(apart, Math.abs(is[0] - was[0]));
          for (int to = 0; to < scored.size(); to++) {
            apart = Math.max(apart, Math.abs(is[1 + to] - was[window.place(to)]));
          }
        }
      }
      return apart;
    }
  }

  @BeforeAll
  static void score() throws IOException {
    tagger = Tagger.english();
    JsonNode golden;
    try (InputStream in =
        GoldenTest.class.getResourceAsStream("/org/parley/model/en/golden.json")) {
      golden = new ObjectMapper().readTree(in);
    }
    for (JsonNode example : golden) {
      String text = example.get("text").asText();
      List<Span> lines = Document.of(text).paragraphs();
      Windows windows = tagger.windows(text, lines);
      int k = 0;
      for (Scored scored : tagger.score(text, lines)) {
        ROWS.add(new Row(text, windows.next(), scored, example.get("windows").get(k++)));
      }
      assertThat(k).isEqualTo(example.get("windows").size());
    }
    assertThat(ROWS).hasSizeGreaterThan(3);
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void networkGetsTheSamePiecesAndShapes() {
    for (Row row : ROWS) {
      List<Integer> ids = new ArrayList<>();
      List<Integer> shapes = new ArrayList<>();
      for (int at = 0; at < row.window.length(); at++) {
        ids.add(row.window.id(at));
        shapes.add(row.window.shape(at));
      }
      assertThat(ids).as(row.text).isEqualTo(integers(row.expected.get("input_ids")));
      assertThat(shapes).as(row.text).isEqualTo(integers(row.expected.get("shape_ids")));
    }
  }

  @Test
  void wordsStandWhereTheyStood() {
    for (Row row : ROWS) {
      CodePoints counted = new CodePoints(row.text);
      int word = -1;
      for (int at = 0; at < row.window.length(); at++) {
        JsonNode offsets = row.at("offsets", at);
        if (row.at("first", at).asBoolean()) {
          word++;
          assertThat(row.window.place(word)).isEqualTo(at);
          assertThat(counted.of(row.scored.word(word).start())).isEqualTo(offsets.get(0).asInt());
        }
        boolean last = at + 1 == row.window.length() || row.at("first", at + 1).asBoolean();
        if (!offsets.isNull() && last) {
          assertThat(counted.of(row.scored.word(word).end())).isEqualTo(offsets.get(1).asInt());
        }
      }
      assertThat(row.scored.size()).isEqualTo(word + 1);
    }
  }

  @Test
  void networkGivesTheSameScores() {
    assertThat(ROWS)
        .allSatisfy(row -> assertThat(row.scoresApart()).as(row.text).isLessThan(NEAR_SCORE))
        .allSatisfy(row -> assertThat(row.sharesApart()).as(row.text).isLessThan(NEAR_SHARE))
        .anySatisfy(row -> assertThat(row.scoresApart()).isLessThan(CLOSE))
        .anySatisfy(row -> assertThat(row.sharesApart()).isLessThan(CLOSE));
  }

  private static List<Integer> integers(JsonNode row) {
    List<Integer> numbers = new ArrayList<>();
    row.forEach(number -> numbers.add(number.asInt()));
    return numbers;
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
