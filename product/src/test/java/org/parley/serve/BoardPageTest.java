package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analyze.Board;
import org.parley.analyze.Ledger;
import org.parley.analyze.Standing;
import org.parley.coding.CodebookFile;
import org.parley.export.BoardJson;
import org.parley.statement.Codebook;
import org.parley.statement.StatementId;
import org.parley.store.Decision;
import org.parley.store.KeptCodebook;
import org.parley.store.Store;

class BoardPageTest {

  private static final LocalDate LAST = LocalDate.of(2031, 3, 6);

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;
  private static Codebook codebook;
  private static Ledger ledger;

  @BeforeAll
  static void read() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
    codebook = CodebookFile.read(Ferry.EXAMPLE.resolve("codebook.yaml"));
    ledger = Entries.ledger(store, codebook);
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void isTheFirstPageOfACodedRecord() throws Exception {
    Answer first = Answer.get(server, "/");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isEqualTo(Answer.get(server, "/board").body());
    assertThat(Html.found(first.body(), "scope=\"row\" rowspan=\"2\"><a[^>]*><bdi>(.*?)</bdi>"))
        .hasSameSizeAs(codebook.proposals())
        .contains("Binding arbitration");
    assertThat(Html.found(first.body(), "scope=\"col\"><bdi>(.*?)</bdi>"))
        .hasSameSizeAs(codebook.parties());
  }

  @Test
  void showsInEachCellWhatTheLedgerHolds() throws Exception {
    String page = Answer.get(server, "/board").body();
    Board board = ledger.board(LAST);
    List<String> words = Html.found(page, "<span class=\"word(?: vh)?\">(.*?)</span>");
    List<String> held =
        codebook.proposals().stream()
            .flatMap(p -> codebook.parties().stream().map(q -> board.cell(q.id(), p.id())))
            .map(cell -> Sign.of(cell).words())
            .toList();
    assertThat(words).isEqualTo(held);
    assertThat(words).contains("accept", "reject", "conditional", "open");
  }

  @Test
  void saysMachineInEveryCellThatHoldsSomething() throws Exception {
    String page = Answer.get(server, "/board").body();
    List<String> cells = Html.found(page, "<td role=\"cell\" class=\"box (.*?)</td>");
    assertThat(cells).isNotEmpty();
    for (String cell : cells) {
      boolean held = !cell.substring(0, cell.indexOf('"')).contains("mute");
      assertThat(cell.contains("machine")).as(cell).isEqualTo(held);
    }
  }

  @Test
  void tellsInWordsWhoBlocksAndWhoIsWaitedFor() throws Exception {
    String words = Html.text(Answer.get(server, "/board").body());
    assertThat(words)
        .containsPattern("Blocked by\\s+North Line")
        .containsPattern("Waits on\\s+East Isle")
        .contains("if the line says in public that the Guillemot sails in November")
        .contains("Not on record")
        .contains("no forecast and no advice")
        .contains("codebook north-ferry of Parley's authors");
  }

  @Test
  void anEarlierDayShowsAnEarlierBoard() throws Exception {
    String then = Answer.get(server, "/board?as-of=2031-01-05").body();
    assertThat(Html.text(then)).contains("by 5 January 2031");
    assertThat(then).isNotEqualTo(Answer.get(server, "/board").body());
    assertThat(Html.found(then, "class=\"box (accept|reject|conditional|open)").size())
        .isLessThan(
            Html.found(Answer.get(server, "/board").body(), "class=\"box (accept|reject|cond|open)")
                .size());
    String late = Answer.get(server, "/board?as-of=2031-12-31").body();
    assertThat(late).contains("was: reject").doesNotContain("class=\"box accept");
  }

  @Test
  void marksWhatIsNewSinceADayAndOnlyThen() throws Exception {
    assertThat(Answer.get(server, "/board?as-of=2031-03-06&since=2031-02-25").body())
        .contains("<span class=\"move ")
        .contains("new since 25 February 2031");
    String none = Answer.get(server, "/board?as-of=2031-03-06&since=").body();
    assertThat(none.substring(0, none.indexOf("key-line"))).doesNotContain("<span class=\"move ");
  }

