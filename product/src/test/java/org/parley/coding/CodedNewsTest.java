package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Project;
import org.parley.statement.Act;
import org.parley.statement.Codebook;
import org.parley.statement.Holder;
import org.parley.statement.Stance;
import org.parley.statement.Term;

/** The codings of real news are sound, fit the corpus, and hold none of its words. */
class CodedNewsTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)?");
  private static final int SHARED = 8;

  static List<Path> fields() {
    return Project.files(Project.root().resolve("training/own/news"), "").stream()
        .filter(Files::isDirectory)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyCodingSpeaksTheCodebooksLanguage(Path field) throws Exception {
    Set<String> targets = DisputesTest.targets(CodebookFile.read(field.resolve("codebook.yaml")));

    for (JsonNode article : codings(field)) {
      for (JsonNode row : article.path("statements")) {
        assertThat(row.has("words")).isFalse();
        for (JsonNode coding : row.path("codings")) {
          assertThat(targets).contains(coding.path("target").asText());
          assertThat(coding.path("holder").asText()).isNotBlank();
          Term.of(Holder.Basis.class, coding.path("basis").asText());
          Term.of(Act.class, coding.path("act").asText());
          Stance stance = Term.of(Stance.class, coding.path("stance").asText());
          assertThat(stance != Stance.CONDITIONAL || coding.path("conditions").size() > 0).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyRowHasItsAttribution(Path field) throws Exception {
    Path corpus = Project.shared("polnear").resolve("train");
    Codebook codebook = CodebookFile.read(field.resolve("codebook.yaml"));
    List<MarkedArticle> articles =
        new CodedNews(corpus, codebook).read(field.resolve("codings.yaml"));

    int coded = 0;
    for (MarkedArticle article : articles) {
      for (MarkedArticle.Row row : article.rows()) {
        coded += row.codings().size();
      }
    }
    int meant = 0;
    for (JsonNode article : codings(field)) {
      for (JsonNode row : article.path("statements")) {
        meant += row.path("codings").size();
      }
    }
    assertThat(coded).isEqualTo(meant).isPositive();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void noCodebookRepeatsTheNews(Path field) throws Exception {
    Path texts = Project.shared("polnear").resolve("train/text");
    Set<List<String>> own = new HashSet<>();
    for (String name : List.of("codebook.yaml", "otherwise.yaml")) {
      if (Files.exists(field.resolve(name))) {
        Files.readAllLines(field.resolve(name)).forEach(line -> own.addAll(runs(line)));
      }
    }
    List<String> repeated = new ArrayList<>();
    for (JsonNode article : codings(field)) {
      String name = article.path("article").asText();
      Path text = texts.resolve(name.substring(0, name.lastIndexOf('_')) + ".txt");
      runs(Files.readString(text)).stream()
          .filter(own::contains)
          .forEach(run -> repeated.add(String.join(" ", run)));
    }

    assertThat(repeated).isEmpty();
  }

  private static JsonNode codings(Path field) throws IOException {
    return new YAMLMapper().readTree(field.resolve("codings.yaml").toFile());
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
}
