package org.parley.serve;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Published;

/**
 * Where an article comes from, as far as it is known.
 *
 * @param basis how the day is known, or null
 * @param original the address it came from, if that can be followed safely
 * @param path the name of its file, without folders
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
    Published published = article.published();
    return new Masthead(
        article.outlet() == null ? null : Wording.shortened(article.outlet().name(), MOST),
        published == null ? null : Days.day(published.date()),
        published == null ? null : published.date().toString(),
        published == null ? null : Days.basis(published.basis()),
        article.byline() == null || article.byline().isBlank()
            ? null
            : Wording.shortened(article.byline(), MOST),
        followable(article.url()),
        article.path().substring(article.path().lastIndexOf('/') + 1));
  }

  private static @Nullable String followable(@Nullable String url) {
    String small = url == null ? "" : url.strip().toLowerCase(Locale.ROOT);
    return small.startsWith("http://") || small.startsWith("https://") ? url : null;
  }
}
