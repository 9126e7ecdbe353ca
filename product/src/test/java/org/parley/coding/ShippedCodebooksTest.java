package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Project;
import org.parley.statement.Codebook;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;
import org.parley.statement.Term;

/** The codebooks that are part of Parley. */
class ShippedCodebooksTest {

  static List<Path> shipped() {
    return List.of(
        Project.root().resolve("codebooks/russia-ukraine.yaml"),
        Project.example().resolve("codebook.yaml"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyConsentRuleSaysWhatItRestsOn(Path file) throws CodebookException {
    Codebook codebook = CodebookFile.read(file);

    assertThat(codebook.proposals())
        .allSatisfy(
            proposal ->
                assertThat(proposal.consent())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.basis()).isNotBlank()));
    assertThat(codebook.proposals())
        .allSatisfy(proposal -> assertThat(proposal.examples()).isNotEmpty());
  }

  @Test
  void theWarCodebookHoldsTheThirteenProposals() throws CodebookException {
    Codebook war = CodebookFile.read(shipped().get(0));

    assertThat(war.proposals().stream().map(Proposal::id))
        .containsExactlyInAnyOrder(
            "korean-armistice",
            "freeze-front-lines",
            "german-finale",
            "nato-umbrella-ceasefire",
            "nato-membership",
            "diplomatic-return",
            "temporary-concession",
            "full-withdrawal",
            "russian-terms",
            "neutrality",
            "kellogg-plan",
            "victory-plan",
            "crimea-recognition");
    assertThat(war.party("nato").orElseThrow().members()).hasSize(32).contains("turkey", "usa");
  }

  @Test
  void aReadingOfFiveArticlesSpeaksInTheWarCodebooksWords() throws Exception {
    Codebook war = CodebookFile.read(shipped().get(0));
    JsonNode reading =
        new YAMLMapper().readTree(getClass().getResourceAsStream("five-articles.yaml"));
    Set<String> targets = DisputesTest.targets(war);
    int codings = 0;

    for (JsonNode article : reading.path("articles")) {
      for (JsonNode statement : article.path("statements")) {
        for (JsonNode coding : statement.path("codings")) {
          codings++;
          assertThat(targets).contains(coding.path("target").asText());
          assertThat(Term.of(Stance.class, coding.path("stance").asText())).isNotNull();
        }
      }
    }
    assertThat(codings).isGreaterThan(50);
  }
}
