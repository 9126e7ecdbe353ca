package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Project;
import org.parley.statement.Proposal;

/** Proposals as another team would tell them, from which the coder learns as well. */
class RetoldTest {

  private static final Path OWN = Project.root().resolve("training/own");

  static List<Path> retold() {
    return Stream.of("disputes", "news")
        .flatMap(kind -> Project.files(OWN.resolve(kind), "").stream())
        .filter(folder -> Files.exists(folder.resolve("otherwise.yaml")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("retold")
  void eachIsAProposalOfItsCodebookInOtherWords(Path folder) throws Exception {
    Map<String, Proposal> proposals =
        CodebookFile.read(folder.resolve("codebook.yaml")).proposals().stream()
            .collect(Collectors.toMap(Proposal::id, proposal -> proposal));

    for (Map.Entry<String, JsonNode> one : otherwise(folder).properties()) {
      Proposal proposal = proposals.get(one.getKey());
      assertThat(proposal).as(one.getKey()).isNotNull();
      assertThat(one.getValue().path("name").asText()).isNotBlank().isNotEqualTo(proposal.name());
      assertThat(one.getValue().path("phrases")).as(one.getKey()).hasSizeGreaterThan(3);
      assertThat(one.getValue().path("description").asText())
          .isNotBlank()
          .isNotEqualTo(proposal.description());
    }
  }

  @Test
  void whatIsMeasuredOnIsToldOnce() throws IOException {
    List<String> aside = new ArrayList<>();
    for (String list : List.of("kept-out.txt", "news/kept-out.txt")) {
      aside.addAll(Files.readAllLines(OWN.resolve(list)));
    }

    assertThat(retold()).isNotEmpty();
    assertThat(retold().stream().map(folder -> folder.getFileName().toString()))
        .doesNotContainAnyElementsOf(Set.copyOf(aside));
  }

  private static JsonNode otherwise(Path folder) throws IOException {
    return new YAMLMapper().readTree(folder.resolve("otherwise.yaml").toFile());
  }
}
