package org.parley.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head and its JSON-LD say of the article. */
final class PageMetadata {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\u2022\u00b7\u00bb\u00ab\u2013\u2014-]\\s+|\\s*(?:\\||::)\\s*");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

  /** First headings that are looked at, and characters of each. */
  private static final int HEADINGS = 20;

  private static final int LONGEST = 400;

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaElements meta;
  private final PageDates dates;

  PageMetadata(Document page) {
    this.page = page;
    this.jsonLd = new JsonLd(page);
    this.meta = new MetaElements(page);
    this.dates = new PageDates(page);
  }

  /** Whichever the page gives first: og:title, JSON-LD headline, h1, title. */
  @Nullable String title() {
    String title = meta.content("og:title");
    title = title == null ? jsonLd.headline() : title;
    if (title == null) {
      title = headline();
    }
    title = title == null ? blankless(page.title()) : title;
    return title == null ? null : withoutOutlet(title);
  }

  private String withoutOutlet(String title) {
    String headline = headline();
    if (headline != null && title.startsWith(headline)) {
      return headline;
    }
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean outlets = last.equalsIgnoreCase(outlet());
    boolean looksIt =
        words(last) <= 4 && words(parts[0]) >= 4 && title.equals(blankless(page.title()));
    return outlets || looksIt
        ? title.substring(
            0, title.lastIndexOf(parts[parts.length - 2]) + parts[parts.length - 2].length())
        : title;
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** The h1 that shows the title; where no title matches, the only h1. */
  @Nullable String headline() {
    String named = key(page.title() + " " + meta.content("og:title") + " " + jsonLd.headline());
    List<Element> headings = page.select("h1");
    for (Element heading : headings.subList(0, Math.min(HEADINGS, headings.size()))) {
      String shown = PageTree.start(heading, LONGEST);
      String words = key(shown);
      if (!words.isEmpty() && named.contains(words) && words(shown) > 2) {
        return PageText.of(heading).text().replaceAll("\\s+", " ");
      }
    }
    return headings.size() == 1 && words(PageTree.start(headings.get(0), LONGEST)) > 2
        ? blankless(PageText.of(headings.get(0)).text().replaceAll("\\s+", " "))
        : null;
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Nullable String outlet() {
    String name = meta.content("og:site_name");
    return name == null ? jsonLd.publisher() : name;
  }

  @Nullable String byline() {
    String author = jsonLd.author();
    for (String name :
        List.of(
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")) {
      author = author == null ? Bylines.named(meta.content(name)) : author;
    }
    Element marked = page.selectFirst("[rel=author], [itemprop=author] [itemprop=name]");
    return author == null && marked != null ? Bylines.named(marked.text()) : author;
  }

  @Nullable LocalDate published() {
    LocalDate date = DateForms.inMetadata(jsonLd.datePublished());
    return date == null ? dates.inHead(meta) : date;
  }

  /** The day that the page itself shows. */
  @Nullable LocalDate shown() {
    return dates.shown();
  }

  /** The canonical address, if it is a whole one. */
  @Nullable String url() {
    Element link = page.selectFirst("link[rel=canonical]");
    String canonical = link == null ? null : blankless(link.attr("href"));
    boolean whole = canonical != null && ADDRESS.matcher(canonical).matches();
    String url = whole ? canonical : meta.content("og:url");
    return url != null && ADDRESS.matcher(url).matches() ? url : null;
  }

  /** The declared language's code, without region; null if none or no code. */
  @Nullable String language() {
    Element html = page.selectFirst("html[lang], html[xml:lang]");
    if (html == null) {
      return null;
    }
    String tag = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }

  private static @Nullable String blankless(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
