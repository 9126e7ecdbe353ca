package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.link.NameLinker;
import org.parley.statement.Article;
import org.parley.statement.Examples;
import org.parley.statement.Statement;

class StatementJsonTest {

  private static final Article ARTICLE = Examples.article(Examples.TEXT);

  private static final Decided DECIDED =
      new Decided("Ida Fenn", Instant.parse("2031-03-01T10:00:00Z"), "verdict", null, "right");

  @Test
  void whatPeopleDecidedStandsBesideTheMachinesWork() {
    assertThat(json(Examples.full()).get("decisions").toString())
        .isEqualTo(
            "[{\"by\":\"Ida Fenn\",\"at\":\"2031-03-01T10:00:00Z\",\"field\":\"verdict\","
                + "\"old\":null,\"new\":\"right\"}]");
  }

  @Test
  void holdsToItsSchema() throws IOException {
    for (Statement statement : List.of(Examples.full(), Examples.bare())) {
      JsonNode node = json(statement);
      assertThat(schema().validate(node.toString(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void itsSchemaRefusesWhatIsMissingOrUnknown() throws IOException {
    JsonNode node = json(Examples.full());
    String without = node.toString().replace("\"utterance\"", "\"uterance\"");
    assertThat(schema().validate(without, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void countsCodePoints() {
    JsonNode node = json(Examples.full());
    List<String> quoted = new ArrayList<>();
    addQuotes(node, quoted);
    assertThat(quoted).hasSize(9).allMatch(q -> q.startsWith("proven: "));
  }

  /** Python's slicing, done by code points. */
  private static void addQuotes(JsonNode node, List<String> quoted) {
    if (node.has("spans")) {
      int[] points = Examples.TEXT.codePoints().toArray();
      List<String> pieces = new ArrayList<>();
      node.get("spans")
          .forEach(
              s ->
                  pieces.add(
                      new String(points, s.get(0).asInt(), s.get(1).asInt() - s.get(0).asInt())));
      boolean proven = String.join(" ", pieces).equals(node.get("text").asText());
      quoted.add((proven ? "proven: " : "wrong: ") + node.get("text").asText());
    }
    node.forEach(child -> addQuotes(child, quoted));
  }

  @Test
  void anArticleCarriesItsTextWhole() {
    assertThat(ArticleJson.of(ARTICLE, null).get("text").asText()).isEqualTo(Examples.TEXT);
    assertThat(ArticleJson.of(ARTICLE, null).get("published_basis").asText()).isEqualTo("given");
  }

  @Test
  void writesOneLineAStatement() throws IOException {
    StringWriter out = new StringWriter();
    JsonLines lines = new JsonLines(out);
    lines.write(json(Examples.full()));
    lines.write(json(Examples.bare()));
    assertThat(out.toString().split("\n")).hasSize(2);
    assertThat(new ObjectMapper().readTree(out.toString().split("\n")[0]).get("schema").asInt())
        .isEqualTo(1);
  }

  @Test
  void writesARowACoding() {
    StringWriter out = new StringWriter();
    StatementCsv csv = new StatementCsv(out);
    csv.write(ARTICLE, new NameLinker(null).link(Examples.full()));
    csv.write(ARTICLE, new NameLinker(null).link(Examples.bare()));
    assertThat(out.toString().split("\n")).hasSize(3);
    assertThat(out.toString())
        .contains("name:ana-ruiz,Ana Ruiz,person,chair of the council,isles")
        .contains("two-boat-winter,isles,spoken-for,states,conditional")
        .contains("if the night sailing stays (suffices)");
  }

  private static JsonNode json(Statement statement) {
    return new StatementJson(ARTICLE)
        .of(new NameLinker(null).link(statement), "r", "r", List.of(DECIDED));
  }

  private static Schema schema() throws IOException {
    try (InputStream in = StatementJson.class.getResourceAsStream("statement.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }
}
