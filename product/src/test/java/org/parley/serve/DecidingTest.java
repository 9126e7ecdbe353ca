package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Statement;
import org.parley.store.Decision;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

class DecidingTest {

  private static final String NAME = "The Harbour Board";

  @TempDir private Path folder;
  private Store store;
  private Server server;
  private Statement statement;
  private String path;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(folder.resolve("record.db"));
    store.begin(Hostile.RUN);
    statement = Hostile.keep(store, NAME, "https://outlet.example/1");
    server = Server.start(store, "127.0.0.1", 0);
    path = "/statements/" + statement.id();
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  @Test
  void keepsAVerdictAndANote() throws Exception {
    Answer kept = decide(Map.of("verdict", "wrong", "note", "It was <b>not</b> the board."));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(kept.header("location")).endsWith(path + "#decided");
    List<Decision> decisions = decisions();
    assertThat(decisions).extracting(Decision::field).containsExactly("verdict", "note");
    assertThat(decisions)
        .extracting(Decision::after)
        .containsExactly("wrong", "It was <b>not</b> the board.");
    assertThat(decisions).extracting(Decision::coder).containsOnly("Zo\u00eb Hart");
    assertThat(Answer.get(server, path).body())
        .contains("Together: <strong>wrong</strong>")
        .contains("It was &lt;b&gt;not&lt;/b&gt; the board.");
    assertThat(Answer.get(server, "/statements").body()).contains("people: wrong");
  }

  @Test
  void remembersTheCoder() throws Exception {
    Answer kept = decide(Map.of("verdict", "right"));
    String cookie = kept.cookie("parley-coder");
    assertThat(kept.header("set-cookie")).contains("HttpOnly", "SameSite=Strict");
    String page =
        Answer.post(server, path, Map.of("Cookie", cookie), Map.of("coder", "Zo\u00eb Hart"))
            .body();
    assertThat(page).contains("name=\"coder\" value=\"Zo\u00eb Hart\"");
  }

  @Test
  void nobodySignsAsTheMachineOrUnseen() throws Exception {
    for (String coder : List.of("machine", "Machine:run", "\u200b", "Bob\u202e", "a\u0000b")) {
      Answer refused = decide(Map.of("verdict", "wrong", "coder", coder));
      assertThat(refused.status()).as(coder).isEqualTo(400);
    }
    assertThat(decisions()).isEmpty();
  }

  @Test
  void aDenialIsNamedInThePagesTitle() throws Exception {
    assertThat(Answer.get(server, path).body())
        .contains("<title>The Harbour Board denied: The night boat stays");
  }

  @Test
  void showsWherePeopleDiffer() throws Exception {
    decide(Map.of("verdict", "right"));
    decide(Map.of("verdict", "wrong", "coder", "Iven Roe"));
    assertThat(Answer.get(server, path).body())
        .contains("Together: <strong>people differ</strong>");
    decide(Map.of("verdict", "right", "coder", "Iven Roe"));
    assertThat(Answer.get(server, path).body()).contains("Together: <strong>right</strong>");
    assertThat(decisions()).hasSize(3);
    assertThat(decisions().get(2).before()).isEqualTo("wrong");
  }

  @Test
  void aVerdictIsTakenBackByItsCoderAlone() throws Exception {
    assertThat(decide(Map.of("verdict", "withdrawn")).status()).isEqualTo(400);
    decide(Map.of("verdict", "wrong"));
    Answer another = decide(Map.of("verdict", "withdrawn", "coder", "Iven Roe"));
    assertThat(another.body()).contains("There is no verdict of this name to take back");
    assertThat(decide(Map.of("verdict", "withdrawn")).status()).isEqualTo(303);
    assertThat(decisions()).hasSize(2);
    assertThat(decisions().get(1).before()).isEqualTo("wrong");
    assertThat(decisions().get(1).after()).isNull();
    assertThat(Answer.get(server, path).body())
        .contains("Together: <strong>no verdict</strong>", "withdrew \u201cwrong\u201d");
    assertThat(Answer.get(server, "/statements").body()).doesNotContain("people: wrong");
  }

