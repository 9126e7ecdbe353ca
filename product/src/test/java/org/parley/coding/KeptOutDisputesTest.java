package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;

/** The coder on the disputes from which it never learnt; prints the figures of the docs. */
class KeptOutDisputesTest {

  private static final double LEAST_TARGETS = 0.8;
  private static final double LEAST_STANCES = 0.82;
  private static final double LEAST_CONDITIONS = 0.8;
  private static final double LEAST_TARGETS_OF_ARTICLES = 0.5;

  private final CodingTally tally = new CodingTally();

  @Test
  void codesDisputesItHasNeverSeen() throws Exception {
    for (String name : keptOut()) {
      measure(own().resolve("disputes").resolve(name));
    }
    System.out.println("statements of disputes kept out: " + tally);

    assertThat(tally.targets()).isGreaterThan(LEAST_TARGETS);
    assertThat(tally.stances()).isGreaterThan(LEAST_STANCES);
    assertThat(tally.conditions()).isGreaterThan(LEAST_CONDITIONS);
  }

  @Test
  void codesWholeArticlesOnDisputesItHasNeverSeen() throws Exception {
    for (String name : keptOut()) {
      Path dispute = own().resolve("disputes").resolve(name);
      if (Files.exists(dispute.resolve("articles.yaml"))) {
        measureArticles(dispute);
      }
    }
    System.out.println("whole articles on disputes kept out: " + tally);

    assertThat(tally.targets()).isGreaterThan(LEAST_TARGETS_OF_ARTICLES);
  }

  /**
   * Some of them only with {@code -Dparley.disputes=m-}, the beginning of their names; with {@code
   * -Dparley.list=tuning.txt} those on which what an article tells was weighed.
   */
  private static List<String> keptOut() throws IOException {
    String list = System.getProperty("parley.list", "kept-out.txt");
    List<String> names =
        Files.readAllLines(own().resolve(list)).stream()
            .filter(name -> name.startsWith(System.getProperty("parley.disputes", "")))
            .toList();
    assertThat(names).isNotEmpty();
    return names;
  }

  private static Path own() {
    return Project.root().resolve("training/own");
  }

  private void measure(Path dispute) throws Exception {
    Codebook codebook = CodebookFile.read(dispute.resolve("codebook.yaml"));
    Coder coder = new Coder(codebook, Taggers.sides());
    for (JsonNode row : new YAMLMapper().readTree(dispute.resolve("statements.yaml").toFile())) {
      boolean outlet = row.path("voice").asText().equals("outlet");
      String speaker = row.path("speaker").isTextual() ? row.path("speaker").asText() : null;
      MarkedStatement said =
          MarkedStatement.of(row.path("text").asText(), speaker, outlet, codebook, null);
      tally.compare(row.path("codings"), said.coded(coder), said.article().text());
    }
  }

  private void measureArticles(Path dispute) throws Exception {
    Codebook codebook = CodebookFile.read(dispute.resolve("codebook.yaml"));
    Coder coder = new Coder(codebook, Taggers.sides());
    for (JsonNode article : new YAMLMapper().readTree(dispute.resolve("articles.yaml").toFile())) {
      MarkedArticle marked = MarkedArticle.of(article, codebook);
      List<List<Coding>> coded = marked.coded(coder);
      for (int i = 0; i < coded.size(); i++) {
        tally.compare(marked.rows().get(i).codings(), coded.get(i), marked.text());
      }
    }
  }
}
