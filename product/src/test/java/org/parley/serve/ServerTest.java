package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Speaker;
import org.parley.store.Filter;
import org.parley.store.Recorded;
import org.parley.store.Store;

class ServerTest {

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;
  private static List<Recorded> statements;

  @BeforeAll
  static void read() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
    try (Stream<Recorded> all = store.statements()) {
      statements = all.toList();
    }
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void listsEveryArticleTheNewestFirst() throws Exception {
    Answer list = Answer.get(server, "/articles");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("content-type")).isEqualTo("text/html;charset=utf-8");
    List<String> days = found(list.body(), "<time datetime=\"([^\"]*)\"");
    assertThat(days).hasSizeGreaterThan(15).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(found(list.body(), "class=\"title\" href=\"/articles/(.*?)\"")).hasSize(23);
    assertThat(list.body()).contains("<h2>March 2031</h2>");
  }

  @Test
  void showsAnArticleWordForWord() throws Exception {
    for (Article article : articles()) {
      String page = Answer.get(server, "/articles/" + article.id()).body();
      String shown = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
      String words = Html.text(shown).replaceAll("\\s+", "");
      for (String line : article.text().split("\\R+")) {
        assertThat(words).contains(line.replaceAll("[\\s\ufeff]+", ""));
      }
    }
  }

  @Test
  void everyStatementHasItsPlaceInTheArticleAndItsNote() throws Exception {
    for (Article article : articles()) {
      String page = Answer.get(server, "/articles/" + article.id()).body();
      for (Recorded recorded : store.statements(Filter.ALL.in(article.id()), 1000, 0)) {
        String id = recorded.statement().id().hex();
        assertThat(found(page, "id=\"(s-" + id + ")\"")).hasSize(1);
        assertThat(page)
            .containsPattern(
                "<div class=\"note (narrated )?k\\d+\">\\s*<details>\\s*<summary>.*?</summary>\\s*"
                    + "<form method=\"post\" action=\"/statements/"
                    + id
                    + "\"");
      }
    }
  }

  @Test
  void everyStatementIsShownWithItsCueWhereItStands() throws Exception {
    for (Recorded recorded : statements) {
      Answer answer = Answer.get(server, "/statements/" + recorded.statement().id());
      assertThat(answer.status()).isEqualTo(200);
      String page = answer.body();
      String quoted = page.substring(page.indexOf("<blockquote"), page.indexOf("</blockquote>"));
      if (recorded.statement().attribution().cue() != null) {
        String cue = recorded.statement().attribution().cue().text();
        assertThat(Html.text(quoted).replaceAll("\\s+", "")).contains(cue.replaceAll("\\s+", ""));
      }
      assertThat(page)
          .contains("By machine, confidence")
          .contains("#s-" + recorded.statement().id() + "\"")
          .contains("Unicode code points");
    }
  }

  @Test
  void saysMachineBesideEveryCodingOfTheMachine() throws Exception {
    List<Recorded> coded =
        statements.stream().filter(one -> !one.statement().codings().isEmpty()).toList();
    assertThat(coded).isNotEmpty();
    for (Recorded recorded : coded) {
      String page = Answer.get(server, "/statements/" + recorded.statement().id()).body();
      assertThat(found(page, "(Coded by <strong>machine</strong>)"))
          .hasSameSizeAs(recorded.statement().codings());
    }
  }

  @Test
  void filtersByKindArticleOutletAndSpeaker() throws Exception {
    assertThat(count("kind=direct")).isEqualTo(store.count(Filter.ALL.of(Kind.DIRECT)));
    Article article = articles().get(0);
    assertThat(count("article=" + article.id()))
        .isEqualTo(store.count(Filter.ALL.in(article.id())));
    assertThat(count("outlet=Landwire&kind=mixed"))
        .isEqualTo(
            statements.stream()
                .filter(one -> one.statement().attribution().kind() == Kind.MIXED)
                .filter(one -> "Landwire".equals(outlet(one)))
                .count());
    assertThat(count("speaker=ana-ruiz"))
        .isGreaterThan(10)
        .isEqualTo(statements.stream().filter(one -> speaker(one).equals("Ana Ruiz")).count());
  }

  @Test
  void filtersByPartyCodingDatesAndWords() throws Exception {
    Coding known = coded().get(0);
    String asked =
        "target=%s&holder=%s&stance=%s"
            .formatted(known.target(), known.holder().id(), known.stance().word());
    assertThat(count(asked))
        .isEqualTo(
            statements.stream()
                .filter(
                    one ->
                        one.statement().codings().stream()
                            .anyMatch(
                                coding ->
                                    coding.target().equals(known.target())
                                        && coding.holder().id().equals(known.holder().id())
                                        && coding.stance() == known.stance()))
                .count());
    assertThat(count("from=2031-01&to=2031-01"))
        .isPositive()
        .isEqualTo(
            statements.stream()
                .filter(one -> one.article().published() != null)
                .filter(one -> one.article().published().date().toString().startsWith("2031-01"))
                .count());
    long sailing = count("words=night+sailings");
    assertThat(count("words=" + Answer.encoded("\"night sailing\""))).isBetween(1L, sailing);
    assertThat(count("party=crew")).isGreaterThan(count("party=crew&kind=direct"));
    assertThat(count("words=" + Answer.encoded("\" OR said:*)"))).isZero();
  }

  @Test
  void aChoiceSaysHowManyItWouldLeave() throws Exception {
    Coding known = coded().get(0);
    String on = "target=" + Answer.encoded(known.target());
    String page = Answer.get(server, "/statements?" + on).body();
    String stances = Html.found(page, "<select name=\"stance\"[^>]*>(.*?)</select>").get(0);
    List<String> offered = found(stances, "value=\"([a-z]+)\">");
    assertThat(offered).contains(known.stance().word());
    for (String stance : offered) {
      String told = found(stances, "value=\"" + stance + "\">[a-z]+ \\((\\d+)\\)").get(0);
      assertThat(count(on + "&stance=" + stance)).isEqualTo(Long.parseLong(told));
    }
  }

  @Test
  void offersNoPrivatePersonByName() throws Exception {
    String page = Answer.get(server, "/statements").body();
    String offered = Html.found(page, "<select name=\"speaker\"[^>]*>(.*?)</select>").get(0);
    List<String> ids = found(offered, "<option value=\"([^\"]+)\">");
    assertThat(ids).contains("ana-ruiz", "harald-voss");
    String codebook = store.codebook().orElseThrow().yaml();
    assertThat(ids).allMatch(id -> codebook.contains("- id: " + id + "\n"));
    assertThat(statements).anyMatch(one -> speaker(one).equals("Walter Inch"));
    assertThat(count("speaker=" + Answer.encoded("Walter Inch"))).isZero();
  }

  @Test
  void turnsPagesWithoutLosingAStatement() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "/statements";
    while (!next.isEmpty()) {
      String page = Answer.get(server, next).body();
      seen.addAll(found(page, "<blockquote dir=\"auto\"><a href=\"/statements/(\\w+)\""));
      next =
          found(page, "rel=\"next\" href=\"([^\"]*)\"").stream()
              .map(Html::text)
              .findFirst()
              .orElse("");
    }
    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            statements.stream().map(one -> one.statement().id().hex()).toList());
  }

  @Test
  void everyAnswerCarriesTheStrictPolicy() throws Exception {
    List<Answer> answers =
        List.of(
            Answer.get(server, "/"),
            Answer.get(server, "/articles/" + articles().get(0).id()),
            Answer.get(server, "/statements"),
            Answer.get(server, "/statements/" + statements.get(0).statement().id()),
            Answer.get(server, "/style.css"),
            Answer.get(server, "/pairs.css"),
            Answer.get(server, "/icon.svg"),
            Answer.get(server, "/statements.csv?kind=mixed"),
            Answer.get(server, "/api/statements?limit=1"),
            Answer.get(server, "/api/nothing"),
            Answer.get(server, "/nothing/here"),
            Answer.get(server, "/articles/nothing"),
            Answer.get(server, "/statements?kind=loud"),
            Answer.asked(server, "HEAD", "/articles"),
            Answer.asked(server, "PUT", "/articles"),
            Answer.asked(server, "OPTIONS", "/articles"),
            Answer.asked(server, "POST", "/articles"));
    for (Answer answer : answers) {
      assertThat(answer.header("content-security-policy"))
          .startsWith("default-src 'none'; style-src 'self';")
          .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("referrer-policy")).isIn("no-referrer", "same-origin");
      assertThat(answer.headers()).doesNotContainKey("server");
    }
    assertThat(Answer.raw(server, "GET / HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("default-src 'none'", "Not understood");
  }

  @Test
  void saysInASentenceWhatIsNotThere() throws Exception {
    Answer unknown = Answer.get(server, "/statements/00000000000000000000");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("This record holds no statement of that id.");
    assertThat(Answer.get(server, "/articles/00000000000000000000").status()).isEqualTo(404);
    assertThat(Answer.get(server, "/articles/xyz").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/statements?article=xyz").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/statements?after=two").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/statements?from=soon").body()).contains("is no day: write");
    assertThat(Answer.get(server, "/statements?from=2031-03&to=2031-02").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/statements?stance=loud").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/nothing").status()).isEqualTo(404);
    assertThat(Answer.asked(server, "DELETE", "/articles").status()).isEqualTo(405);
    assertThat(Answer.get(server, "/statements?speaker=nobody").body())
        .contains("Nothing on this record passes this filter.");
  }

  @Test
  void answersThisMachineOnly() throws Exception {
    String request = "GET /articles HTTP/1.1\r\nConnection: close\r\nHost: ";
    assertThat(Answer.raw(server, request + "rebound.example\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("default-src 'none'")
        .doesNotContain("Landwire");
    assertThat(Answer.raw(server, request + "localhost:" + server.port() + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(Answer.raw(server, request + "[::1]:99\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void givesOthersTheSentenceAndNotTheArticle() throws Exception {
    Article article = articles().stream().filter(a -> a.text().length() > 2500).findFirst().get();
    try (Server open = Server.start(store, "0.0.0.0", 0)) {
      String page = Answer.get(open, "/articles/" + article.id()).body();
      assertThat(page).contains("Only the statements are shown here");
      long shown =
          Stream.of(article.text().split("\\R+"))
              .filter(line -> line.length() > 40 && Html.text(page).contains(line))
              .count();
      assertThat(shown).isLessThan(article.text().split("\\R+").length / 3);
      Recorded first = store.statements(Filter.ALL.in(article.id()), 1, 0).get(0);
      assertThat(Answer.get(open, "/statements/" + first.statement().id()).status()).isEqualTo(200);
    }
  }

  @Test
  void tellsInASentenceWhyItCannotServe() throws Exception {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertThatThrownBy(() -> Server.start(store, "127.0.0.1", busy.getLocalPort()))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("port " + busy.getLocalPort())
          .hasMessageContaining("try another port");
    }
    assertThatThrownBy(() -> Server.start(store, "no such host", 0))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("\"no such host\"");
    assertThatThrownBy(() -> Server.start(store, "127.0.0.1", 70_000))
        .isInstanceOf(ServerException.class);
  }

  @Test
  void listsUndatedArticlesApartAndLast() throws Exception {
    Article dated = Hostile.article("A boat.", "Dated", "https://outlet.example/1");
    Article undated =
        new Article(
            ArticleId.of(new byte[] {1}),
            "undated.txt",
            null,
            "Undated",
            null,
            null,
            null,
            "en",
            "No boat.",
            List.of());
    try (Store two = Store.open(folder.resolve("undated.db"));
        Server pages = Server.start(two, "127.0.0.1", 0)) {
      two.begin(Hostile.RUN);
      two.keep(Hostile.RUN, undated, List.of());
      two.keep(Hostile.RUN, dated, List.of());
      String list = Answer.get(pages, "/articles").body();
      assertThat(found(list, "<h2>(.*?)</h2>")).containsExactly("January 2031", "Without a date");
      assertThat(found(list, "class=\"title\"[^>]*><bdi>(.*?)</bdi>"))
          .containsExactly("Dated", "Undated");
      assertThat(list).contains("0 statements");
    }
  }

  @Test
  void anEmptyRecordSaysWhatToDoNext() throws Exception {
    try (Store empty = Store.open(folder.resolve("empty.db"));
        Server pages = Server.start(empty, "localhost", 0)) {
      assertThat(Answer.get(pages, "/").body()).contains("parley read path/to/articles");
      assertThat(Answer.get(pages, "/statements").body()).contains("parley read");
    }
  }

  /** Codings of parties' own positions. */
  private static List<Coding> coded() {
    return statements.stream()
        .flatMap(one -> one.statement().codings().stream())
        .filter(coding -> coding.holder().basis() == Holder.Basis.SPOKEN_FOR)
        .toList();
  }

  private static List<Article> articles() {
    try (Stream<Article> all = store.articles()) {
      return all.toList();
    }
  }

  private static String speaker(Recorded recorded) {
    Speaker speaker = recorded.statement().attribution().speaker();
    return speaker == null ? "" : speaker.name();
  }

  private static String outlet(Recorded recorded) {
    Article article = store.article(recorded.statement().article()).orElseThrow();
    return article.outlet() == null ? "" : article.outlet().name();
  }

  private static long count(String query) throws Exception {
    String page = Answer.get(server, "/statements?" + query).body();
    String number = found(page, "class=\"lead\">([\\d,]+) statement").get(0);
    return Long.parseLong(number.replace(",", ""));
  }

  private static List<String> found(String page, String regex) {
    return Html.found(page, regex);
  }
}
