package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.CodebookFile;
import org.parley.link.Linked;
import org.parley.statement.Act;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.store.ActorDecision;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/** The page of an actor, and what people decide on it. */
class ActorPageTest {

  private static final String NAME = "</title>" + Hostile.SCRIPT + Hostile.ATTRIBUTE;

  private static final String YAML =
      """
      schema: 1
      id: locks
      author: The lock keepers
      parties:
        - {id: one, name: %1$s}
      actors:
        - id: chair
          name: %1$s
          public_role: true
          roles: [{title: %1$s, from: 2030, to: }]
          speaks_for: [{party: one, rank: 1, from: 2030-05, to: , source: %1$s}]
        - {id: witness, name: Tom Reed, public_role: false, roles: [], speaks_for: []}
      places: {}
      issues: []
      proposals:
        - {id: lock, name: %1$s, phrases: [the lock], terms: {}, not_tradable: {}, consent: [], examples: []}
      """
          .formatted("'" + NAME.replace("'", "''") + "'");

  @TempDir private Path folder;
  private Store store;
  private Server server;
  private Codebook codebook;
  private Run run;
  private Statement first;
  private Statement second;

  @BeforeEach
  void open() throws Exception {
    codebook = CodebookFile.parse(YAML, "locks");
    store = Store.open(folder.resolve("record.db"));
    store.use(new KeptCodebook(codebook.sha256(), codebook.id(), codebook.author(), YAML));
    run = Run.of("test", null, codebook.id(), codebook.sha256(), Instant.EPOCH);
    store.begin(run);
    first = keep("chair", NAME, "The lock opens", LocalDate.of(2031, 1, 10), Stance.ACCEPT);
    second = keep("chair", NAME, "The lock stays shut", LocalDate.of(2031, 3, 1), Stance.REJECT);
    keep("witness", "Tom Reed", "I saw the lock", LocalDate.of(2031, 3, 1), Stance.MENTIONS);
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private Statement keep(String id, String name, String words, LocalDate day, Stance stance) {
    String text = "\u201c" + words + ",\u201d " + name + " said.";
    Article article =
        new Article(
            ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
            day + ".txt",
            null,
            name,
            new Outlet("The Lock Times"),
            name,
            new Published(day, Published.Basis.GIVEN),
            "en",
            text,
            List.of());
    Statement statement =
        Statement.of(
            article,
            said(text, words.length() + 3, name),
            Circumstances.NONE,
            List.of(coding(id.equals("chair") ? "one" : id, stance)));
    store.keep(run, article, List.of(Linked.alone(statement, List.of(id))));
    return statement;
  }

  private static Attribution said(String text, int content, String name) {
    int end = content + 1 + name.length();
    return new Attribution(
        Words.of(text, new Span(0, content)),
        Words.of(text, new Span(end + 1, end + 5)),
        Words.of(text, new Span(content + 1, end)),
        Voice.SPEAKER,
        Kind.DIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        new Speaker(name, SpeakerKind.PERSON, name, "one", ResolvedBy.NAME, null),
        List.of(),
        null,
        0.9);
  }

  private Coding coding(String holder, Stance stance) {
    return new Coding(
        codebook.id(),
        "lock",
        new Holder(holder, Holder.Basis.SPOKEN_FOR),
        Act.STATES,
        stance,
        List.of(),
        Coding.MACHINE,
        0.8);
  }

  @Test
  void namesStayNamesWhateverTheySay() throws Exception {
    for (String path : List.of("/actors", "/actors/chair", "/actors/chair.svg")) {
      Answer answer = Answer.get(server, path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script>", "<img").contains("&lt;script&gt;");
      assertThat(Html.found(answer.body(), "(<[a-z]+[^>]* on\\w+=)")).isEmpty();
    }
  }

  @Test
  void aPersonWithoutAPublicRoleHasNoPage() throws Exception {
    for (String id : List.of("witness", "name:tom-reed", "nobody")) {
      assertThat(Answer.get(server, "/actors/" + id).status()).as(id).isEqualTo(404);
      assertThat(Answer.get(server, "/actors/" + id + ".svg").status()).isEqualTo(404);
      assertThat(Answer.get(server, "/api/actors/" + id).status()).isEqualTo(404);
    }
    assertThat(Answer.get(server, "/actors").body()).doesNotContain("Tom Reed");
    assertThat(Answer.get(server, "/api/actors").body()).doesNotContain("Tom Reed");
    assertThat(Answer.get(server, "/statements").body())
        .contains("Tom Reed", "href=\"/actors/chair\"")
        .doesNotContain("/actors/witness");
  }

  @Test
  void aMarkLeadsToItsStatementAndAShiftIsFlagged() throws Exception {
    String page = Answer.get(server, "/actors/chair").body();
    assertThat(Html.found(page, "<a href=\"(/statements/\\w+)\" class=\"mark\""))
        .containsExactly("/statements/" + first.id(), "/statements/" + second.id());
    assertThat(Html.found(page, "<text class=\"flag down\"[^>]*>(.*?)</text>"))
        .singleElement()
        .asString()
        .contains("reversed");
    String then = Answer.get(server, "/actors/chair?as-of=2031-01-31").body();
    assertThat(then).contains(first.id().hex()).doesNotContain(second.id().hex());
  }

  @Test
  void thePictureCarriesItsDayRecordAndCoder() throws Exception {
    Answer picture = Answer.get(server, "/actors/chair.svg?as-of=2031-02-01");
    assertThat(picture.header("content-type")).startsWith("image/svg+xml");
    assertThat(picture.header("etag")).isNotEmpty();
    assertThat(picture.body())
        .contains("1 February 2031", "1 statement in 1 outlet", "machine (3 codings)", "locks");
  }

  @Test
  void statementsOfSomebodyElseLeaveThePageAndComeBack() throws Exception {
    Answer kept =
        decide(
            Map.of("what", "each", "statement", second.id().hex(), "note", "Her deputy said it."));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(kept.header("location")).endsWith("/actors/chair#people");
    assertThat(store.actorDecisions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.act()).isEqualTo(ActorDecision.Act.SPLIT);
              assertThat(one.statements()).containsExactly(second.id());
              assertThat(one.coder()).isEqualTo("Zo\u00eb Hart");
            });
    String page = Answer.get(server, "/actors/chair").body();
    assertThat(page).contains("holds that 1 statement is somebody else").contains("after all");
    assertThat(marks(page)).containsExactly(first.id().hex());
    assertThat(Answer.get(server, "/statements/" + second.id()).body())
        .contains("Her deputy said it.")
        .doesNotContain("href=\"/actors/chair\"");
    String other = String.valueOf(store.actorDecisions().get(0).other());
    assertThat(decide(Map.of("what", "back", "other", other)).status()).isEqualTo(303);
    assertThat(marks(Answer.get(server, "/actors/chair").body())).hasSize(2);
    assertThat(store.actorDecisions()).hasSize(2);
  }

