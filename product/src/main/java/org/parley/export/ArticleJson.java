package org.parley.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Published;
import org.parley.text.CodePoints;

/**
 * The JSON form of an article with its whole text, so that anyone can check any offset: {@code
 * text[start:end]} in Python is what a statement quotes. Offsets are Unicode code points.
 */
public final class ArticleJson {

  private ArticleJson() {}

  /**
   * @param supersedes the article that stood at the same address before, or null
   */
  public static ObjectNode of(Article article, @Nullable ArticleId supersedes) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", article.id().hex());
    node.put("path", article.path());
    node.put("text", article.text());
    node.set("omit", StatementJson.spans(new CodePoints(article.text()), article.omitted()));
    addAttributes(node, article);
    node.put("supersedes", supersedes == null ? null : supersedes.hex());
    return node;
  }

  /** What is known of an article beside its text. */
  static void addAttributes(ObjectNode node, Article article) {
    Published published = article.published();
    node.put("url", article.url());
    node.put("title", article.title());
    node.put("outlet", article.outlet() == null ? null : article.outlet().name());
    node.put("byline", article.byline());
    node.put("published", published == null ? null : published.date().toString());
    node.put("published_basis", published == null ? null : published.basis().word());
    node.put("language", article.language());
  }
}
