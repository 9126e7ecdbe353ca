package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Project;
import org.parley.statement.Codebook;

/** The invented disputes that coding is to be learnt from and measured on. */
class DisputesTest {

  private static final Pattern MARK = Pattern.compile("\\{[scq] ?|\\}");
  private static final Pattern NUMBERED = Pattern.compile("\\{[scq][0-9,]+ |\\}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)?");
  private static final int SHARED = 8;

  static List<Path> disputes() {
    return Project.files(Project.root().resolve("training/own/disputes"), "").stream()
        .filter(Files::isDirectory)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("disputes")
  void aDisputeHasACodebookThatIsSound(Path dispute) throws CodebookException {
    assertThat(CodebookFile.read(dispute.resolve("codebook.yaml")).proposals())
        .hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("disputes")
  void everyCodingHasATargetOfTheCodebookAndConditionsThatStandInTheText(Path dispute)
      throws IOException, CodebookException {
    Set<String> targets = targets(CodebookFile.read(dispute.resolve("codebook.yaml")));

    for (JsonNode statement : statements(dispute)) {
      String text = plain(statement);
      assertThat(statement.path("text").asText()).contains("{q");
      for (JsonNode coding : statement.path("codings")) {
        assertThat(targets).as(text).contains(coding.path("target").asText());
        for (JsonNode condition : coding.path("conditions")) {
          assertThat(text).contains(condition.path("words").asText());
        }
        assertThat(coding.path("conditions").size() > 0)
            .as(text)
            .isEqualTo(coding.path("stance").asText().equals("conditional"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyStatementOfAnArticleIsCodedByTheCodebook(Path dispute)
      throws IOException, CodebookException {
    Codebook codebook = CodebookFile.read(dispute.resolve("codebook.yaml"));
    Set<String> targets = targets(codebook);

    for (JsonNode node : tree(dispute.resolve("articles.yaml"))) {
      MarkedArticle article = MarkedArticle.of(node, codebook);
      assertThat(article.text()).doesNotContain("{", "}");
      assertThat(article.rows()).hasSameSizeAs(node.path("statements"));
      for (MarkedArticle.Row row : article.rows()) {
        assertThat(row.codings().isArray()).as(dispute + " " + row.number()).isTrue();
        for (JsonNode coding : row.codings()) {
          assertThat(targets).contains(coding.path("target").asText());
          for (JsonNode condition : coding.path("conditions")) {
            assertThat(article.text()).contains(condition.path("words").asText());
          }
          assertThat(coding.path("conditions").size() > 0)
              .isEqualTo(coding.path("stance").asText().equals("conditional"));
        }
      }
    }
  }

  static List<Path> articles() {
    return disputes().stream()
        .filter(dispute -> Files.exists(dispute.resolve("articles.yaml")))
        .toList();
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    int pairs = 0;
    for (Path dispute : disputes()) {
      for (JsonNode statement : statements(dispute)) {
        pairs += statement.path("codings").size();
      }
    }

    assertThat(disputes()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(pairs).isGreaterThanOrEqualTo(1_200);
  }

  @Test
  void noTwoTextsShareEightWordsInARow() throws IOException {
    Map<List<String>, String> seen = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Path dispute : disputes()) {
      for (String text : texts(dispute)) {
        for (List<String> run : runs(text)) {
          String there = seen.putIfAbsent(run, text);
          if (there != null) {
            shared.add(dispute.getFileName() + ": " + String.join(" ", run));
          }
        }
      }
    }

    assertThat(shared).isEmpty();
  }

  /** Statements and articles of a dispute. */
  private static List<String> texts(Path dispute) throws IOException {
    List<String> texts = new ArrayList<>();
    statements(dispute).forEach(statement -> texts.add(plain(statement)));
    if (Files.exists(dispute.resolve("articles.yaml"))) {
      tree(dispute.resolve("articles.yaml"))
          .forEach(node -> texts.add(NUMBERED.matcher(node.path("text").asText()).replaceAll("")));
    }
    return texts;
  }

  private static Set<List<String>> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<List<String>> runs = new HashSet<>();
    for (int at = 0; at + SHARED <= words.size(); at++) {
      runs.add(words.subList(at, at + SHARED));
    }
    return runs;
  }

  /** What a coding by the codebook may be about: its proposals, and the options of its issues. */
  static Set<String> targets(Codebook codebook) {
    Set<String> targets = new HashSet<>();
    codebook.proposals().forEach(proposal -> targets.add(proposal.id()));
    codebook
        .issues()
        .forEach(issue -> issue.options().forEach(o -> targets.add(issue.id() + "=" + o)));
    return targets;
  }

  private static JsonNode statements(Path dispute) throws IOException {
    return tree(dispute.resolve("statements.yaml"));
  }

  private static JsonNode tree(Path yaml) throws IOException {
    return new YAMLMapper().readTree(yaml.toFile());
  }

  private static String plain(JsonNode statement) {
    return MARK.matcher(statement.path("text").asText()).replaceAll("");
  }
}
