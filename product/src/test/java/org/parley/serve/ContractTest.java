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
import java.time.LocalDate;
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
    assertThat(paths)
        .contains(
            "/api/articles",
            "/api/statements",
            "/api/board",
            "/api/proposals/{id}",
            "/api/actors/{id}");
    for (String path : paths) {
      JsonNode get = get(path);
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
  void theBoardOfEveryWeekIsAsPromised() throws Exception {
    JsonNode extent = json("/api/board").get("record");
    LocalDate last = LocalDate.parse(extent.get("last").textValue());
    LocalDate day = LocalDate.parse(extent.get("first").textValue());
    for (; !day.isAfter(last.plusDays(120)); day = day.plusDays(7)) {
      holds("/api/board?since=&as-of=" + day, 200, get("/api/board"));
      holds("/api/proposals?as-of=" + day, 200, get("/api/proposals"));
    }
  }

  @Test
  void givesTheBoardAsTheTableThatIsPromised() throws Exception {
    for (String path : List.of("/api/board", "/api/proposals", "/api/proposals/{id}")) {
      JsonNode promised = get(path).at("/responses/200/content");
      assertThat(promised.has("text/csv")).isTrue();
      Answer table = Answer.get(server, real(path) + "?format=csv");
      assertThat(table.header("content-type")).startsWith("text/csv");
      assertThat(table.body()).startsWith("as_of,codebook,").contains("\n2031-");
    }
  }

  @Test
  void givesDaysChangesAndFiguresAsTablesToo() throws Exception {
    String[][] tables = {
      {
        "/api/timeline",
        "as_of,codebook,from,to,party,sayings,articles\n2031-03-06,north-ferry,2031-01-02,"
      },
      {"/api/changes", "as_of,codebook,shift,target,holder,kind,which,"},
      {"/api/figures", "topic,one_statement,"},
      {"/api/figures/{id}", "topic,one_statement,"}
    };
    for (String[] table : tables) {
      assertThat(get(table[0]).at("/responses/200/content").has("text/csv")).isTrue();
      Answer answer = Answer.get(server, real(table[0]) + "?format=csv");
      assertThat(answer.header("content-type")).startsWith("text/csv");
      assertThat(answer.body()).startsWith(table[1]);
    }
  }

  @Test
  void theTimelineOfAnyDaysIsAsPromised() throws Exception {
    for (String days :
        List.of("from=2031-01&to=2031-01", "from=2030&to=2031", "from=2001&to=2040", "from=2032")) {
      holds("/api/timeline?" + days, 200, get("/api/timeline"));
    }
    JsonNode crew = json("/api/timeline?party=crew&target=mediators-package");
    assertThat(crew.get("parties")).hasSize(1);
    assertThat(crew.get("changes")).isNotEmpty();
    holds("/api/changes?since=", 200, get("/api/changes"));
    holds("/api/changes?since=&party=isles&target=two-boat-winter", 200, get("/api/changes"));
  }

  @Test
  void daysThatAreNoneAndStrangersAreErrorsOfTheOneForm() throws Exception {
    for (String bad : List.of("from=soon", "from=2031-03&to=2031-02", "from=1800", "format=xml")) {
      holds("/api/timeline?" + bad, 400, get("/api/timeline"));
    }
    holds("/api/timeline?party=nobody", 404, get("/api/timeline"));
    holds("/api/changes?target=nothing", 404, get("/api/changes"));
    holds("/api/changes?since=soon", 400, get("/api/changes"));
    holds("/api/figures?format=xml", 400, get("/api/figures"));
    holds("/api/figures/nothing", 404, get("/api/figures/{id}"));
  }

  @Test
  void aBoardThatCannotBeShownIsAnErrorOfTheOneForm() throws Exception {
    for (String bad : List.of("as-of=soon", "since=soon", "format=xml")) {
      holds("/api/board?" + bad, 400, get("/api/board"));
      holds("/api/proposals?" + bad, 400, get("/api/proposals"));
    }
    JsonNode one = get("/api/proposals/{id}");
    holds("/api/proposals/nothing", 404, one);
    holds("/api/proposals/arbitration?with=nothing", 404, one);
    holds("/api/proposals/arbitration?with=winter-fund&format=csv", 400, one);
    try (Store empty = Store.open(folder.resolve("empty.db"));
        Server bare = Server.start(empty, "127.0.0.1", 0)) {
      Answer none = Answer.get(bare, "/api/board");
      assertThat(none.status()).isEqualTo(404);
      assertThat(flaws(JSON.readTree(none.body()), "#/components/schemas/Error")).isEmpty();
      assertThat(none.body()).contains("\"try\":\"parley read --codebook");
    }
  }

  @Test
  void aSearchIsAsPromisedWhateverItFinds() throws Exception {
    JsonNode search = get("/api/search");
    String quotation =
        Answer.encoded("We can live with two boats till March if the nite sailing stays");
    holds("/api/search?limit=2&q=boats", 200, search);
    holds("/api/search?limit=2&in=articles&q=boats", 200, search);
    holds("/api/search?q=" + Answer.encoded("\"night sailing\" (NEAR"), 200, search);
    holds("/api/search?party=crew&stance=reject&q=boat", 200, search);
    holds("/api/search?speaker=nobody&q=boat", 200, search);
    holds("/api/search?q=" + quotation, 200, search);
    JsonNode traced = json("/api/search?q=" + quotation).at("/quotation/likened/0");
    assertThat(traced.get("nearness").textValue()).isEqualTo("nearly");
    assertThat(traced.at("/utterance/primary").isNull()).isFalse();
    holds("/api/search?q=" + "w".repeat(3_000), 400, search);
    holds("/api/search?q=boat&kind=loud", 400, search);
    JsonNode utterance = get("/api/utterances/{id}");
    holds("/api/utterances/x", 400, utterance);
    holds("/api/utterances/00000000000000000000", 404, utterance);
    String other =
        traced.at("/utterance/variants").findValuesAsText("statement").stream()
            .filter(id -> !id.equals(traced.at("/utterance/utterance").textValue()))
            .findFirst()
            .orElseThrow();
    Answer moved = Answer.get(server, "/api/utterances/" + other);
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).endsWith(traced.at("/utterance/utterance").textValue());
  }

  @Test
  void nextLeadsThroughAllThatWasFound() throws Exception {
    for (String list : List.of("statements", "articles")) {
      List<String> seen = new ArrayList<>();
      String next = "/api/search?limit=5&q=boat" + (list.equals("articles") ? "&in=articles" : "");
      long total = 0;
      while (!next.isEmpty()) {
        JsonNode page = json(next).get(list);
        page.get("found")
            .forEach(one -> seen.add(one.get(list.substring(0, list.length() - 1)).textValue()));
        total = page.get("total").longValue();
        next = page.get("next").isNull() ? "" : page.get("next").textValue();
      }
      assertThat(seen).doesNotHaveDuplicates().hasSize((int) total).hasSizeGreaterThan(10);
    }
  }

  @Test
  void everyActorOfTheCodebookIsAsPromised() throws Exception {
    JsonNode one = get("/api/actors/{id}");
    for (JsonNode actor : json("/api/actors").get("actors")) {
      String path = "/api/actors/" + actor.get("id").textValue();
      holds(path, 200, one);
      holds(path + "?as-of=2031-01-25", 200, one);
    }
    holds("/api/actors/nobody", 404, one);
    holds("/api/actors/ana-ruiz?as-of=soon", 400, one);
  }

  @Test
  void everyErrorHasTheOneForm() throws Exception {
    JsonNode statements = get("/api/statements");
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
    JsonNode one = get("/api/statements/{id}");
    holds("/api/statements/x", 400, one);
    holds("/api/statements/00000000000000000000", 404, one);
    JsonNode article = get("/api/articles/{id}");
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
    for (String path :
        List.of(
            "/api/statements?limit=3",
            "/api/articles",
            "/api/board",
            "/api/board?format=csv",
            "/api/utterances",
            "/api/search?q=night+sailing",
            "/api/proposals",
            "/api/proposals/arbitration",
            "/api/timeline",
            "/api/changes?since=2031-03-03",
            "/api/figures",
            "/changes.atom",
            "/api/actors",
            "/api/actors/ana-ruiz",
            "/actors/ana-ruiz.svg")) {
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

  /** What is promised of a path. */
  private static JsonNode get(String path) {
    return contract.get("paths").get(path).get("get");
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
    JsonNode answer = json(list + "?limit=1");
    JsonNode first = (answer.isArray() ? answer : answer.get(list.substring(5))).get(0);
    String other = first.path("proposal").asText(first.path("utterance").asText());
    return path.replace("{id}", first.path("id").asText(other));
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(Answer.get(server, path).body());
  }
}