  @Test
  void aVerdictInTheMarginLeadsBackToTheArticle() throws Exception {
    Answer kept = decide(Map.of("verdict", "right", "from", "article"));
    assertThat(kept.header("location"))
        .endsWith("/articles/" + statement.article() + "#s-" + statement.id());
    assertThat(Answer.get(server, "/articles/" + statement.article()).body())
        .contains("people: <strong>right</strong>");
  }

  @Test
  void listsApartWhatNobodyHasLookedAt() throws Exception {
    assertThat(Answer.get(server, "/statements?judged=no").body()).contains("1 statement in");
    decide(Map.of("note", "Look again."));
    assertThat(Answer.get(server, "/statements?judged=no").body()).contains("0 statements");
    assertThat(Answer.get(server, "/statements?judged=yes").body()).contains("1 statement in");
  }

  @Test
  void refusesAFormFromElsewhereButLosesNoWord() throws Exception {
    Answer form = Answer.get(server, path);
    Map<String, String> fields = new HashMap<>(fields(form));
    fields.put("note", "a long thought");
    Map<String, String> foreign =
        Map.of("Cookie", form.cookie("parley-token"), "Origin", "http://elsewhere.example");
    Map<String, String> none = Map.of("Cookie", form.cookie("parley-token"), "Origin", "null");
    for (Map<String, String> headers : List.of(foreign, none, Map.<String, String>of())) {
      Answer refused = Answer.post(server, path, headers, fields);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body()).contains("Not kept yet", ">a long thought</textarea>");
    }
    fields.put("token", "0".repeat(32));
    assertThat(
            Answer.post(server, path, Map.of("Cookie", form.cookie("parley-token")), fields)
                .status())
        .isEqualTo(403);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void asksForWhatIsMissing() throws Exception {
    assertThat(decide(Map.of("coder", " ", "verdict", "right")).body()).contains("Who decides?");
    assertThat(decide(Map.of("verdict", "")).body()).contains("Nothing was decided");
    assertThat(decide(Map.of("note", "n".repeat(5_001))).status()).isEqualTo(400);
    assertThat(decide(Map.of("coder", "n".repeat(101), "verdict", "right")).status())
        .isEqualTo(400);
    assertThat(decide(Map.of("note", "n".repeat(300_000))).status()).isEqualTo(413);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void leadsFromAnEarlierIdToTheStatementOfToday() throws Exception {
    Article article = store.article(statement.article()).orElseThrow();
    Attribution earlier = Hostile.denied(article.text(), NAME);
    Words content = earlier.content();
    Words shorter = Words.of(article.text(), new Span(content.start() + 4, content.end()));
    Attribution later =
        new Attribution(
            shorter,
            earlier.cue(),
            earlier.source(),
            earlier.voice(),
            earlier.kind(),
            earlier.assertion(),
            earlier.modality(),
            earlier.speaker(),
            List.of(),
            null,
            0.6);
    Statement again = Statement.of(article, later, Circumstances.NONE, List.of());
    Run run = Run.of("later", null, null, null, Instant.EPOCH);
    store.begin(run);
    store.keep(run, article, List.of(Linked.alone(again, List.of())));
    Answer moved = Answer.get(server, path);
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).endsWith("/statements/" + again.id());
  }

  private List<Decision> decisions() {
    return store.statement(statement.id()).orElseThrow().decisions();
  }

  /** Fills the form in as a browser would, and sends it. */
  private Answer decide(Map<String, String> filled) throws Exception {
    Answer form = Answer.get(server, path);
    Map<String, String> fields = new HashMap<>(fields(form));
    fields.putAll(filled);
    Map<String, String> headers =
        Map.of(
            "Cookie", form.cookie("parley-token"), "Origin", "http://127.0.0.1:" + server.port());
    return Answer.post(server, path, headers, fields);
  }

  private static Map<String, String> fields(Answer form) {
    String token = Html.found(form.body(), "name=\"token\" value=\"(\\w+)\"").get(0);
    return Map.of("token", token, "coder", "Zo\u00eb Hart", "verdict", "", "note", "");
  }
}
