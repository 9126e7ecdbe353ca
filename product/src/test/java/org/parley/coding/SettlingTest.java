package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.Taggers;
import org.parley.encode.Beside;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Part;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/** What the article tells of a pair beside the pair's own score. */
class SettlingTest {

  private static final String TEXT =
      "The hall was full.\n\nBoth sides read out papers for an hour.";
  private static final double DOUBTFUL = 0.5;
  private static final double SURE = 0.97;

  private final List<Settling.Stated> statements = new ArrayList<>();
  private int said;

  @Test
  void whatTheArticleSaysElsewhereSpeaksForATarget() {
    double alone = probability(said("toll", SURE), said("winter", DOUBTFUL), said("toll", SURE));
    double after = probability(said("toll", SURE), said("winter", DOUBTFUL), said("winter", SURE));
    double before = probability(said("winter", SURE), said("winter", DOUBTFUL), said("toll", SURE));
    double both = probability(said("winter", SURE), said("winter", DOUBTFUL), said("winter", SURE));

    assertThat(after).isGreaterThan(alone + 0.1);
    assertThat(before).isGreaterThan(alone + 0.1);
    assertThat(both).isGreaterThan(after).isGreaterThan(before);
  }

  @Test
  void whatStandsWithinItIsNotElsewhere() {
    Settling.Stated inner = new Settling.Stated(words(0, 8), List.of(pair("winter", SURE)));
    Settling.Stated outer = new Settling.Stated(words(0, 18), List.of(pair("winter", DOUBTFUL)));
    double within = probability(said("toll", SURE), outer, inner);
    double alone = probability(said("toll", SURE), outer, said("toll", SURE));

    assertThat(within).isEqualTo(alone);
  }

  @Test
  void aRivalThatFitsTheSameWordsSpeaksAgainstIt() {
    Passage passage = passage();
    Compared doubtful = pair(passage, "winter", DOUBTFUL);
    Compared rival = pair(passage, "toll", SURE);
    Settling.Stated beside = new Settling.Stated(words(0, 8), List.of(doubtful, rival));
    Settling.Stated alone = new Settling.Stated(words(0, 8), List.of(doubtful));

    assertThat(probability(said("pier", SURE), alone, said("pier", SURE)))
        .isGreaterThan(probability(said("pier", SURE), beside, said("pier", SURE)) + 0.1);
  }

  @Test
  void aHeadlineThatNamesItSpeaksForIt() {
    statements.addAll(List.of(said("toll", SURE), said("winter", DOUBTFUL), said("toll", SURE)));
    Compared one = statements.get(1).pairs().get(0);

    assertThat(settling("The winter plan").settled(1, one))
        .isGreaterThan(settling("The river").settled(1, one))
        .isGreaterThan(settling(null).settled(1, one));
  }

  @Test
  void ofFewStatementsTheNetworksOwnWordStands() {
    statements.addAll(List.of(said("winter", SURE), said("winter", DOUBTFUL), said("toll", SURE)));
    Settling settling = settling(null);

    assertThat(settling.meant(0)).singleElement().matches(m -> m.probability() == SURE);
    assertThat(settling.meant(1)).isEmpty();
  }

  /** Of the second statement's first pair; two more about something else stand at the end. */
  private double probability(Settling.Stated first, Settling.Stated second, Settling.Stated third) {
    statements.clear();
    statements.addAll(List.of(first, second, third, said("gate", SURE), said("gate", SURE)));
    return settling(null).settled(1, second.pairs().get(0));
  }

  private Settling settling(@Nullable String title) {
    ArticleId id = ArticleId.of(TEXT.getBytes(StandardCharsets.UTF_8));
    Article article =
        new Article(id, "a.txt", null, title, null, null, null, "en", TEXT, List.of());
    Document document = Document.of(TEXT);
    TellingWords telling = new TellingWords(Set.of(), word -> 1);
    List<Target> targets = List.of(target("winter"), target("toll"));
    About about = new About(article, document, statements.size(), targets, telling);
    return new Settling(Taggers.sides(), about, statements);
  }

  /** A statement with words of its own. */
  private Settling.Stated said(String target, double meant) {
    said++;
    int at = 20 + 3 * (said % 10);
    return new Settling.Stated(words(at, at + 2), List.of(pair(target, meant)));
  }

  private static Words words(int from, int to) {
    return Words.of(TEXT, new Span(from, to));
  }

  private static Passage passage() {
    return new Passage(0, new Featured(TEXT, Part.CONTENT), 0);
  }

  private static Compared pair(String target, double meant) {
    return pair(passage(), target, meant);
  }

  private static Compared pair(Passage passage, String target, double meant) {
    Featured proposal = new Featured(target, Part.PROPOSAL);
    Targets.Candidate candidate =
        new Targets.Candidate(target(target), passage.text(), List.of(proposal), 1, false);
    Beside beside = new Beside(meant, List.of(), List.of(), 0, List.of());
    return new Compared(passage, List.of(), candidate, beside);
  }

  private static Target target(String name) {
    Phrases phrases = new Phrases(List.of(name + " plan"));
    return new Target(name, List.of(), phrases, false, Map.of(), null, Set.of());
  }
}
