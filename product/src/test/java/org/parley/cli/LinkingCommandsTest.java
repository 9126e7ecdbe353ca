package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;

/** The example's utterances and figures as a reader of the record gets them. */
class LinkingCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static Path record() {
    return folder.resolve("ferry.db");
  }

  @BeforeAll
  static void read() {
    Path codebook = Project.example().resolve("codebook.yaml");
    Path articles = Project.example().resolve("articles");
    assertThat(Cli.run("read", "--record", record(), "--codebook", codebook, articles).exit())
        .isZero();
  }

  private static JsonNode radio() throws Exception {
    for (JsonNode one :
        JSON.readTree(Cli.run("utterances", "--record", record(), "--format", "json").out())) {
      if (one.get("variants").toString().contains("kidney clinic")) {
        return one;
      }
    }
    throw new AssertionError("the radio interview is not among the utterances");
  }

  @Test
  void theRadioInterviewStandsInAllItsVersions() throws Exception {
    JsonNode radio = radio();
    Set<String> outlets = new HashSet<>();
    radio.get("variants").forEach(variant -> outlets.add(variant.get("outlet").asText()));
    assertThat(outlets).contains("Mainland Radio", "Landwire", "The Averley Ledger");
    assertThat(radio.get("primary").asText()).isNotEqualTo("null");
    assertThat(radio.get("reports").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(radio.get("speakers").get(0).asText()).isEqualTo("ana-ruiz");
    assertThat(radio.get("variants").get(1).get("against_earliest")).isNotEmpty();
  }

  @Test
  void theTableMarksWhatAVersionLacksAndHas() {
    Cli table = Cli.run("utterances", "--record", record(), "--speaker", "ana-ruiz");
    assertThat(table.out()).contains("Earliest in this record: Mainland Radio, 21 Jan 2031");
    assertThat(table.out().replaceAll("\\s+", " ")).contains("live with [-two-] {+fewer+} boats");
  }

  @Test
  void exportAndUtterancesTellTheSame() throws Exception {
    String id = radio().get("utterance").asText();
    Set<String> exported = new HashSet<>();
    for (String line :
        Cli.run("export", "--record", record(), "--format", "jsonl").out().split("\n")) {
      JsonNode statement = JSON.readTree(line);
      if (statement.get("utterance").asText().equals(id)) {
        exported.add(statement.get("id").asText());
      }
    }
    Set<String> listed = new HashSet<>();
    for (JsonNode variant : radio().get("variants")) {
      listed.add(variant.get("statement").asText());
      variant.get("copies").forEach(copy -> listed.add(copy.get("statement").asText()));
    }
    assertThat(listed).isEqualTo(exported);
  }

  @Test
  void aDayAsksForWhatWasSaidByThen() {
    assertThat(Cli.run("utterances", "--record", record(), "--as-of", "2031-01-20").out())
        .doesNotContain("kidney clinic")
        .contains("no cameras");
    Cli wrong = Cli.run("utterances", "--record", record(), "--as-of", "January");
    assertThat(wrong.exit()).isEqualTo(Main.MISTAKE);
    assertThat(wrong.err()).contains("2031-02-15");
  }

  @Test
  void nobodyOutsideTheCodebookCanBeSearchedFor() {
    Cli farmer = Cli.run("utterances", "--record", record(), "--speaker", "name:walter-inch");
    assertThat(farmer.exit()).isEqualTo(Main.MISTAKE);
    assertThat(farmer.err()).contains("not listed for a public role");
  }

  @Test
  void aQuotationIsTracedFromTheTerminal() throws Exception {
    String words = "We can live with two boats till March if the nite sailing stays";
    Cli table = Cli.run("search", "--record", record(), words);
    assertThat(table.out())
        .startsWith("Ana Ruiz: nearly the same words.")
        .contains("Earliest in this record: Mainland Radio, 21 Jan 2031; 4 versions")
        .contains("We [-can-] {+could+} live with two boats");
    JsonNode json =
        JSON.readTree(Cli.run("search", "--record", record(), "--format", "json", words).out());
    assertThat(json.at("/quotation/likened/0/utterance/utterance").asText())
        .isEqualTo(radio().get("utterance").asText());
    assertThat(Cli.run("search", "--record", record(), "--as-of", "2031-01-20", words).out())
        .doesNotContain("Ana Ruiz: nearly");
    assertThat(Cli.run("search", "--record", record(), "nobody sells the lighthouse here").out())
        .startsWith("No statement like these words is in this record.");
  }

  @Test
  void wordsAreFoundInStatementsAndTexts() throws Exception {
    Cli table = Cli.run("search", "--record", record(), "--limit", "1", "\"night sailing\"");
    assertThat(table.out()).contains("statements with all these words.").contains("in the text.");
    Cli csv =
        Cli.run("search", "--record", record(), "--format", "csv", "--party", "line", "sailing");
    assertThat(csv.out()).startsWith("found,statement,utterance,").contains("\nwords,");
    Cli wrong = Cli.run("search", "--record", record(), "--kind", "loud", "sailing");
    assertThat(wrong.exit()).isEqualTo(Main.MISTAKE);
    assertThat(wrong.err()).contains("--kind loud: give one of direct");
    assertThat(Cli.run("search", "--record", record(), "(NEAR\"*").exit()).isZero();
  }

  @Test
  void figuresAreLinedUpWithTheReason() throws Exception {
    String table = Cli.run("figures", "--record", record(), "--topic", "sailings").out();
    assertThat(table).contains("126 sailings").contains("85 sailings").doesNotContain("conflict");
    JsonNode json =
        JSON.readTree(Cli.run("figures", "--record", record(), "--format", "json").out());
    assertThat(json).isNotEmpty();
    json.forEach(
        topic ->
            topic
                .get("meetings")
                .forEach(
                    meeting -> {
                      boolean sure =
                          Set.of("agree", "conflict").contains(meeting.get("verdict").asText());
                      assertThat(meeting.get("reasons").isEmpty()).isEqualTo(sure);
                    }));
    assertThat(Cli.run("figures", "--record", record(), "--format", "csv").out())
        .startsWith("topic,one_statement,");
  }
}
