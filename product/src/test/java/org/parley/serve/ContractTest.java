package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;

/** Holds every answer of the REST interface against what {@code openapi.json} promises. */
class ContractTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;
  private static JsonNode contract;

  @BeforeAll
  static void open() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
    contract = json("/api/openapi.json");
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void everyPathAnswersAsPromised() throws Exception {
    List<String> paths = new ArrayList<>();
    contract.get("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).contains("/api/articles", "/api/statements");
    for (String path : paths) {
      JsonNode get = contract.get("paths").get(path).get("get");
      List<String> asked = new ArrayList<>(List.of(real(path)));
      for (JsonNode reference : get.path("parameters")) {
        JsonNode parameter = at(reference);
        if (parameter.get("in").textValue().equals("query")) {
          String value = parameter.get("example").asText();
          asked.add(
              real(path) + "?" + parameter.get("name").textValue() + "=" + Answer.encoded(value));
        }
      }
      for (String each : asked) {
        holds(each, 200, get);
      }
    }
  }

  @Test
  void everyErrorHasTheOneForm() throws Exception {
    JsonNode statements = contract.get("paths").get("/api/statements").get("get");
    for (String bad :
        List.of(
            "kind=loud",
            "stance=loud",
            "judged=perhaps",
            "from=soon",
            "limit=0",
            "limit=1000",
            "after=x",
            "article=x",
            "from=2031-03&to=2031-02",
            "words=" + "w".repeat(400))) {
      holds("/api/statements?" + bad, 400, statements);
    }
    JsonNode one = contract.get("paths").get("/api/statements/{id}").get("get");
    holds("/api/statements/x", 400, one);
    holds("/api/statements/00000000000000000000", 404, one);
    JsonNode article = contract.get("paths").get("/api/articles/{id}").get("get");
    holds("/api/articles/x", 400, article);
    holds("/api/articles/00000000000000000000", 404, article);
    holds("/api/nothing", 404, article);
    Answer put = Answer.asked(server, "PUT", "/api/statements");
    assertThat(put.status()).isEqualTo(405);
    assertThat(flaws(JSON.readTree(put.body()), "#/components/schemas/Error")).isEmpty();
  }

  @Test
  void nextLeadsThroughEveryStatementOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "/api/statements?limit=100";
    long total = 0;
    while (!next.isEmpty()) {
      JsonNode page = json(next);
      page.get("statements").forEach(one -> seen.add(one.get("id").textValue()));
      total = page.get("total").longValue();
      next = page.get("next").asText("").equals("null") ? "" : page.get("next").asText("");
    }
    assertThat(seen)
        .doesNotHaveDuplicates()
        .hasSize((int) total)
        .hasSize((int) store.size().statements());
  }

  @Test
  void offsetsAreCodePointsOfTheArticlesText() throws Exception {
    JsonNode page = json("/api/statements?limit=200");
    for (JsonNode one : page.get("statements")) {
      String id = one.get("article").get("id").textValue();
      int[] text = json("/api/articles/" + id).get("text").textValue().codePoints().toArray();
      JsonNode span = one.get("content").get("spans").get(0);
      int start = span.get(0).intValue();
      String words = new String(text, start, span.get(1).intValue() - start);
      assertThat(one.get("content").get("text").textValue()).startsWith(words);
    }
  }

  @Test
  void saysThatNothingHasChanged() throws Exception {
    for (String path : List.of("/api/statements?limit=3", "/api/articles")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> first =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> second =
          client.send(
              request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(second.statusCode()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(second.headers().firstValue("ETag")).hasValue(tag);
    }
  }

  @Test
  void givesOthersNoArticlesText() throws Exception {
    try (Server open = Server.start(store, "0.0.0.0", 0)) {
      String path = real("/api/articles/{id}");
      JsonNode article = JSON.readTree(Answer.get(open, path).body());
      assertThat(article.get("text").isNull()).isTrue();
      assertThat(flaws(article, "#/components/schemas/Article")).isEmpty();
    }
  }

  /** Asks, and holds the answer against the schema of its status. */
  private static void holds(String path, int status, JsonNode operation) throws Exception {
    Answer answer = Answer.get(server, path);
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.header("content-type")).as(path).startsWith("application/json");
    String schema =
        operation.at("/responses/" + status + "/content/application~1json/schema/$ref").textValue();
    assertThat(flaws(JSON.readTree(answer.body()), schema)).as(path).isEmpty();
  }

  /** What is wrong with an answer, by the contract with the statement's schema put into it. */
  private static List<String> flaws(JsonNode answer, String schema) throws Exception {
    ObjectNode all = JSON.createObjectNode().put("$ref", schema);
    all.set("components", contract.get("components").deepCopy());
    ((ObjectNode) all.at("/components/schemas"))
        .set("Statement", json("/api/statement.schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(all)
        .validate(answer)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode at(JsonNode reference) {
    String target = reference.path("$ref").asText("");
    return target.isEmpty() ? reference : contract.at(target.substring(1));
  }

  /** A path with the id of something that is on record. */
  private static String real(String path) throws Exception {
    String list = path.replace("/{id}", "");
    if (list.equals(path)) {
      return path;
    }
    JsonNode first = json(list + "?limit=1").get(list.substring(5)).get(0);
    return path.replace("{id}", first.get("id").textValue());
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(Answer.get(server, path).body());
  }
}
