package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Project;
import org.parley.statement.Codebook;
import org.parley.statement.Proposal;

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
}
