package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Part;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;

/** What the words alone tell, with the ferry's codebook. */
class FirstLookTest {

  private static final String ON_THE_FERRY =
      "The crews want the third boat back before the winter. The line says that two boats will do,"
          + " and that the old timetable cannot be paid for.";
  private static final String ON_A_MUSEUM =
      "The museum opened its new wing for the summer. Visitors came from as far as the coast, and"
          + " the keeper showed them drawings that had been restored. The rooms hold clocks, lamps,"
          + " violins, masks, kettles, saddles, globes, mirrors, tapestries, butterflies, fossils,"
          + " coins, dolls, bicycles, typewriters, teapots, feathers, shells, medals, spectacles,"
          + " ivory chessmen, a stuffed heron, a plaster elephant, glass flowers, wooden puppets and"
          + " a marble foot, found by a gardener behind the orangery. Curators catalogued everything"
          + " twice. Schoolchildren sketched the skeleton of a giraffe, queued for lemonade, bought"
          + " pencils and postcards, and were chased from the fountain by a cheerful attendant."
          + " Donors praised its architect, whose staircase of oak and copper spirals beneath an"
          + " octagonal skylight; neighbours grumbled about lorries, dust, hammering and parking."
          + " Admission remains free on Sundays, concerts excepted.";
  private static final String VAGUE = "the boats in the drawings are painted from memory";

  private Targets targets;

  @BeforeEach
  void readCodebook() throws Exception {
    var codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    targets = new Targets(codebook, Taggers.sides());
  }

  @Test
  void anArticleOnSomethingElseIsNotReadForAWordBeforeTheStatement() {
    assertThat(worthReading(VAGUE, 30, ON_A_MUSEUM, 9)).isEmpty();
    assertThat(worthReading(VAGUE, 30, ON_THE_FERRY, 9)).isNotEmpty();
  }

  @Test
  void aShortArticleCannotTell() {
    assertThat(worthReading(VAGUE, 30, ON_A_MUSEUM, 3)).isNotEmpty();
  }

  @Test
  void whatNamesAProposalIsReadWhereverItStands() {
    String named = "they would go back to the old timetable";

    assertThat(worthReading(named, 0, ON_THE_FERRY, 9)).isNotEmpty();
    assertThat(worthReading(named, 0, ON_A_MUSEUM, 9)).isNotEmpty();
  }

  @Test
  void theLikeliestComesFirst() {
    List<Targets.Looked> worth =
        worthReading("they would go back to the old timetable", 0, ON_THE_FERRY, 9);

    assertThat(worth)
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  /**
   * @param from where the statement begins; what stands before is only read with it
   */
  private List<Targets.Looked> worthReading(String said, int from, String article, int statements) {
    String text = article + " She said that " + said + ".";
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    Article whole = new Article(id, "a.txt", null, null, null, null, null, "en", text, List.of());
    About about = targets.about(whole, Document.of(text), statements);
    Featured passage = new Featured(said, Part.CONTEXT);
    passage.part(from, said.length(), Part.CONTENT);
    return targets.worthReading(passage, about);
  }
}
