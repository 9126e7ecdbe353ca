package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.Taggers;
import org.parley.encode.Tagger;
import org.parley.text.Document;
import org.parley.text.Span;

class DecoderTest {

  /** The training's network runs in another version of ONNX Runtime, with other last digits. */
  private static final double NEAR = .02;

  @Test
  void givesTheAttributionsThatTheTrainingGave() throws IOException {
    Tagger tagger = Taggers.english();
    Decoder decoder = new Decoder(tagger.settings());
    int attributions = 0;
    for (JsonNode golden : golden()) {
      String text = golden.get("text").asText();
      List<Span> lines = Document.of(text).paragraphs();
      List<Finding> found = decoder.findings(new Lines(text, lines), tagger.score(text, lines));
      assertThat(found).as(text).hasSameSizeAs(golden.get("attributions"));
      for (int i = 0; i < found.size(); i++) {
        assertSame(text, golden.get("attributions").get(i), found.get(i));
        attributions++;
      }
    }
    assertThat(attributions).isGreaterThan(4);
  }

  private static void assertSame(String text, JsonNode golden, Finding found) {
    assertThat(found.content()).isEqualTo(spans(text, golden.get("content")));
    assertThat(list(found.cue())).isEqualTo(spans(text, golden.get("cue")));
    assertThat(list(found.source())).isEqualTo(spans(text, golden.get("source")));
    assertThat(found.confidence()).isCloseTo(golden.get("confidence").asDouble(), within(NEAR));
  }

  private static List<Span> list(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }

  private static List<Span> spans(String text, JsonNode codePoints) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : codePoints) {
      spans.add(
          new Span(
              text.offsetByCodePoints(0, pair.get(0).asInt()),
              text.offsetByCodePoints(0, pair.get(1).asInt())));
    }
    return spans;
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in = Tagger.class.getResourceAsStream("/org/parley/model/en/golden.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
