package org.parley.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.text.Span;

/** A page read as an article. */
final class PageArticle {

  private final PageText body;
  private final Given given;
  private final PageMetadata metadata;

  /**
   * @param body the part of the page that is the article
   */
  PageArticle(Document page, PageText body, Given given) {
    this.body = body;
    this.given = given;
    this.metadata = new PageMetadata(page);
  }

  Article read(ArticleId id, String path) throws Refused {
    if (body.text().isEmpty()) {
      throw new Refused("has no article: nothing is left once the page's furniture is taken away");
    }
    String headline = metadata.headline();
    boolean leads = headline != null && !startsWith(body.text(), headline);
    String lead = leads ? headline + "\n\n" : "";
    String text = lead + body.text();
    String byline = byline(text);
    List<Span> omitted = Junk.of(text, byline, null, shifted(body.captions(), lead.length()));
    String url = given.url() == null ? metadata.url() : given.url();
    return new Article(
        id,
        path,
        url,
        metadata.title(),
        outlet(),
        byline,
        published(text, url),
        language(text),
        text,
        omitted);
  }

  private static boolean startsWith(String text, String headline) {
    return text.equals(headline) || text.startsWith(headline + "\n");
  }

  private static List<Span> shifted(List<Span> spans, int by) {
    List<Span> shifted = new ArrayList<>();
    for (Span span : spans) {
      shifted.add(new Span(span.start() + by, span.end() + by));
    }
    return shifted;
  }

  private @Nullable Outlet outlet() {
    String name = given.outlet() == null ? metadata.outlet() : given.outlet();
    return name == null ? null : new Outlet(name);
  }

  private @Nullable String byline(String text) {
    if (given.byline() != null) {
      return given.byline();
    }
    String named = metadata.byline();
    return named == null ? Bylines.in(text) : named;
  }

  private @Nullable Published published(String text, @Nullable String url) {
    return Dates.published(
        given,
        metadata.published(),
        () -> {
          var shown = TextDates.in(text);
          return shown == null ? metadata.shown() : shown;
        },
        url);
  }

  private String language(String text) {
    String declared = metadata.language();
    return declared == null ? Languages.of(text) : declared;
  }
}
