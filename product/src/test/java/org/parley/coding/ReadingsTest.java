package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Part;
import org.parley.encode.SideReader;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;

/** Statements on the ferry, from the clear to the vague, with the trained network. */
class ReadingsTest {

  private static final String BEFORE = "The council met the crews in Port Ellis on Monday. ";
  private static final List<String> SAID =
      List.of(
          "the winter timetable must be kept, and two boats are enough",
          "they could live with fewer boats if the night sailing stays",
          "the old timetable is a memory, and the third boat a dream",
          "the night sailing matters more to the isles than any timetable",
          "no boat should sail at night before the crews are paid for it",
          "what the line calls a compromise is the winter timetable under another name");

  private final SideReader reader = Taggers.sides();
  private Targets targets;

  @BeforeEach
  void readCodebook() throws Exception {
    var codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    targets = new Targets(codebook, reader);
  }

  @Test
  void aPairThatIsUnsureIsReadThreeWaysAndTheMeanCounts() {
    List<Targets.Candidate> unsure =
        pairs().filter(pair -> reader.isUnsure(asItStands(pair).meant())).toList();

    assertThat(unsure).isNotEmpty();
    for (Targets.Candidate pair : unsure) {
      Beside read = new Readings(reader).of(pair, BEFORE.length());
      assertThat(Compared.sureness(read)).isCloseTo(mean(pair), within(1e-9));
      assertThat(read.stances().stream().mapToDouble(share -> share).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(read.pieces()).isEqualTo(asItStands(pair).pieces());
    }
  }

  @Test
  void oneThatIsSureIsReadOnce() {
    List<Targets.Candidate> sure =
        pairs().filter(pair -> !reader.isUnsure(asItStands(pair).meant())).toList();

    assertThat(sure).isNotEmpty();
    for (Targets.Candidate pair : sure) {
      assertThat(new Readings(reader).of(pair, BEFORE.length())).isEqualTo(asItStands(pair));
    }
  }

  private Beside asItStands(Targets.Candidate pair) {
    return reader.read(pair.statement(), pair.proposals().get(0));
  }

  private double mean(Targets.Candidate pair) {
    Stream<Beside> alone =
        Stream.of(reader.read(pair.statement().from(BEFORE.length()), pair.proposals().get(0)));
    Stream<Beside> each = pair.proposals().stream().map(one -> reader.read(pair.statement(), one));
    DoubleStream sureness = Stream.concat(alone, each).mapToDouble(Compared::sureness);
    return sureness.average().orElseThrow();
  }

  private Stream<Targets.Candidate> pairs() {
    return SAID.stream().flatMap(said -> pairs(said).stream());
  }

  private List<Targets.Candidate> pairs(String said) {
    String whole = BEFORE + "Ana Ruiz said " + said + ".";
    Featured passage = new Featured(whole, Part.CONTEXT);
    int content = whole.indexOf(said);
    passage.part(content, content + said.length(), Part.CONTENT);
    ArticleId id = ArticleId.of(whole.getBytes(StandardCharsets.UTF_8));
    Article article =
        new Article(id, "a.txt", null, null, null, null, null, "en", whole, List.of());
    About about = targets.about(article, Document.of(whole), 1);
    return targets.candidates(passage, targets.worthReading(passage, about), Set.of());
  }
}
