package org.parley.read;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is the article: what Readability takes, else the part marked as the
 * article, else the body without its furniture.
 */
final class PageBody {

  private static final String NEVER_SHOWN =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, button, select,"
          + " textarea, input, [hidden], [style~=(?i)display:\\s*none]";

  private static final String FURNITURE =
      "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [aria-hidden=true]";

  /** Characters under which an extraction is taken to have failed. */
  private static final int LEAST = 250;

  private PageBody() {}

  static PageText of(Document page) {
    PageText readable = readable(page);
    if (readable == null) {
      return PageText.of(plain(page));
    }
    if (readable.text().length() >= LEAST) {
      return readable;
    }
    PageText plain = PageText.of(plain(page));
    return plain.text().length() > readable.text().length() ? plain : readable;
  }

  private static @Nullable PageText readable(Document page) {
    Document copy = page.clone();
    copy.select("script, style, template, svg, iframe").remove();
    Element content = new Readability4J("http://localhost/", copy).parse().getArticleContent();
    return content == null ? null : PageText.of(content);
  }

  private static Element plain(Document page) {
    Document copy = page.clone();
    copy.select(NEVER_SHOWN).remove();
    Element marked = copy.selectFirst("[itemprop=articleBody], article, main, [role=main]");
    if (marked != null && marked.text().length() >= LEAST) {
      return marked;
    }
    copy.select(FURNITURE).remove();
    return copy.body();
  }
}