  @Test
  void everyCellLeadsToTheStatementsItRestsOn() throws Exception {
    String page = Answer.get(server, "/board").body();
    Set<String> links = new TreeSet<>(Html.found(page, "<td role=\"cell\"[^>]*><a href=\"(.*?)\""));
    assertThat(links).hasSize(codebook.parties().size() * codebook.proposals().size());
    Board board = ledger.board(LAST);
    for (String link : links) {
      String address = link.replace("&amp;", "&");
      Answer answer = Answer.get(server, address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      String party = address.replaceFirst(".*party=([^&]*).*", "$1");
      String target = address.replaceFirst(".*target=([^&]*).*", "$1");
      for (StatementId id : board.cell(party, target).statements()) {
        assertThat(answer.body()).as(address).contains("href=\"/statements/" + id + "\"");
      }
    }
  }

  @Test
  void whatOthersSayOfAPartyIsShownApart() throws Exception {
    String page =
        Answer.get(server, "/cells?party=west-isle&target=two-boat-winter&as-of=2031-03-06").body();
    String apart = page.substring(page.indexOf("id=\"others\""));
    assertThat(apart).contains("Not its own word: it colours nothing.");
    assertThat(page.substring(0, page.indexOf("id=\"others\""))).contains("conditional");
  }

  @Test
  void aProposalShowsItsRulesItsTermsAndWhatStandsOpen() throws Exception {
    for (Standing standing : ledger.board(LAST).proposals()) {
      String page = Answer.get(server, "/proposals/" + standing.proposal().id()).body();
      String words = Html.text(page);
      standing
          .consent()
          .forEach(need -> assertThat(words).contains(String.valueOf(need.consent().basis())));
      standing
          .open()
          .combinations()
          .forEach(
              one -> {
                if (!one.enough() && !one.items().isEmpty()) {
                  assertThat(words).contains("needed; not said to be enough");
                }
              });
      assertThat(words).contains("Size is not cost");
      standing.proposal().notTradable().values().forEach(why -> assertThat(words).contains(why));
      standing
          .stands()
          .forEach(
              position -> assertThat(page).contains("/statements/" + position.statements().get(0)));
      assertThat(Html.found(page, "(<td[^>]*class=\"box)").size() % Math.max(1, terms(standing)))
          .isZero();
    }
  }

  private static int terms(Standing standing) {
    return standing.proposal().terms().size();
  }

  @Test
  void twoProposalsAreSetSideBySide() throws Exception {
    String page = Answer.get(server, "/proposals/two-boat-winter?with=mediators-package").body();
    String table = page.substring(page.indexOf("class=\"plain compared\""));
    assertThat(Html.text(table)).contains("the same").contains("says nothing");
    assertThat(Answer.get(server, "/proposals/two-boat-winter?with=nothing").status())
        .isEqualTo(404);
  }

  @Test
  void theAddressesForProgramsGiveWhatTheCommandLineWrites() throws Exception {
    Board board = ledger.board(LAST);
    JsonNode expected = new BoardJson(board).proposals(board.proposals(), LAST.minusDays(28));
    Answer proposals = Answer.get(server, "/api/proposals");
    assertThat(proposals.header("content-type")).isEqualTo("application/json;charset=utf-8");
    assertThat(proposals.body()).isEqualTo(expected.toString());
    JsonNode cells = new JsonMapper().readTree(Answer.get(server, "/api/board").body());
    assertThat(cells.get("parties").size()).isEqualTo(board.cells().size());
    JsonNode one =
        new JsonMapper().readTree(Answer.get(server, "/api/proposals/arbitration").body());
    assertThat(one.get(0).get("proposal").asText()).isEqualTo("arbitration");
    JsonNode two =
        new JsonMapper()
            .readTree(Answer.get(server, "/api/proposals/arbitration?with=winter-fund").body());
    assertThat(two.get("other").asText()).isEqualTo("winter-fund");
    assertThat(Answer.get(server, "/api/board?format=csv").body()).startsWith("as_of,codebook,");
    assertThat(Answer.get(server, "/api/proposals?format=csv").header("content-type"))
        .startsWith("text/csv");
  }

  @Test
  void everyCellLeadsToItsStatementsInTheList() throws Exception {
    Set<String> cells =
        new TreeSet<>(Html.found(Answer.get(server, "/board").body(), "href=\"(/cells[^\"]*)\""));
    assertThat(cells).isNotEmpty();
    int led = 0;
    for (String cell : cells) {
      String page = Answer.get(server, Html.text(cell)).body();
      Set<String> shown = new TreeSet<>(Html.found(page, "href=\"/statements/(\\w{20})\""));
      for (String link : Html.found(page, "href=\"(/statements\\?holder[^\"]*)\"")) {
        Answer list = Answer.get(server, Html.text(link));
        assertThat(list.status()).as(link).isEqualTo(200);
        assertThat(Html.found(list.body(), "href=\"/statements/(\\w{20})\""))
            .as(link)
            .containsAll(shown);
        led++;
      }
      assertThat(page.contains("/statements?holder")).as(cell).isEqualTo(!shown.isEmpty());
    }
    assertThat(led).isGreaterThan(10);
  }

  @Test
  void everyPageLeadsToTheBoardTheArticlesAndTheStatements() throws Exception {
    String article = store.brief().get(0).statement().article().hex();
    for (List<String> page :
        List.of(
            List.of("/", "Board"),
            List.of("/board", "Board"),
            List.of("/proposals/arbitration", "Board"),
            List.of("/cells?party=crew&target=arbitration", "Board"),
            List.of("/articles", "Articles"),
            List.of("/articles/" + article, "Articles"),
            List.of("/statements", "Statements"),
            List.of("/statements/" + store.brief().get(0).statement().id(), "Statements"))) {
      String header =
          Html.found(
                  Answer.get(server, page.get(0)).body(), "<nav aria-label=\"Pages\">(.*?)</nav>")
              .get(0);
      assertThat(Html.found(header, "<a href=\"(/\\w+)\""))
          .as(page.get(0))
          .containsSubsequence("/board", "/actors", "/articles", "/statements");
      assertThat(Html.found(header, "aria-current=\"page\">(\\w+)<"))
          .as(page.get(0))
          .containsExactly(page.get(1));
    }
  }

  @Test
  void badQuestionsGetASentence() throws Exception {
    assertThat(Answer.get(server, "/board?as-of=soon").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/board?as-of=soon").body()).contains("as-of=2031-02-15");
    assertThat(Answer.get(server, "/proposals/nothing").body())
        .contains("ask for one of keep-timetable");
    assertThat(Answer.get(server, "/cells?party=crew&target=nothing").status()).isEqualTo(404);
    assertThat(Answer.get(server, "/cells").status()).isEqualTo(404);
    Answer api = Answer.get(server, "/api/proposals/nothing");
    assertThat(api.status()).isEqualTo(404);
    JsonNode error = new JsonMapper().readTree(api.body()).get("error");
    assertThat(error.get("status").asInt()).isEqualTo(404);
    assertThat(error.get("try").asText()).startsWith("ask for one of keep-timetable");
    assertThat(Answer.get(server, "/api/board?format=xml").status()).isEqualTo(400);
  }

  @Test
  void thePictureCarriesItsDateItsRecordAndItsCoder() throws Exception {
    Answer picture = Answer.get(server, "/board.svg?as-of=2031-02-20");
    assertThat(picture.header("content-type")).startsWith("image/svg+xml");
    String words = Html.text(picture.body()).replaceAll("\\s+", " ");
    assertThat(picture.body()).contains("by 20 February 2031</title>").doesNotContain("style=");
    assertThat(words).contains("statements in 7 outlets").contains("machine (");
  }

  @Test
  void aPersonsVerdictIsCountedAndChangesTheBoard() throws Exception {
    Path file = folder.resolve("decided.db");
    try (Store decided = Ferry.record(file);
        Server pages = Server.start(decided, "127.0.0.1", 0)) {
      Board board = Entries.ledger(decided, codebook).board(LAST);
      assertThat(Answer.get(pages, "/board").body()).contains("nobody has judged");
      StatementId no = board.cell("ministry", "winter-fund").statements().get(0);
      StatementId yes = board.cell("west-isle", "winter-fund").statements().get(0);
      decided.decide(new Decision("Ina Holt", Instant.EPOCH, no, "verdict", null, "wrong"));
      decided.decide(new Decision("Ina Holt", Instant.EPOCH, yes, "verdict", null, "right"));
      String page = Html.text(Answer.get(pages, "/board").body());
      assertThat(page)
          .contains("Of 2 coded statements that people judged, they hold 1 right")
          .contains("interval 0.09 to 0.91")
          .contains("machine, checked")
          .containsPattern("West Isle\\s?[^A-Z]*1 of 1")
          .doesNotContainPattern("Blocked by\\s+Transport Ministry");
    }
  }

  @Test
  void aStanceThatAPersonGaveBearsTheirName() throws Exception {
    try (Store decided = Ferry.record(folder.resolve("coded.db"));
        Server pages = Server.start(decided, "127.0.0.1", 0)) {
      String field = "stance of arbitration";
      for (StatementId open :
          Entries.ledger(decided, codebook).board(LAST).cell("isles", "arbitration").statements()) {
        decided.decide(
            new Decision("Ina <b>Holt", Instant.EPOCH, open, field, "open", "reservation"));
      }
      String page = Answer.get(pages, "/board").body();
      assertThat(page)
          .contains("class=\"box reservation", "<span class=\"coder\">Ina &lt;b&gt;Holt</span>")
          .containsPattern("Ina &lt;b&gt;Holt \\(\\d+ codings?\\)");
    }
  }

  @Test
  void saysWhatToDoNextWhereThereIsNoBoard() throws Exception {
    try (Store empty = Store.open(folder.resolve("empty.db"));
        Server pages = Server.start(empty, "127.0.0.1", 0)) {
      assertThat(Answer.get(pages, "/board").body())
          .contains("This record is empty", "parley read --codebook");
      assertThat(Answer.get(pages, "/").body()).isEqualTo(Answer.get(pages, "/articles").body());
      assertThat(Answer.get(pages, "/api/board").status()).isEqualTo(404);
      assertThat(Answer.get(pages, "/board.svg").status()).isEqualTo(404);
    }
    try (Store uncoded = Hostile.record(folder.resolve("uncoded.db"));
        Server pages = Server.start(uncoded, "127.0.0.1", 0)) {
      assertThat(Answer.get(pages, "/board").body()).contains("no codebook", "parley code");
      uncoded.use(
          new KeptCodebook(
              codebook.sha256(),
              codebook.id(),
              codebook.author(),
              Files.readString(Ferry.EXAMPLE.resolve("codebook.yaml"))));
      assertThat(Answer.get(pages, "/board").body())
          .contains("No statement on this record is coded");
      uncoded.use(new KeptCodebook("0".repeat(64), "torn", "nobody", "schema: 1\nid: torn\n"));
      assertThat(Answer.get(pages, "/board").body()).contains("parley codebook check");
    }
  }

  @Test
  void namesAreTextWhateverTheyAre() throws Exception {
    try (Store hostile = HostileBoard.record(folder.resolve("hostile.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      String board = Answer.get(pages, "/board").body();
      Set<String> links = new TreeSet<>(Html.found(board, "href=\"(/[^\"]*)\""));
      assertThat(links).anyMatch(link -> link.startsWith("/cells"));
      for (String link : links) {
        Answer answer = Answer.get(pages, link.replace("&amp;", "&"));
        assertThat(answer.status()).as(link).isEqualTo(200);
        if (answer.header("content-type").contains("html")) {
          assertThat(answer.body().replace("<script src=\"/board.js\" defer></script>", ""))
              .doesNotContain("<script", "<img", "style=\"");
          assertThat(Html.found(answer.body(), "(<[a-z]+[^>]* on\\w+=)")).isEmpty();
        }
      }
      assertThat(board).contains("&lt;script&gt;document.title=");
      assertThat(Answer.get(pages, "/board.svg").body()).doesNotContain("<script", "<img");
    }
  }

  @Test
  void pagesOfTheBoardCarryTheStrictPolicy() throws Exception {
    for (String path :
        Stream.of("/board", "/proposals/arbitration", "/board.svg", "/board.js", "/api/board")
            .toList()) {
      assertThat(Answer.get(server, path).header("content-security-policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
          .doesNotContain("unsafe");
    }
  }
}
