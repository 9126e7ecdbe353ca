package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Store;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed, by what RFC 4287 asks of a feed and of its entries. */
class FeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void open() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @Test
  void hasWhatAFeedMustHave() throws Exception {
    for (String query : List.of("?since=", "?since=2031-03-03", "?since=2031-12-31", "")) {
      Element feed = feed(server, "/changes.atom" + query);
      proveDated(feed);
      assertThat(children(feed, "author")).hasSize(1);
      assertThat(text(children(feed, "author").get(0), "name")).isNotEmpty();
      assertThat(links(feed, "self"))
          .containsExactly("http://127.0.0.1:" + server.port() + "/changes.atom" + query);
      assertThat(links(feed, "alternate")).hasSize(1);
      List<String> ids = new ArrayList<>();
      for (Element entry : children(feed, "entry")) {
        proveDated(entry);
        ids.add(text(entry, "id"));
        assertThat(links(entry, "alternate")).hasSize(1);
        assertThat(links(entry, "related")).isNotEmpty();
        assertThat(children(entry, "content")).hasSize(1);
        assertThat(children(entry, "content").get(0).getAttribute("type")).isEqualTo("xhtml");
      }
      assertThat(ids).doesNotHaveDuplicates().doesNotContain(text(feed, "id"));
    }
  }

  private static void proveDated(Element element) {
    assertThat(children(element, "id")).hasSize(1);
    assertThat(text(element, "id")).startsWith("urn:uuid:");
    assertThat(children(element, "title")).hasSize(1);
    assertThat(text(element, "title")).isNotBlank();
    assertThat(children(element, "updated")).hasSize(1);
    assertThat(OffsetDateTime.parse(text(element, "updated"))).isNotNull();
  }

  @Test
  void everyLinkLeadsToAPage() throws Exception {
    Element feed = feed(server, "/changes.atom?since=2031-02-20");
    List<String> links = new ArrayList<>(links(feed, "alternate"));
    for (Element entry : children(feed, "entry")) {
      links.addAll(links(entry, "alternate"));
      links.addAll(links(entry, "related"));
    }
    assertThat(links).hasSizeGreaterThan(10);
    String host = "http://127.0.0.1:" + server.port();
    for (String link : links) {
      assertThat(link).startsWith(host);
      assertThat(Answer.get(server, link.substring(host.length())).status())
          .as(link)
          .isEqualTo(200);
    }
  }

  @Test
  void anEntryKeepsItsIdWheneverItIsAskedFor() throws Exception {
    List<String> lately = ids(feed(server, "/changes.atom?since=2031-03-03"));
    List<String> ever = ids(feed(server, "/changes.atom?since="));
    assertThat(lately).hasSize(5);
    assertThat(ever).containsAll(lately).hasSizeGreaterThan(40);
  }

  @Test
  void givesTheNewestFirstAndNothingOfBefore() throws Exception {
    List<LocalDate> days = new ArrayList<>();
    for (Element entry : children(feed(server, "/changes.atom?since=2031-02-01"), "entry")) {
      days.add(OffsetDateTime.parse(text(entry, "updated")).toLocalDate());
    }
    assertThat(days)
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .allMatch(day -> day.isAfter(LocalDate.of(2031, 2, 1)));
  }

  @Test
  void saysInPlainWordsWhatMovedAndWhoCodedIt() throws Exception {
    Element feed = feed(server, "/changes.atom?since=2031-03-03&party=line");
    String title = "North Line, The mediator's package: softened, from conditional to accept";
    Element entry =
        children(feed, "entry").stream()
            .filter(one -> text(one, "title").equals(title))
            .findFirst()
            .orElseThrow();
    assertThat(text(entry, "content"))
        .contains("before: conditional. Harald Voss", "after: accept", "coded by machine");
  }

  @Test
  void everyPageTellsOfIt() throws Exception {
    for (String path : List.of("/board", "/timeline", "/changes", "/figures", "/articles")) {
      assertThat(Answer.get(server, path).body())
          .contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
    }
  }

  @Test
  void namesStayWordsWhateverTheySay() throws Exception {
    try (Store hostile = HostileBoard.record(folder.resolve("hostile.db"));
        Server pages = Server.start(hostile, "127.0.0.1", 0)) {
      Element feed = feed(pages, "/changes.atom?since=");
      assertThat(ids(feed)).isNotEmpty();
      assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
      assertThat(feed.getElementsByTagNameNS("*", "img").getLength()).isZero();
      for (String path :
          List.of(
              "/timeline", "/timeline.svg", "/changes?since=", "/figures", "/timeline/sayings")) {
        Answer answer = Answer.get(pages, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("<script>", "<img", "\"onclick");
        assertThat(Html.found(answer.body(), "(<[a-z]+[^>\"]* on\\w+=)")).as(path).isEmpty();
      }
      assertThat(Answer.get(pages, "/timeline").body()).contains("&lt;script&gt;document.title=");
    }
  }

  @Test
  void asksForADayThatIsOne() throws Exception {
    assertThat(Answer.get(server, "/changes.atom?since=monday").status()).isEqualTo(400);
    assertThat(Answer.get(server, "/changes?party=nobody").status()).isEqualTo(404);
    assertThat(Answer.get(server, "/changes/00000000000000000000").status()).isEqualTo(404);
  }

  private static Element feed(Server at, String path) throws Exception {
    Answer answer = Answer.get(at, path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    Element feed =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    return feed;
  }

  private static List<String> ids(Element feed) {
    return children(feed, "entry").stream().map(entry -> text(entry, "id")).toList();
  }

  private static List<String> links(Element element, String rel) {
    return children(element, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private static String text(Element element, String name) {
    return children(element, name).get(0).getTextContent();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = element.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element child
          && ATOM.equals(child.getNamespaceURI())
          && child.getLocalName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }
}
