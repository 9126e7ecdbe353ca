package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Correction;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.Term;

/**
 * The table of articles, one row for each Parley that read one; and what an earlier reading lacked,
 * as a later one gave it.
 */
final class Articles {

  private Articles() {}

  private static final String SHOWN = "SELECT * FROM whole WHERE row ";

  /** Whether the run's Parley and model have read the article, by whichever codebook. */
  static boolean has(Handle handle, ArticleId id, Run run) {
    return handle
        .select(
            "SELECT 1 FROM article AS a JOIN run AS r ON r.id = a.run"
                + " WHERE a.id = ? AND r.parley = ? AND r.model_sha256 IS ? LIMIT 1",
            id.hex(),
            run.parley(),
            run.model())
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
        .select(SHOWN + "IN (SELECT row FROM latest WHERE id = ?)", id.hex())
        .map((row, context) -> map(row))
        .findOne();
  }

  static Stream<Article> all(Handle handle) {
    return handle
        .createQuery(SHOWN + "IN (SELECT row FROM latest) ORDER BY id")
        .map((row, context) -> map(row))
        .stream();
  }

  /** The notes in articles that have any. */
  static List<Correction> corrections(Handle handle) {
    return handle
        .createQuery(
            SHOWN
                + "IN (SELECT row FROM latest) AND (text LIKE '%correction%'"
                + " OR text LIKE '%clarification%' OR text LIKE '%retract%'"
                + " OR text LIKE '%editor_s note%' OR text LIKE '%an earlier version of this%')"
                + " ORDER BY id")
        .map((row, context) -> map(row))
        .stream()
        .flatMap(article -> Correction.in(article).stream())
        .toList();
  }

  static Article ofRow(Handle handle, long row) {
    return handle.select(SHOWN + "= ?", row).map((columns, context) -> map(columns)).one();
  }

  /** An article with what it lacks taken from another reading of it. */
  static Article filled(Article article, Article other) {
    return new Article(
        article.id(),
        article.path(),
        either(article.url(), other.url()),
        either(article.title(), other.title()),
        either(article.outlet(), other.outlet()),
        either(article.byline(), other.byline()),
        either(article.published(), other.published()),
        article.language(),
        article.text(),
        article.omitted());
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  /** Gives the article that is shown what it lacks, and tells whether it lacked anything. */
  static boolean fill(Handle handle, Article article) {
    long row = row(handle, article.id()).orElseThrow();
    Article shown = ofRow(handle, row);
    Article filled = filled(shown, article);
    if (filled.equals(shown)) {
      return false;
    }
    Published published = filled.published();
    Outlet outlet = filled.outlet();
    handle.execute(
        "INSERT INTO filled (article, url, title, outlet, byline, published, published_basis)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        row,
        filled.url(),
        filled.title(),
        outlet == null ? null : outlet.name(),
        filled.byline(),
        published == null ? null : published.date().toString(),
        published == null ? null : published.basis().word());
    return true;
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
        .select(
            "SELECT id FROM article WHERE row = (SELECT max(row) FROM"
                + " (SELECT row FROM article WHERE url = ?"
                + " UNION ALL SELECT article FROM filled WHERE url = ?))",
            article.url(),
            article.url())
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  static Article map(ResultSet row) throws SQLException {
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
