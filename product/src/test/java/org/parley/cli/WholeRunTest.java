package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;
import org.parley.export.StatementJson;

/** The commands from end to end, on the invented negotiation and on real articles. */
class WholeRunTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Number of {@link #someArticles}. */
  private static final int SOME = 8;

  @TempDir Path folder;

  @Test
  void readsTheExampleAndProvesEveryQuotation() throws IOException {
    Path record = folder.resolve("ferry.db");
    Cli read = read(record, Project.example());
    assertThat(read.exit()).isZero();
    assertThat(read.out()).startsWith("23 articles read, ");
    assertThat(provenStatements(record)).isGreaterThan(150);
  }

  @Test
  void readingAgainChangesNoByte() {
    Path record = folder.resolve("ferry.db");
    read(record, Project.example());
    String first = export(record, "jsonl");
    Cli again = read(record, Project.example());
    assertThat(again.out()).startsWith("0 articles read, 0 statements found; 23 articles known");
    assertThat(export(record, "jsonl")).isEqualTo(first);
  }

  @Test
  void readsTheSameOnOneThreadAndOnFour() throws IOException {
    Path articles = someArticles();
    Path one = folder.resolve("one.db");
    Path four = folder.resolve("four.db");
    Cli.run("read", "--record", one, "--jobs", 1, articles);
    Cli.run("read", "--record", four, "--jobs", 4, articles);
    assertThat(export(four, "jsonl")).isEqualTo(export(one, "jsonl")).isNotEmpty();
  }

  @Test
  void codesARecordWithoutReadingAgain() throws IOException {
    Path record = folder.resolve("ferry.db");
    Path articles = someArticles();
    Cli.run("read", "--record", record, articles);
    Path codebook = Project.example().resolve("codebook.yaml");
    Cli coded = Cli.run("code", "--record", record, "--codebook", codebook);
    assertThat(coded.exit()).isZero();
    assertThat(coded.out()).contains(" coded by north-ferry: ");
    Path atOnce = folder.resolve("at-once.db");
    Cli.run("read", "--record", atOnce, "--codebook", codebook, articles);
    assertThat(codings(export(record, "jsonl")))
        .isEqualTo(codings(export(atOnce, "jsonl")))
        .isNotEmpty();
  }

  @Test
  void readingAgainAfterCodingChangesNoByte() throws IOException {
    Path record = folder.resolve("ferry.db");
    Path articles = someArticles();
    Path codebook = Project.example().resolve("codebook.yaml");
    Cli.run("read", "--record", record, articles);
    Cli.run("code", "--record", record, "--codebook", codebook);
    String coded = export(record, "jsonl");
    Cli again = Cli.run("read", "--record", record, articles);
    assertThat(again.out())
        .startsWith("0 articles read, 0 statements found; " + SOME + " articles known");
    assertThat(export(record, "jsonl")).isEqualTo(coded);
  }

  /** Every third of the example's articles, with their list. */
  private Path someArticles() throws IOException {
    Path some = Files.createDirectory(folder.resolve("some"));
    List<Path> all = Project.files(Project.example().resolve("articles"), "");
    for (int i = 0; i < all.size(); i++) {
      if (i % 3 == 0 || all.get(i).endsWith("articles.csv")) {
        Files.copy(all.get(i), some.resolve(all.get(i).getFileName()));
      }
    }
    return some;
  }

  @Test
  void readsRealArticles() throws IOException {
    Path seeds = Project.shared("seeds");
    Path record = folder.resolve("seeds.db");
    Cli read = Cli.run("read", "--record", record, seeds);
    assertThat(read.exit()).isZero();
    assertThat(provenStatements(record)).isGreaterThanOrEqualTo(50);
  }

  @Test
  void annotatesAndEvaluatesAlike() throws IOException {
    Path dev = Project.shared("polnear/dev");
    Path text = Files.createDirectory(folder.resolve("text"));
    try (Stream<Path> files = Files.list(dev.resolve("text"))) {
      for (Path file : files.sorted().limit(8).toList()) {
        Files.copy(file, text.resolve(file.getFileName().toString()));
      }
    }
    Path out = folder.resolve("ann");
    assertThat(Cli.run("annotate", "--out", out, text).exit()).isZero();
    Object[] sides = {"--gold", dev.resolve("attributions"), "--text", text};
    Cli fromFiles = Cli.run("evaluate", "--pred", out, sides[0], sides[1], sides[2], sides[3]);
    Cli direct = Cli.run("evaluate", sides[0], sides[1], sides[2], sides[3], "--misses", 3);
    assertThat(direct.out())
        .startsWith(fromFiles.out())
        .contains("docs            8")
        .containsPattern("calibration +0\\.\\d{4}");
    assertThat(direct.out().lines().filter(line -> line.startsWith("  gold "))).hasSize(3);
  }

