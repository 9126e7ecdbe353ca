package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.coding.CodebookFile;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;

/** Actors of the invented negotiation, of real articles, and what people decide about them. */
class ActorsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** All who speak, each once; what each goes by is a name of its own and of nobody else. */
  @Test
  void findsEveryActorOfTheExampleOnceAndMergesNoTwo() throws Exception {
    Path record = ferry();
    Codebook codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    Map<String, JsonNode> listed = listed(record);
    Cli table = actors("list", record);
    System.out.println(table.out());
    Set<String> ids = new TreeSet<>();
    codebook.actors().forEach(actor -> ids.add(actor.id()));
    assertThat(listed.keySet()).isEqualTo(ids);
    for (Actor actor : codebook.actors()) {
      Set<String> own = new HashSet<>(actor.aliases());
      own.add(actor.name());
      for (JsonNode written : listed.get(actor.id()).get("written")) {
        String name = written.get("name").asText().replace('\u2019', '\'');
        assertThat(own).as(actor.id()).anyMatch(known -> known.endsWith(name));
      }
    }
    assertThat(speakers(record).values()).flatExtracting(names -> names).doesNotHaveDuplicates();
  }

  @Test
  void nobodyOutsideTheCodebookIsNamed() throws IOException {
    Path record = ferry();
    for (String format : List.of("table", "json", "csv")) {
      assertThat(actors("list", record, "--format", format).out())
          .contains("ana-ruiz")
          .doesNotContainIgnoringCase("Haddow")
          .doesNotContainIgnoringCase("Lodin");
    }
  }

  @Test
  void decidesInThePersonsNameAndRefusesToTieAnUnnamedSource() throws IOException {
    Path record = ferry();
    Map<String, Set<String>> speakers = speakers(record);
    String unnamed =
        speakers.keySet().stream().filter(id -> id.endsWith("official")).findFirst().orElseThrow();
    Cli refused = actors("merge", record, "--coder", "Mira", "ana-ruiz", unnamed);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("unnamed source").contains("tied to nobody");
    assertThat(actors("merge", record, "ana-ruiz", "name:liv-haddow").err()).contains("--coder");
    assertThat(actors("merge", record, "--coder", "machine", "ana-ruiz", "name:liv-haddow").err())
        .contains("cannot be told from the machine");
    Cli merged = actors("merge", record, "--coder", "Mira", "name:liv-haddow", "ruth-calder");
    assertThat(merged.out())
        .isEqualTo("name:liv-haddow and ruth-calder are one actor: ruth-calder.%n".formatted());
    assertThat(actors("rename", record, "--coder", "Mira", "ruth-calder", "Ruth C.").exit())
        .isZero();
    Cli.run("read", "--record", record, Project.example().resolve("articles"));
    JsonNode calder = listed(record).get("ruth-calder");
    assertThat(calder.get("name").asText()).isEqualTo("Ruth C.");
    assertThat(calder.get("written").findValuesAsText("name"))
        .contains("Liv Haddow", "Ruth Calder");
    assertThat(calder.get("decisions").findValuesAsText("by")).containsExactly("Mira", "Mira");
    assertThat(actors("list", record).out()).contains("merge by Mira");
  }

  @Test
  void aSplitGivesItsStatementsToANewActor() throws IOException {
    Path record = ferry();
    String statement = "";
    for (JsonNode one : statements(record)) {
      statement =
          one.at("/speaker/id").asText().equals("noor-hadley") ? one.get("id").asText() : statement;
    }
    int before = listed(record).get("noor-hadley").get("statements").asInt();
    Cli split =
        actors("split", record, "--coder", "Mira", "noor-hadley", "--statements", statement);
    assertThat(split.out())
        .isEqualTo("1 statement of noor-hadley: now by split:%s.%n".formatted(statement));
    assertThat(listed(record).get("noor-hadley").get("statements").asInt()).isEqualTo(before - 1);
    assertThat(actors("split", record, "--coder", "M", "noor-hadley", "--statements", "x").err())
        .contains("x is no statement's id");
  }

  /** Three outlets spell him three ways, and one mistypes him. */
  @Test
  void theMisspeltPresidentOfRealArticlesIsOneActor() throws IOException {
    Path seeds = Project.shared("seeds");
    Path record = folder.resolve("seeds.db");
    Cli.run("read", "--record", record, seeds);
    Set<String> ids = new HashSet<>();
    Set<String> written = new TreeSet<>();
    speakers(record)
        .forEach(
            (id, names) ->
                names.stream()
                    .filter(name -> name.matches(".*\\bZele.*"))
                    .forEach(
                        name -> {
                          ids.add(id);
                          written.add(name);
                        }));
    System.out.println("written " + written + ", actors " + ids);
    assertThat(written).hasSizeGreaterThan(1);
    assertThat(ids).hasSize(1);
  }

  private Path ferry() {
    Path record = folder.resolve("ferry.db");
    Path codebook = Project.example().resolve("codebook.yaml");
    Cli.run(
        "read", "--record", record, "--codebook", codebook, Project.example().resolve("articles"));
    return record;
  }

  private static Cli actors(String what, Path record, Object... more) {
    List<Object> words = new ArrayList<>(List.of("actors", what, "--record", record));
    words.addAll(List.of(more));
    return Cli.run(words.toArray());
  }

  private static Map<String, JsonNode> listed(Path record) throws IOException {
    Map<String, JsonNode> listed = new TreeMap<>();
    JsonNode all = JSON.readTree(actors("list", record, "--format", "json").out());
    all.forEach(one -> assertThat(listed.put(one.get("id").asText(), one)).isNull());
    return listed;
  }

  /** Each speaker's id with the full names it goes by. */
  private static Map<String, Set<String>> speakers(Path record) throws IOException {
    Map<String, Set<String>> speakers = new HashMap<>();
    for (JsonNode one : statements(record)) {
      JsonNode speaker = one.get("speaker");
      if (speaker != null && !speaker.isNull()) {
        Set<String> names =
            speakers.computeIfAbsent(speaker.get("id").asText(), id -> new TreeSet<>());
        if (speaker.get("kind").asText().equals("person")) {
          names.add(speaker.get("name").asText());
        }
      }
    }
    return speakers;
  }

  private static List<JsonNode> statements(Path record) throws IOException {
    Path out = record.resolveSibling("statements.jsonl");
    Cli.run("export", "--record", record, "--format", "jsonl", "--out", out);
    List<JsonNode> statements = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      statements.add(JSON.readTree(line));
    }
    return statements;
  }
}
