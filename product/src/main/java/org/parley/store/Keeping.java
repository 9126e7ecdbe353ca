package org.parley.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.text.Words;

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

  /** Adds what this run read in an article, unless it stands there. */
  void keep(Article article, List<Statement> statements) {
    prove(article, statements);
    if (Articles.has(handle, article.id(), run.id())) {
      return;
    }
    begin(handle, run);
    Optional<Reread> earlier = Reread.of(handle, article.id());
    long articleRow = Articles.insert(handle, article, run.id());
    StatementRows rows = new StatementRows();
    CodingRows codings = new CodingRows(run.id());
    long first = Articles.next(handle, "statement");
    for (int i = 0; i < statements.size(); i++) {
      rows.add(first + i, articleRow, statements.get(i));
      codings.add(first + i, statements.get(i));
    }
    rows.insert(handle);
    codings.insert(handle);
    show(first, statements);
    earlier.ifPresent(reread -> reread.redirect(handle, article, statements));
    new Forgetting(handle).forgetAgain(articleRow);
  }

  /** Codes statements of the record anew; codings this run made before are shown again. */
  void code(List<Statement> statements) {
    begin(handle, run);
    CodingRows codings = new CodingRows(run.id());
    for (Statement statement : statements) {
      long row = row(statement.id());
      if (!coded(row)) {
        codings.add(row, statement);
      }
      show(row);
    }
    codings.insert(handle);
  }

  private long row(StatementId id) {
    return Finding.row(handle, id)
        .orElseThrow(() -> new IllegalArgumentException("statement " + id + " is not on record"));
  }

  private boolean coded(long row) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM coding WHERE statement = ? AND run = ?)"
                + " OR EXISTS (SELECT 1 FROM spoken_for WHERE statement = ? AND run = ?)",
            row,
            run.id(),
            row,
            run.id())
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

  private void show(long row) {
    handle.execute(
        "INSERT INTO coded VALUES (?, ?) ON CONFLICT (statement) DO UPDATE SET run = excluded.run",
        row,
        run.id());
  }

  private static boolean isCoded(Statement statement) {
    return !statement.codings().isEmpty()
        || StatementRows.speakers(statement.attribution()).stream()
            .anyMatch(speaker -> speaker.onBehalfOf() != null);
  }

  private static void prove(Article article, List<Statement> statements) {
    for (Statement statement : statements) {
      if (!statement.article().equals(article.id())) {
        throw new IllegalArgumentException(
            "statement " + statement.id() + " is of " + statement.article());
      }
      for (Words words : statement.allWords()) {
        if (!words.standIn(article.text())) {
          throw new IllegalArgumentException(
              "\""
                  + words.text()
                  + "\" does not stand at "
                  + words.spans()
                  + " of "
                  + article.id());
        }
      }
    }
  }
}