  @Test
  void annotatesWithTheIdsOfARecord() throws IOException {
    Path article = folder.resolve("boats.txt");
    Files.writeString(
        article,
        """
        Boats stay

        \u201cThe boats will stay,\u201d said Ana Ruiz, mayor of Averley, on Friday.

        \u201cNobody sails,\u201d Ruiz said.
        """);
    Path record = folder.resolve("boats.db");
    Cli.run("read", "--record", record, article);
    Path out = folder.resolve("out");
    Cli.run("annotate", "--format", "jsonl", "--all", "--out", out, article);
    try (Stream<Path> written = Files.walk(out)) {
      Path lines = written.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(speakers(Files.readString(lines)))
          .isEqualTo(speakers(export(record, "jsonl")))
          .containsOnly("name:ana-ruiz")
          .hasSize(2);
    }
  }

  private static List<String> speakers(String lines) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      JsonNode speaker = JSON.readTree(line).path("speaker");
      ids.add(speaker.path("id").asText());
    }
    return ids;
  }

  @Test
  void evaluatesPredictionsWithoutTheWeights() throws Exception {
    Path text = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(text.resolve("one.txt"), "Ruiz said no.");
    Files.writeString(text.resolve("one.ann"), "");
    String weights = "org/parley/model/en/model.onnx";
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> !each.contains("parley-model-en"))
            .filter(each -> !Files.exists(Path.of(each).resolve(weights)))
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String there = text.toString();
    Process evaluate =
        new ProcessBuilder(
                java,
                "-cp",
                path,
                Main.class.getName(),
                "evaluate",
                "--pred",
                there,
                "--gold",
                there,
                "--text",
                there)
            .redirectErrorStream(true)
            .start();
    String printed = new String(evaluate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed).contains("docs            1");
    assertThat(evaluate.waitFor()).isZero();
  }

  private static Cli read(Path record, Path negotiation) {
    return Cli.run(
        "read",
        "--record",
        record,
        "--codebook",
        negotiation.resolve("codebook.yaml"),
        negotiation.resolve("articles"));
  }

  private static String export(Path record, String format) {
    Cli export = Cli.run("export", "--record", record, "--format", format);
    assertThat(export.err()).isEmpty();
    return export.out();
  }

  private static List<String> codings(String jsonl) throws IOException {
    List<String> codings = new ArrayList<>();
    for (JsonNode statement : lines(jsonl)) {
      statement
          .get("codings")
          .forEach(
              c -> codings.add(statement.get("id").asText() + c.get("target") + c.get("stance")));
    }
    return codings;
  }

  /** Checks each statement against the schema and each quotation against its text. */
  private static int provenStatements(Path record) throws IOException {
    Map<String, int[]> texts = new HashMap<>();
    for (JsonNode article : lines(export(record, "articles"))) {
      texts.put(article.get("id").asText(), article.get("text").asText().codePoints().toArray());
    }
    Schema schema = schema();
    List<JsonNode> statements = lines(export(record, "jsonl"));
    for (JsonNode statement : statements) {
      assertThat(schema.validate(statement.toString(), InputFormat.JSON)).isEmpty();
      assertProven(statement, texts.get(statement.get("article").get("id").asText()));
    }
    return statements.size();
  }

  private static void assertProven(JsonNode node, int[] text) {
    if (node.has("spans")) {
      List<String> pieces = new ArrayList<>();
      for (JsonNode span : node.get("spans")) {
        int start = span.get(0).asInt();
        pieces.add(new String(text, start, span.get(1).asInt() - start));
      }
      assertThat(String.join(" ", pieces)).isEqualTo(node.get("text").asText());
    }
    node.forEach(child -> assertProven(child, text));
  }

  private static List<JsonNode> lines(String jsonl) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : jsonl.split("\n")) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  private static Schema schema() throws IOException {
    try (InputStream in = StatementJson.class.getResourceAsStream("statement.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }
}