  @Test
  void twoPeopleOfOneNameAreOneDecision() throws Exception {
    Answer form = Answer.get(server, "/actors/chair?statement=" + first.id());
    assertThat(form.body()).contains("name=\"statement\" value=\"" + first.id() + "\" checked");
    assertThat(decide(Map.of("what", "two", "statement", first.id().hex())).status())
        .isEqualTo(303);
    assertThat(store.actorDecisions()).hasSize(1);
  }

  @Test
  void asksForWhatIsMissingAndLosesNoWord() throws Exception {
    Answer none = decide(Map.of("what", "each", "note", "a long thought"));
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.body()).contains("Which statements?", ">a long thought</textarea>");
    String id = first.id().hex();
    Answer nobody = decide(Map.of("what", "each", "statement", id, "coder", " "));
    assertThat(nobody.body()).contains("Who decides?", "value=\"" + id + "\" checked");
    assertThat(decide(Map.of("statement", id)).body()).contains("What is wrong?");
    assertThat(decide(Map.of("what", "back", "other", "witness")).status()).isEqualTo(400);
    assertThat(decide(Map.of("what", "each", "statement", "0".repeat(20))).status()).isEqualTo(400);
    assertThat(store.actorDecisions()).isEmpty();
  }

  @Test
  void refusesAFormFromElsewhere() throws Exception {
    Answer form = Answer.get(server, "/actors/chair");
    Map<String, String> fields = new HashMap<>(fields(form));
    fields.putAll(Map.of("what", "each", "statement", first.id().hex()));
    Map<String, String> foreign =
        Map.of("Cookie", form.cookie("parley-token"), "Origin", "http://elsewhere.example");
    for (Map<String, String> headers : List.of(foreign, Map.<String, String>of())) {
      assertThat(Answer.post(server, "/actors/chair", headers, fields).status()).isEqualTo(403);
    }
    assertThat(store.actorDecisions()).isEmpty();
  }

  private static List<String> marks(String page) {
    return Html.found(page, "<a href=\"/statements/(\\w+)\" class=\"mark\"");
  }

  private Answer decide(Map<String, String> filled) throws Exception {
    Answer form = Answer.get(server, "/actors/chair");
    Map<String, String> fields = new HashMap<>(fields(form));
    fields.putAll(filled);
    Map<String, String> headers =
        Map.of(
            "Cookie", form.cookie("parley-token"), "Origin", "http://127.0.0.1:" + server.port());
    return Answer.post(server, "/actors/chair", headers, fields);
  }

  private static Map<String, String> fields(Answer form) {
    String token = Html.found(form.body(), "name=\"token\" value=\"(\\w+)\"").get(0);
    return Map.of("token", token, "coder", "Zo\u00eb Hart", "note", "");
  }
}
