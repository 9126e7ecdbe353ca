package org.parley.link;

import org.parley.statement.ArticleId;

/**
 * What an actor is known by: a codebook's own id ({@code ana-ruiz}), {@code party:isles} for a
 * party by its name, {@code name:walter-inch} for whom the codebook does not know, and for whom
 * nothing ties to another article {@code article:<id>:name:smith} or, unnamed, {@code
 * article:<id>:a-senior-official}.
 */
public final class ActorId {

  private static final String ARTICLE = "article:";
  private static final String NAME = "name:";

  private ActorId() {}

  /** An unnamed source of one article, or a private person met in it. */
  static String unnamed(ArticleId article, String words) {
    return ARTICLE + article + ":" + Fold.slug(words);
  }

  /** A name that only this article's readers could tell whose it is. */
  public static String untied(ArticleId article, String nameId) {
    return ARTICLE + article + ":" + nameId;
  }

  /** Whether somebody is met in one article only. */
  public static boolean isOfOneArticle(String id) {
    return id.startsWith(ARTICLE);
  }

  /** Whether it is an unnamed source, which nobody may tie to anybody. */
  public static boolean isUnnamed(String id) {
    int second = id.indexOf(':', ARTICLE.length());
    return isOfOneArticle(id) && !id.startsWith(NAME, second + 1);
  }

  /** Whether the codebook lists it. */
  public static boolean isListed(String id) {
    return id.indexOf(':') < 0;
  }
}
