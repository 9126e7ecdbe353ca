package org.parley.serve;

import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Published;
import org.parley.store.Shelved;

/**
 * An article as lists show it.
 *
 * @param title its title, or where it has none its first words
 * @param direct statements in the speaker's own words; so {@code mixed} and {@code indirect}
 * @param narrated statements in the outlet's own voice
 */
record Head(
    ArticleId id,
    @Nullable Published published,
    @Nullable String outlet,
    String title,
    @Nullable String byline,
    int direct,
    int mixed,
    int indirect,
    int narrated) {

  private static final int TITLE_MOST = 200;

  static Head of(Article article) {
    return of(new Shelved(article, 0, 0, 0, 0));
  }

  static Head of(Shelved shelved) {
    Article article = shelved.article();
    return new Head(
        article.id(),
        article.published(),
        article.outlet() == null ? null : article.outlet().name(),
        title(article),
        article.byline(),
        shelved.direct(),
        shelved.mixed(),
        shelved.indirect(),
        shelved.narrated());
  }

  /** An article's title, or where it has none its first words. */
  static String title(Article article) {
    String title = article.title();
    String shown = title == null || title.isBlank() ? article.text().strip() : title.strip();
    return shown.isEmpty() ? article.path() : Wording.shortened(shown, TITLE_MOST);
  }

  /** Statements of speakers, without the outlet's own voice. */
  int spoken() {
    return direct + mixed + indirect;
  }
}
