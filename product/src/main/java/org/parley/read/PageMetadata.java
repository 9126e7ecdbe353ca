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

  private final Document page;
  private final JsonLd jsonLd;

  PageMetadata(Document page) {
    this.page = page;
    this.jsonLd = new JsonLd(page);
  }

  /** Whichever the page gives first: og:title, JSON-LD headline, h1, title. */
  @Nullable String title() {
    String title = meta("og:title");
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
    String named = key(page.title() + " " + meta("og:title") + " " + jsonLd.headline());
    List<Element> headings = page.select("h1");
    for (Element heading : headings) {
      String words = key(heading.text());
      if (!words.isEmpty() && named.contains(words) && words(heading.text()) > 2) {
        return PageText.of(heading).text().replaceAll("\\s+", " ");
      }
    }
    return headings.size() == 1 && words(headings.get(0).text()) > 2
        ? blankless(PageText.of(headings.get(0)).text().replaceAll("\\s+", " "))
        : null;
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Nullable String outlet() {
    String name = meta("og:site_name");
    return name == null ? jsonLd.publisher() : name;
  }

  @Nullable String byline() {
    String author = jsonLd.author();
    for (String name :
        List.of(
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")) {
      author = author == null ? Bylines.named(meta(name)) : author;
    }
    Element marked = page.selectFirst("[rel=author], [itemprop=author] [itemprop=name]");
    return author == null && marked != null ? Bylines.named(marked.text()) : author;
  }

  @Nullable LocalDate published() {
    LocalDate date = DateForms.inMetadata(jsonLd.datePublished());
    return date == null ? PageDates.inHead(page) : date;
  }

  /** The canonical address, if it is a whole one. */
  @Nullable String url() {
    Element link = page.selectFirst("link[rel=canonical]");
    String canonical = link == null ? null : blankless(link.attr("href"));
    boolean whole = canonical != null && ADDRESS.matcher(canonical).matches();
    String url = whole ? canonical : meta("og:url");
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

  private @Nullable String meta(String name) {
    return meta(page, name);
  }

  /** The first content of a meta element by this property, name or itemprop. */
  static @Nullable String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      boolean named =
          meta.attr("property").equalsIgnoreCase(name)
              || meta.attr("name").equalsIgnoreCase(name)
              || meta.attr("itemprop").equalsIgnoreCase(name);
      if (named && !meta.attr("content").isBlank()) {
        return meta.attr("content").replaceAll("\\s+", " ").strip();
      }
    }
    return null;
  }

  private static @Nullable String blankless(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
