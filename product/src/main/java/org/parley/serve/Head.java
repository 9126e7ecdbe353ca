package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Kind;
import org.parley.statement.Published;
import org.parley.statement.StatementId;

/**
 * An article as lists show it.
 *
 * @param title its title, or where it has none its first words
 * @param entries its statements in the order of the text
 */
record Head(
    ArticleId id,
    @Nullable Published published,
    @Nullable String outlet,
    String title,
    @Nullable String byline,
    List<Entry> entries) {

  private static final int TITLE_MOST = 200;

  /**
   * A statement as lists count it.
   *
   * @param kind null for the outlet's own voice
   * @param speakers ids of those speakers who may be listed by name
   */
  record Entry(StatementId id, @Nullable Kind kind, List<String> speakers) {}

  Head {
    entries = List.copyOf(entries);
  }

  static Head of(Article article, List<Entry> entries) {
    return new Head(
        article.id(),
        article.published(),
        article.outlet() == null ? null : article.outlet().name(),
        title(article),
        article.byline(),
        entries);
  }

  /** An article's title, or where it has none its first words. */
  static String title(Article article) {
    String title = article.title();
    String shown = title == null || title.isBlank() ? article.text().strip() : title.strip();
    return shown.isEmpty() ? article.path() : Wording.shortened(shown, TITLE_MOST);
  }

  long count(@Nullable Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).count();
  }

  /** Statements of speakers, without the outlet's own voice. */
  long spoken() {
    return entries.size() - count(null);
  }
}
