package org.parley.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/** Puts an article and its statements into the record, inside the caller's transaction. */
final class Keeping {

  private final Handle handle;
  private final Run run;

  Keeping(Handle handle, Run run) {
    this.handle = handle;
    this.run = run;
  }

  /** Adds a run, once. */
  static void begin(Handle handle, Run run) {
    handle.execute(
        "INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?, ?, ?)",
        run.id(),
        run.parley(),
        run.model(),
        run.codebook(),
        run.codebookSha256(),
        run.started().toString());
  }

  /** Adds what this run read in an article, and tells whether it had not been read so far. */
  boolean keep(Article article, List<Linked> linked) {
    linked.forEach(each -> each.statement().prove(article));
    if (Articles.has(handle, article.id(), run)) {
      fill(handle, article);
      return false;
    }
    Redaction redaction = Redaction.of(Forgetting.names(handle), article, Unnamed.said(linked));
    add(redaction.of(article), Unnamed.of(redaction, linked));
    return true;
  }

  /** Fills in what an article on record lacks. */
  static void fill(Handle handle, Article article) {
    Redaction redaction = Redaction.of(Forgetting.names(handle), article, Stream.empty());
    if (Articles.fill(handle, redaction.of(article))) {
      long row = Articles.row(handle, article.id()).orElseThrow();
      new Linking(handle).renew(row);
      new Listing(handle).renew(row);
    }
  }

  private void add(Article article, List<Linked> linked) {
    begin(handle, run);
    Optional<Long> before = Articles.row(handle, article.id());
    Optional<Reread> earlier = Reread.of(handle, article.id());
    Article whole =
        Articles.find(handle, article.id()).map(a -> Articles.filled(article, a)).orElse(article);
    long articleRow = Articles.insert(handle, whole, run.id());
    StatementRows rows = new StatementRows();
    CodingRows codings = new CodingRows(run.id());
    long first = Articles.next(handle, "statement");
    for (int i = 0; i < linked.size(); i++) {
      rows.add(first + i, articleRow, linked.get(i).statement());
      codings.add(first + i, linked.get(i));
    }
    rows.insert(handle);
    codings.insert(handle);
    new Spellings(handle).add(linked);
    List<Statement> statements = linked.stream().map(Linked::statement).toList();
    show(first, statements);
    earlier.ifPresent(reread -> reread.redirect(handle, article, statements));
    Linking linking = new Linking(handle);
    before.ifPresent(linking::remove);
    linking.add(articleRow);
    Listing listing = new Listing(handle);
    before.ifPresent(listing::remove);
    listing.renew(articleRow);
  }

  /** Codes statements of the record anew, unless this run did; nothing else is shown yet. */
  void code(List<Linked> linked) {
    begin(handle, run);
    CodingRows codings = new CodingRows(run.id());
    Redaction redaction = new Redaction(Forgetting.names(handle), Unnamed.said(linked));
    List<Linked> unnamed = Unnamed.of(redaction, linked);
    for (Linked each : unnamed) {
      long row = row(each.statement().id());
      if (!coded(row)) {
        codings.add(row, each);
      }
    }
    codings.insert(handle);
    new Spellings(handle).add(unnamed);
  }

  /**
   * Shows what this run coded.
   *
   * @throws StoreException if it has not coded every statement shown
   */
  void show() {
    int left =
        handle
            .select(
                "SELECT count(*) FROM latest AS a JOIN statement AS s ON s.article = a.row"
                    + " WHERE NOT EXISTS (SELECT 1 FROM linked WHERE statement = s.row AND run = ?)",
                run.id())
            .mapTo(Integer.class)
            .one();
    if (left > 0) {
      throw new StoreException(
          "Articles came into the record while it was being coded: code it again.");
    }
    handle.execute(
        "INSERT INTO coded SELECT s.row, ? FROM latest AS a JOIN statement AS s"
            + " ON s.article = a.row WHERE true"
            + " ON CONFLICT (statement) DO UPDATE SET run = excluded.run",
        run.id());
    new Spellings(handle).rebuild();
    new Linking(handle).rebuild();
    new Listing(handle).rebuild();
  }

  private long row(StatementId id) {
    return Finding.row(handle, id)
        .orElseThrow(() -> new IllegalArgumentException("statement " + id + " is not on record"));
  }

  /** Every statement a run codes has its links, even where it has no codings. */
  private boolean coded(long row) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM linked WHERE statement = ? AND run = ?)", row, run.id())
        .mapTo(Boolean.class)
        .one();
  }

  private void show(long first, List<Statement> statements) {
    Rows rows = new Rows("coded", 2);
    for (int i = 0; i < statements.size(); i++) {
      if (run.codebook() != null || isCoded(statements.get(i))) {
        rows.add(first + i, run.id());
      }
    }
    rows.insert(handle);
  }

  private static boolean isCoded(Statement statement) {
    return !statement.codings().isEmpty()
        || StatementRows.speakers(statement.attribution()).stream()
            .anyMatch(speaker -> speaker.onBehalfOf() != null);
  }
}
