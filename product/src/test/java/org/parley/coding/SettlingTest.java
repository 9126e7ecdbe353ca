package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.Taggers;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Part;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;

/** What the article tells of a pair beside the pair's own score. */
class SettlingTest {

  private static final String TEXT = "Talks go on.\n\nThe winter plan was read out in the hall.";
  private static final double DOUBTFUL = 0.5;
  private static final double SURE = 0.97;

  @Test
  void whatTheArticleSpeaksOfElsewhereSpeaksForATarget() {
    double among = probability(about("winter", SURE), about("winter", DOUBTFUL));
    double alone = probability(about("toll", SURE), about("winter", DOUBTFUL));

    assertThat(among).isGreaterThan(alone + 0.1);
  }

  @Test
  void aRivalThatFitsTheSameWordsSpeaksAgainstIt() {
    Passage passage = passage();
    Compared doubtful = pair(passage, "winter", DOUBTFUL);
    double beside = probability(List.of(), List.of(doubtful, pair(passage, "toll", SURE)));
    double alone = probability(List.of(), List.of(doubtful));

    assertThat(alone).isGreaterThan(beside + 0.1);
  }

  @Test
  void ofFewStatementsTheNetworksOwnWordStands() {
    Settling settling =
        settling(List.of(about("winter", SURE), about("winter", DOUBTFUL), about("toll", SURE)));

    assertThat(settling.meant(0)).singleElement().matches(m -> m.probability() == SURE);
    assertThat(settling.meant(1)).isEmpty();
  }

  /** Of the first pair of the last statement, behind others of which three are the same. */
  private static double probability(List<Compared> others, List<Compared> last) {
    return settling(List.of(others, others, others, last)).settled(3, last.get(0));
  }

  private static Settling settling(List<List<Compared>> statements) {
    ArticleId id = ArticleId.of(TEXT.getBytes(StandardCharsets.UTF_8));
    Article article = new Article(id, "a.txt", null, null, null, null, null, "en", TEXT, List.of());
    return new Settling(Taggers.sides(), article, Document.of(TEXT), statements);
  }

  private static List<Compared> about(String target, double meant) {
    return List.of(pair(passage(), target, meant));
  }

  private static Passage passage() {
    return new Passage(0, new Featured(TEXT, Part.CONTENT));
  }

  private static Compared pair(Passage passage, String target, double meant) {
    Target of = new Target(target, target, new Phrases(List.of()), List.of(), null, Set.of());
    Featured proposal = new Featured(target, Part.PROPOSAL);
    Targets.Candidate candidate = new Targets.Candidate(of, passage.text(), proposal, 1, false);
    Beside beside = new Beside(meant, List.of(), List.of(), 0, List.of());
    return new Compared(passage, List.of(), candidate, beside);
  }
}
