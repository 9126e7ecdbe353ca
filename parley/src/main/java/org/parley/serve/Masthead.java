package org.parley.serve;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;

/**
 * Where an article comes from, as far as it is known.
 *
 * @param basis how the day is known, or null
 * @param original the address it came from, if that can be followed safely
 */
record Masthead(
    @Nullable String outlet,
    @Nullable String day,
    @Nullable String isoDay,
    @Nullable String basis,
    @Nullable String byline,
    @Nullable String original,
    String path) {

  private static final int MOST = 200;

  static Masthead of(Article article) {
    boolean dated = article.published() != null;
    return new Masthead(
        article.outlet() == null ? null : Wording.shortened(article.outlet().name(), MOST),
        dated ? Days.day(article.published().date()) : null,
        dated ? article.published().date().toString() : null,
        dated ? Days.basis(article.published().basis()) : null,
        article.byline() == null || article.byline().isBlank()
            ? null
            : Wording.shortened(article.byline(), MOST),
        followable(article.url()),
        article.path());
  }

  private static @Nullable String followable(@Nullable String url) {
    String small = url == null ? "" : url.strip().toLowerCase(Locale.ROOT);
    return small.startsWith("http://") || small.startsWith("https://") ? url : null;
  }
}
