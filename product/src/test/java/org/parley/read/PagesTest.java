package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.statement.Outlet;
import org.parley.statement.Published.Basis;
import org.parley.text.Span;

class PagesTest {

  private static final String BODY =
      """
      <p>The Ferry Crews' Association said on Tuesday that it could live with fewer winter boats,
         provided that the night sailing to Port Ellis stays in the timetable.</p>
      <p>&ldquo;We are not asking for&nbsp;more money,&rdquo; said Mina Sool, who leads the crews,
         after a second day of talks with the line&#39;s owners at the harbour hall.</p>
      <p>The line has offered to keep one late boat until March, but it wants the council of the
         isles to pay for the fuel, which the council has so far declined to do.</p>
      """;

  private static final String NEWS_PAGE =
      """
      <!doctype html><html lang="en-GB"><head><title>Crews could live with fewer boats | Coast Post</title>
      <meta property="og:site_name" content="Coast Post">
      <meta property="og:title" content="Crews could live with fewer boats">
      <link rel="canonical" href="https://coast.example/news/crews-and-boats">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"Coast Post"},
        {"@type":["NewsArticle"],"headline":"Crews could live with fewer boats",
         "datePublished":"2031-03-05T21:10:00+01:00","dateModified":"2031-03-07",
         "author":[{"@type":"Person","name":"Ana Ruiz"},{"@type":"Person","name":"Tom Berg"}],
         "publisher":{"@type":"Organization","name":"Coast Media"},}]}</script>
      <style>p{color:red}</style></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
      <header><a href="/">Coast Post</a></header>
      <article><h1>Crews could live with
         fewer boats</h1><figure><img src="a.jpg"><figcaption>The late boat leaves.</figcaption></figure>
      %s<p>Advertisement</p><script>track("boats")</script></article>
      <aside><h3>Most read</h3><ul><li><a href="/x">Dolphins seen off Port Ellis</a></li></ul></aside>
      <footer>Privacy policy <a href="/c">Contact</a></footer></body></html>
      """
          .formatted(BODY);

  @TempDir private Path folder;

  private Article read(String html) throws Exception {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private Article read(byte[] html) throws Exception {
    Path file = Files.write(folder.resolve("page.html"), html);
    return Sources.list(List.of(file.toString()), null, 2_000_000, InputStream.nullInputStream())
        .get(0)
        .read();
  }

  private static List<String> omitted(Article article) {
    return article.omitted().stream().map(span -> span.of(article.text())).toList();
  }

  @Test
  void readsTheArticleWithoutThePagesFurniture() throws Exception {
    Article article = read(NEWS_PAGE);
    assertThat(article.text())
        .startsWith("Crews could live with fewer boats\n\n")
        .contains("\n\n\u201cWe are not asking for more money,\u201d said Mina Sool, who leads")
        .contains("of talks with the line's owners at the harbour hall.\n\nThe line has offered")
        .doesNotContain("Dolphins", "Privacy", "Home", "track", "color", "\u00a0", "  ");
    assertThat(omitted(article)).doesNotContain("").allMatch(junk -> junk.length() < 25);
  }

  @Test
  void readsWhatThePageSaysOfTheArticle() throws Exception {
    Article article = read(NEWS_PAGE);
    assertThat(article.title()).isEqualTo("Crews could live with fewer boats");
    assertThat(article.outlet()).isEqualTo(new Outlet("Coast Post"));
    assertThat(article.byline()).isEqualTo("Ana Ruiz, Tom Berg");
    assertThat(article.published().date()).hasToString("2031-03-05");
    assertThat(article.published().basis()).isEqualTo(Basis.METADATA);
    assertThat(article.url()).isEqualTo("https://coast.example/news/crews-and-boats");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void marksACaptionThatStaysInTheText() {
    var page =
        org.jsoup.Jsoup.parse(
            "<p>A boat.</p><figure><figcaption>The <b>late</b> boat</figcaption>");
    PageText text = PageText.of(page.body());
    assertThat(text.text()).isEqualTo("A boat.\n\nThe late boat");
    assertThat(text.captions()).containsExactly(new Span(9, 22));
  }

  @Test
  void keepsLineBreaksAndNoOtherWhiteSpace() {
    var page = org.jsoup.Jsoup.parse("<div> a\n b<br>c<br><br>d<ul><li>e<li>f</ul>g</div>");
    assertThat(PageText.of(page.body()).text()).isEqualTo("a b\nc\n\nd\n\ne\n\nf\n\ng");
  }

  @Test
  void takesTheOutletOffTheTitle() throws Exception {
    Article article =
        read("<title>Talks on the night boat resume - Coast Post</title><body>" + BODY);
    assertThat(article.title()).isEqualTo("Talks on the night boat resume");
    assertThat(article.text()).doesNotContain("resume");
  }

  @Test
  void findsTheDateThatAPageShowsOrItsAddressHolds() throws Exception {
    Article shown =
        read("<body><div class=meta>Published: 5 March 2031, 9:10 am</div><article>" + BODY);
    assertThat(shown.published().date()).hasToString("2031-03-05");
    assertThat(shown.published().basis()).isEqualTo(Basis.TEXT);
    Article addressed =
        read("<link rel=canonical href='https://coast.example/2031/03/05/boats'><body>" + BODY);
    assertThat(addressed.published().date()).hasToString("2031-03-05");
    assertThat(addressed.published().basis()).isEqualTo(Basis.URL);
  }

  @Test
  void readsTheCharsetThatAPageDeclaresOrBrowsersGuess() throws Exception {
    Charset cyrillic = Charset.forName("windows-1251");
    String page = "<meta charset=windows-1251><body><p>\u041f\u0430\u0440\u043e\u043c</p>";
    assertThat(read(page.getBytes(cyrillic)).text()).isEqualTo("\u041f\u0430\u0440\u043e\u043c");
    byte[] latin = "<body><p>Caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(latin).text()).isEqualTo("Caf\u00e9");
  }

  @Test
  void outlivesHostilePages() throws Exception {
    String nested = "<div>".repeat(10_000) + BODY + "</div>".repeat(10_000);
    assertThat(read("<html><body>" + nested).text()).contains("fewer winter boats");
    String script = "<script>var p = '<p>never shown</p>'</script><noscript>hidden</noscript>";
    String words = "<p>&#xD800;&amp;lt; \ud83d\udea2 &notit; e\u0301</p>";
    Article article = read("<body>" + script + words + BODY + "<script>");
    assertThat(article.text()).doesNotContain("never shown").contains("\ud83d\udea2");
    String broken =
        "<script type='application/ld+json'>{\"datePublished\":\"2031-03-05\",,</script>";
    assertThat(read(broken + BODY).published().date()).hasToString("2031-03-05");
    String deep = "[".repeat(5_000);
    assertThat(read("<script type='application/ld+json'>" + deep + "</script>" + BODY).text())
        .contains("fewer winter boats");
  }

  @Test
  void saysThatNothingIsLeftOfAPage() {
    assertThatThrownBy(() -> read("<html><body><nav>Home</nav><script>x</script></body></html>"))
        .hasMessageEndingWith(
            "has no article: nothing is left once the page's furniture is taken away.");
    assertThatThrownBy(() -> read("  \n")).hasMessageEndingWith("is empty.");
  }
}
