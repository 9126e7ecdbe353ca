package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Named;
import org.parley.encode.Featured.Part;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;

/**
 * Examples of the ferry's codebook, read as they were when the weights were made: the same words in
 * common, the same names, the same pieces, the same scores.
 */
class GoldenCoderTest {

  /** A number within the network may be rounded to 8 bits the other way on another CPU. */
  private static final Offset<Double> CLOSE = within(.05);

  private static final Comparator<Double> ABOUT =
      (one, other) -> Math.abs(one - other) < .001 ? 0 : Double.compare(one, other);

  @Test
  void readsPairsAsWhenTheWeightsWereMade() throws Exception {
    var codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    Names names = new Names(codebook);
    Targets targets = new Targets(codebook, Taggers.sides());
    int read = 0;
    int again = 0;
    JsonNode golden;
    try (InputStream in =
        getClass().getResourceAsStream("/org/parley/model/en/coder-golden.json")) {
      golden = new ObjectMapper().readTree(in);
    }
    for (JsonNode row : golden) {
      Set<String> speaker = new HashSet<>();
      row.get("speaker").forEach(id -> speaker.add(id.asText()));
      int own = row.get("own").asInt();
      Featured text = new Featured(row.get("text").asText(), Part.CONTENT);
      text.part(0, own, Part.CONTEXT);
      for (Names.Mention m : names.mentions(text.text(), null)) {
        boolean self = speaker.contains(m.actor()) || speaker.contains(m.party());
        text.named(m.start(), m.end(), self ? Named.SPEAKER : Named.OTHER);
      }
      About about = targets.about(article(text.text()), Document.of(text.text()), 1);
      looksAsThen(targets.looked(text, about), row);
      List<Targets.Looked> worth = targets.worthReading(text, about);
      for (Targets.Candidate candidate : targets.candidates(text, worth, speaker)) {
        if (candidate.target().id().equals(row.get("target").asText())) {
          Beside first = Taggers.sides().read(candidate.statement(), candidate.proposals().get(0));
          Beside all = new Readings(Taggers.sides()).of(candidate, own);
          assertThat(first.meant()).as(text.text()).isCloseTo(share(row, "first"), CLOSE);
          assertThat(all.meant()).as(text.text()).isCloseTo(share(row, "sure"), CLOSE);
          again += all.meant() == first.meant() ? 0 : 1;
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(5);
    assertThat(again).as("read again").isPositive();
  }

  /** What a score of the row is as a probability. */
  private static double share(JsonNode row, String score) {
    return 1 / (1 + Math.exp(-row.get(score).asDouble()));
  }

  /** Some target of those looked at is told of as the row has it. */
  private static void looksAsThen(List<Targets.Looked> looked, JsonNode row) {
    if (!row.get("look").isNull()) {
      List<Double> told = new ArrayList<>();
      row.get("look").forEach(number -> told.add(number.asDouble()));
      assertThat(looked)
          .as(row.toString())
          .anySatisfy(one -> assertThat(one.told()).usingElementComparator(ABOUT).isEqualTo(told));
    }
  }

  private static Article article(String text) {
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    return new Article(id, "a.txt", null, null, null, null, null, "en", text, List.of());
  }
}
