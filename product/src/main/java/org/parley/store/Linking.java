package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Headlines;
import org.parley.link.Linked;
import org.parley.link.Saying;
import org.parley.link.Sheet;
import org.parley.statement.Article;

/**
 * Ties articles to the others on record as they come and go, inside the caller's transaction. What
 * a reader sees is the same in whatever order they came.
 */
final class Linking {

  private final Handle handle;
  private final Forms forms;
  private final Sheets sheets;

  Linking(Handle handle) {
    this.handle = handle;
    forms = new Forms(handle);
    sheets = new Sheets(handle);
  }

  /** Links an article that is on record and not linked yet. */
  void add(long row) {
    List<Long> statements =
        handle
            .select("SELECT row FROM statement WHERE article = ? ORDER BY start, id", row)
            .mapTo(Long.class)
            .list();
    Article article = Articles.ofRow(handle, row);
    List<Linked> linked = new ArrayList<>();
    Loading.machine(handle, statements).forEach(each -> linked.add(each.linked()));
    List<@Nullable Saying> sayings = Saying.of(article, linked);
    for (int i = 0; i < statements.size(); i++) {
      Saying saying = sayings.get(i);
      if (saying != null) {
        forms.add(statements.get(i), saying);
      }
    }
    forms.tie(Headlines.of(article, linked, sayings), row);
    sheets.add(row, Sheet.of(article), article.id().hex());
    forms.group(forms.of(row));
    sheets.group(Set.of(row));
  }

  /** Unties an article that is read again, or of which something is told anew. */
  void remove(long row) {
    Set<Long> left = forms.remove(row);
    Set<Long> reports = sheets.remove(row);
    handle.execute(
        "UPDATE linked SET utterance = (SELECT id FROM statement WHERE row = linked.statement),"
            + " report = (SELECT id FROM article WHERE row = ?)"
            + " WHERE statement IN (SELECT row FROM statement WHERE article = ?)",
        row,
        row);
    forms.group(left);
    sheets.group(reports);
  }

  /** Links an article as it stands now. */
  void renew(long row) {
    remove(row);
    add(row);
  }

  /** Looks anew at what some speakers said, of whom it has changed who they are. */
  void regroup(Collection<String> speakers) {
    forms.group(new HashSet<>(forms.by(speakers)));
  }

  /** Links all that is shown, as if it were read now. */
  void rebuild() {
    for (String table :
        List.of("form_tie", "form_key", "form_of", "form", "sheet_tie", "sheet_key", "sheet")) {
      handle.execute("DELETE FROM " + table);
    }
    handle.execute(
        "UPDATE linked SET utterance = (SELECT id FROM statement WHERE row = linked.statement)");
    missing().forEach(this::add);
  }

  /** Articles shown that are not linked: those of a record that an earlier Parley wrote. */
  List<Long> missing() {
    return handle
        .createQuery(
            "SELECT row FROM latest WHERE row NOT IN (SELECT article FROM sheet) ORDER BY row")
        .mapTo(Long.class)
        .list();
  }
}
