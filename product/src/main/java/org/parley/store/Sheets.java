package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Sheet;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;

/** The tables of sheets, and the reports that come of them. */
final class Sheets {

  private static final String LISTED = " IN (SELECT value FROM json_each(?))";
  private static final String SHARED =
      "SELECT k.article, count(*) AS shared, s.day, s.size, s.sparse FROM sheet_key AS k"
          + " JOIN sheet AS s ON s.article = k.article WHERE k.key"
          + LISTED
          + " GROUP BY k.article";

  private final Handle handle;

  /** An article that shares runs of words. */
  private record Near(long article, int shared, @Nullable Integer day, int size, int sparse) {}

  Sheets(Handle handle) {
    this.handle = handle;
  }

  /** Takes in an article. */
  void add(long article, Sheet sheet, String id) {
    Rows ties = new Rows("sheet_tie", 2);
    for (long other : same(sheet)) {
      ties.add(Math.min(article, other), Math.max(article, other));
    }
    handle.execute(
        "INSERT INTO sheet VALUES (?, ?, ?, ?, ?)",
        article,
        sheet.day(),
        sheet.size(),
        sheet.sparse(),
        id);
    Rows keys = new Rows("sheet_key", 2);
    sheet.kept().forEach(key -> keys.add(key, article));
    keys.insert(handle);
    ties.insert(handle);
  }

  private Set<Long> same(Sheet sheet) {
    Set<Long> same = new HashSet<>();
    Integer day = sheet.day();
    for (Near near : near(sheet.sought())) {
      boolean one =
          day == null || near.day == null
              ? day == null
                  && near.day == null
                  && Sheet.same(near.shared, sheet.size(), near.size, false)
              : Sheet.same(near.shared, sheet.size(), near.size, near.day - day);
      if (one) {
        same.add(near.article);
      }
    }
    for (Near near : near(sheet.soughtSparsely())) {
      if (Sheet.same(near.shared, sheet.sparse(), near.sparse, true)) {
        same.add(near.article);
      }
    }
    return same;
  }

  private List<Near> near(Collection<Long> keys) {
    return handle
        .createQuery(SHARED)
        .bind(0, Forms.json(keys))
        .map(
            (row, c) -> {
              int day = row.getInt("day");
              return new Near(
                  row.getLong("article"),
                  row.getInt("shared"),
                  row.wasNull() ? null : day,
                  row.getInt("size"),
                  row.getInt("sparse"));
            })
        .list();
  }

  /** The reports of several articles, by id. */
  Map<ArticleId, List<ArticleId>> several() {
    Map<ArticleId, List<ArticleId>> reports = new TreeMap<>();
    handle
        .createQuery(
            "SELECT s.report, a.id FROM sheet AS s JOIN article AS a ON a.row = s.article"
                + " WHERE s.report IN (SELECT report FROM sheet GROUP BY report"
                + " HAVING count(*) > 1) ORDER BY a.id")
        .map((row, c) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            one ->
                reports
                    .computeIfAbsent(new ArticleId(one.getKey()), r -> new ArrayList<>())
                    .add(new ArticleId(one.getValue())));
    return reports;
  }

  /** The articles of an article's report. */
  List<Article> of(ArticleId id) {
    return handle
        .select(
            "SELECT b.article FROM sheet AS a JOIN sheet AS b ON b.report = a.report"
                + " JOIN article AS c ON c.row = b.article"
                + " WHERE a.article IN (SELECT row FROM latest WHERE id = ?) ORDER BY c.id",
            id.hex())
        .mapTo(Long.class)
        .list()
        .stream()
        .map(row -> Articles.ofRow(handle, row))
        .toList();
  }

  /** Takes an article out, and tells which it was tied to. */
  Set<Long> remove(long article) {
    Set<Long> left = neighbours(Set.of(article));
    handle.execute("DELETE FROM sheet_key WHERE article = ?", article);
    handle.execute("DELETE FROM sheet_tie WHERE one = ? OR other = ?", article, article);
    handle.execute("DELETE FROM sheet WHERE article = ?", article);
    return left;
  }

  private Set<Long> neighbours(Collection<Long> articles) {
    String list = Forms.json(articles);
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT other FROM sheet_tie WHERE one"
                    + LISTED
                    + " UNION SELECT one FROM sheet_tie WHERE other"
                    + LISTED)
            .bind(0, list)
            .bind(1, list)
            .mapTo(Long.class)
            .list());
  }

  /** Finds anew the reports of some articles and of all that can be reached from each. */
  void group(Set<Long> articles) {
    Set<Long> left = new HashSet<>(articles);
    while (!left.isEmpty()) {
      Set<Long> report = reached(left.iterator().next());
      left.removeAll(report);
      name(report);
    }
  }

  private Set<Long> reached(long article) {
    Set<Long> reached = new HashSet<>(Set.of(article));
    Set<Long> last = reached;
    while (!last.isEmpty()) {
      Set<Long> next = neighbours(last);
      next.removeAll(reached);
      reached.addAll(next);
      last = next;
    }
    return reached;
  }

  private void name(Set<Long> articles) {
    String list = Forms.json(articles);
    String smallest = "(SELECT min(id) FROM article WHERE row" + LISTED + ")";
    handle.execute("UPDATE sheet SET report = " + smallest + " WHERE article" + LISTED, list, list);
    handle.execute(
        "UPDATE linked SET report = "
            + smallest
            + " WHERE statement IN (SELECT row FROM statement WHERE article"
            + LISTED
            + ") AND report <> "
            + smallest,
        list,
        list,
        list);
  }
}
