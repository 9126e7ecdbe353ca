package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Named;
import org.parley.encode.Featured.Part;

/**
 * Examples of the ferry's codebook, read as they were when the weights were made: the same words in
 * common, the same names, the same pieces, the same scores.
 */
class GoldenCoderTest {

  /** A number within the network may be rounded to 8 bits the other way on another CPU. */
  private static final double CLOSE = .05;

  @Test
  void readsPairsAsWhenTheWeightsWereMade() throws Exception {
    var codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    Names names = new Names(codebook);
    Targets targets = new Targets(codebook, new TellingWords(Taggers.sides().smallWords()));
    int read = 0;
    JsonNode golden;
    try (InputStream in =
        getClass().getResourceAsStream("/org/parley/model/en/coder-golden.json")) {
      golden = new ObjectMapper().readTree(in);
    }
    for (JsonNode row : golden) {
      Set<String> speaker = new HashSet<>();
      row.get("speaker").forEach(id -> speaker.add(id.asText()));
      Featured text = new Featured(row.get("text").asText(), Part.CONTENT);
      for (Names.Mention m : names.mentions(text.text(), null)) {
        boolean self = speaker.contains(m.actor()) || speaker.contains(m.party());
        text.named(m.start(), m.end(), self ? Named.SPEAKER : Named.OTHER);
      }
      for (Targets.Candidate candidate : targets.of(text, speaker)) {
        if (candidate.target().id().equals(row.get("target").asText())) {
          Beside beside = Taggers.sides().read(candidate.statement(), candidate.proposal());
          double meant = 1 / (1 + Math.exp(-row.get("top").get(0).asDouble()));
          assertThat(Math.abs(beside.meant() - meant)).as(text.text()).isLessThan(CLOSE);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(5);
  }
}
