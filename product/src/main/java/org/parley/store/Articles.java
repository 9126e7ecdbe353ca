package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.Term;

/** The table of articles, one row for each run that read one. */
final class Articles {

  private Articles() {}

  static boolean has(Handle handle, ArticleId id, String run) {
    return handle
        .select("SELECT 1 FROM article WHERE id = ? AND run = ?", id.hex(), run)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The row that is shown of an article. */
  static Optional<Long> row(Handle handle, ArticleId id) {
    return handle
        .select("SELECT row FROM latest WHERE id = ?", id.hex())
        .mapTo(Long.class)
        .findOne();
  }

  static Optional<Article> find(Handle handle, ArticleId id) {
    return handle
        .select("SELECT * FROM latest WHERE id = ?", id.hex())
        .map(Articles::map)
        .findOne();
  }

  static Stream<Article> all(Handle handle) {
    return handle.createQuery("SELECT * FROM latest ORDER BY id").map(Articles::map).stream();
  }

  static Optional<ArticleId> superseded(Handle handle, ArticleId id) {
    return handle
        .select("SELECT supersedes FROM latest WHERE id = ? AND supersedes IS NOT NULL", id.hex())
        .mapTo(String.class)
        .findOne()
        .map(ArticleId::new);
  }

  /** Adds an article and tells its row. */
  static long insert(Handle handle, Article article, String run) {
    long row = next(handle, "article");
    Rows rows = new Rows("article", 14);
    Published published = article.published();
    Outlet outlet = article.outlet();
    rows.add(
        row,
        article.id().hex(),
        run,
        supersedes(handle, article),
        article.path(),
        article.url(),
        article.title(),
        outlet == null ? null : outlet.name(),
        article.byline(),
        published == null ? null : published.date().toString(),
        published == null ? null : published.basis().word(),
        article.language(),
        SpanText.of(article.omitted()),
        article.text());
    rows.insert(handle);
    return row;
  }

  /** The number of a table's next row; nobody else writes meanwhile. */
  static long next(Handle handle, String table) {
    return handle.select("SELECT coalesce(max(row), 0) + 1 FROM " + table).mapTo(Long.class).one();
  }

  /** What an earlier reading noted, else the last other article that came from the address. */
  private static @Nullable String supersedes(Handle handle, Article article) {
    Optional<Long> before = row(handle, article.id());
    if (before.isPresent()) {
      return superseded(handle, article.id()).map(ArticleId::hex).orElse(null);
    }
    return handle
        .select("SELECT id FROM article WHERE url = ? ORDER BY row DESC LIMIT 1", article.url())
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  static Article map(ResultSet row, StatementContext context) throws SQLException {
    String outlet = row.getString("outlet");
    String published = row.getString("published");
    return new Article(
        new ArticleId(row.getString("id")),
        row.getString("path"),
        row.getString("url"),
        row.getString("title"),
        outlet == null ? null : new Outlet(outlet),
        row.getString("byline"),
        published == null
            ? null
            : new Published(
                LocalDate.parse(published),
                Term.of(Published.Basis.class, row.getString("published_basis"))),
        row.getString("language"),
        row.getString("text"),
        SpanText.spans(row.getString("omitted")));
  }
}
