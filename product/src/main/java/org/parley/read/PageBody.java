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
          + " textarea, input";

  private static final String FURNITURE =
      "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [aria-hidden=true]";

  /** Characters under which an extraction is taken to have failed. */
  private static final int LEAST = 250;

  /** Real pages go some 40 levels deep. */
  private static final int DEEPEST = 150;

  private static final int MOST_NODES = 100_000;

  private PageBody() {}

  static PageText of(Document page) {
    PageText readable = isSane(page) ? readable(page) : null;
    if (readable != null && readable.text().length() >= LEAST) {
      return readable;
    }
    return PageText.of(plain(page));
  }

  /** Whether Readability, whose work grows with depth times size, is done in time. */
  private static boolean isSane(Document page) {
    int[] count = {0, 0};
    page.traverse(
        (node, depth) -> {
          count[0] = Math.max(count[0], depth);
          count[1]++;
        });
    return count[0] <= DEEPEST && count[1] <= MOST_NODES;
  }

  private static @Nullable PageText readable(Document page) {
    Document copy = page.clone();
    PageTree.remove(copy.select("script, style, template, svg, iframe"));
    PageTree.remove(HiddenParts.of(copy));
    Element content = new Readability4J("http://localhost/", copy).parse().getArticleContent();
    if (content == null) {
      return null;
    }
    PageTree.remove(content.select("head, title"));
    return PageText.of(content);
  }

  private static Element plain(Document page) {
    Document copy = page.clone();
    PageTree.remove(copy.select(NEVER_SHOWN));
    PageTree.remove(HiddenParts.of(copy));
    Element marked = copy.selectFirst("[itemprop=articleBody], article, main, [role=main]");
    if (marked != null && marked.text().length() >= LEAST) {
      return marked;
    }
    PageTree.remove(copy.select(FURNITURE));
    return copy.body();
  }
}
