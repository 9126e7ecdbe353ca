package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;

/**
 * The coder on real news of fields of policy from which it never learnt, the statements being those
 * that the corpus marks; prints the figures of the docs.
 */
class KeptOutNewsTest {

  private static final double LEAST_PRECISION = 0.6;
  private static final double LEAST_STANCES = 0.6;

  @Test
  void codesRealNewsOnFieldsItHasNeverSeen() throws Exception {
    Path corpus = Project.shared("polnear").resolve("train");
    Path news = Project.root().resolve("training/own/news");
    CodingTally tally = new CodingTally();
    for (String name : Files.readAllLines(news.resolve("kept-out.txt"))) {
      measure(news.resolve(name), corpus, tally);
    }
    System.out.println("real news kept out: " + tally);

    assertThat(tally.precision()).isGreaterThan(LEAST_PRECISION);
    assertThat(tally.stances()).isGreaterThan(LEAST_STANCES);
  }

  private static void measure(Path folder, Path corpus, CodingTally tally) throws Exception {
    Codebook codebook = CodebookFile.read(folder.resolve("codebook.yaml"));
    Coder coder = new Coder(codebook, Taggers.sides());
    for (MarkedArticle article :
        new CodedNews(corpus, codebook).read(folder.resolve("codings.yaml"))) {
      List<List<Coding>> coded = article.coded(coder);
      for (int i = 0; i < coded.size(); i++) {
        tally.compare(article.rows().get(i).codings(), coded.get(i), article.text());
      }
    }
  }
}
