package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Figure;
import org.parley.statement.Relay;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/** Statements put together again from their rows; their words are cut from the stored texts. */
final class Loading {

  private static final String OF_ROWS = " IN (SELECT value FROM json_each(?))";

  private final Handle handle;

  /** The statements' rows as a JSON list. */
  private final String rows;

  /** Statement row to its article, one object for all the statements of one. */
  private final Map<Long, Article> articles = new HashMap<>();

  /** Makes a value of a row and the text of the article it is of. */
  private interface Cut<T> {
    T from(ResultSet row, String text) throws SQLException;
  }

  private record CodingKey(long statement, int ordinal) {}

  private Loading(Handle handle, List<Long> rows) {
    this.handle = handle;
    this.rows = rows.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  /** The statements of the rows, in the rows' order. */
  static List<Recorded> of(Handle handle, List<Long> rows) {
    Map<Long, Recorded> loaded = new Loading(handle, rows).load();
    return rows.stream().map(loaded::get).toList();
  }

  /** The same with the machine's ids of speakers, whoever bears them today. */
  static List<Recorded> machine(Handle handle, List<Long> rows) {
    Map<Long, Recorded> loaded = new Loading(handle, rows).loadMachine();
    return rows.stream().map(loaded::get).toList();
  }

  private Map<Long, Recorded> load() {
    return acting(loadMachine());
  }

  private Map<Long, Recorded> loadMachine() {
    loadArticles();
    Map<Long, List<Speaker>> speakers = children(SPEAKERS, Columns::speaker);
    Map<Long, List<Relay>> relays = children(RELAYS, Columns::relay);
    Map<Long, List<Figure>> figures = children(FIGURES, Columns::figure);
    Map<Long, List<Coding>> codings = codings();
    Map<Long, List<Decision>> decisions = children(DECISIONS, (row, t) -> Columns.decision(row));
    Map<Long, Recorded> loaded = new HashMap<>();
    each(
        STATEMENTS,
        row -> {
          long key = row.getLong("statement");
          Article article = article(key);
          String text = article.text();
          Statement statement =
              new Statement(
                  new StatementId(row.getString("id")),
                  article.id(),
                  Columns.attribution(row, text, speakers.getOrDefault(key, List.of())),
                  new Circumstances(
                      Columns.told(row, text),
                      relays.getOrDefault(key, List.of()),
                      Columns.said(row, text),
                      figures.getOrDefault(key, List.of())),
                  codings.getOrDefault(key, List.of()));
          loaded.put(
              key,
              new Recorded(
                  article,
                  statement,
                  row.getString("run"),
                  row.getString("coding_run"),
                  Columns.linked(row, statement),
                  decisions.getOrDefault(key, List.of())));
        });
    return loaded;
  }

  /** The same, with whose the speakers' ids are today. */
  private Map<Long, Recorded> acting(Map<Long, Recorded> loaded) {
    List<Linked> linked = loaded.values().stream().map(Recorded::linked).toList();
    List<List<Decision>> decided = loaded.values().stream().map(Recorded::decisions).toList();
    Acting acting = Acting.of(handle, Acting.ids(linked, decided));
    loaded.replaceAll(
        (key, one) ->
            new Recorded(
                one.article(),
                one.statement(),
                one.run(),
                one.codingRun(),
                acting.linked(one.linked(), one.decisions()),
                acting.decisions(one.linked(), one.decisions())));
    return loaded;
  }

  private void loadArticles() {
    Map<Long, Article> byRow = new HashMap<>();
    each(ARTICLES, row -> byRow.put(row.getLong("row"), Articles.map(row)));
    each(
        "SELECT row, article FROM statement WHERE row" + OF_ROWS,
        row -> articles.put(row.getLong(1), Objects.requireNonNull(byRow.get(row.getLong(2)))));
  }

  private Article article(long statement) {
    return Objects.requireNonNull(articles.get(statement));
  }

  private Map<Long, List<Coding>> codings() {
    Map<CodingKey, List<Condition>> conditions = new HashMap<>();
    each(
        CONDITIONS,
        row -> {
          long key = row.getLong("statement");
          conditions
              .computeIfAbsent(new CodingKey(key, row.getInt("coding")), k -> new ArrayList<>())
              .add(Columns.condition(row, article(key).text()));
        });
    return children(
        CODINGS,
        (row, text) -> {
          CodingKey key = new CodingKey(row.getLong("statement"), row.getInt("ordinal"));
          return Columns.coding(row, conditions.getOrDefault(key, List.of()));
        });
  }

  private <T> Map<Long, List<T>> children(String sql, Cut<T> cut) {
    Map<Long, List<T>> children = new HashMap<>();
    each(
        sql,
        row -> {
          long key = row.getLong("statement");
          T child = cut.from(row, article(key).text());
          children.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
        });
    return children;
  }

  /** Takes in one row. */
  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private void each(String sql, Take take) {
    handle
        .createQuery(sql)
        .bind(0, rows)
        .scanResultSet(
            (results, context) -> {
              try (context) {
                ResultSet row = results.get();
                while (row.next()) {
                  take.row(row);
                }
                return 0;
              }
            });
  }

  private static final String ARTICLES =
      "SELECT * FROM whole WHERE row IN (SELECT article FROM statement WHERE row" + OF_ROWS + ")";

  private static final String STATEMENTS =
      "SELECT s.row AS statement, s.*, a.run, d.run AS coding_run,"
          + " l.speaker AS link_speaker, l.co_speakers, l.utterance, l.report"
          + " FROM statement AS s JOIN article AS a ON a.row = s.article"
          + " LEFT JOIN coded AS d ON d.statement = s.row"
          + " LEFT JOIN linked AS l ON l.statement = s.row AND l.run = coalesce(d.run, a.run)"
          + " WHERE s.row"
          + OF_ROWS;

  private static final String SPEAKERS =
      "SELECT p.*, f.party FROM speaker AS p LEFT JOIN coded AS d ON d.statement = p.statement"
          + " LEFT JOIN spoken_for AS f"
          + " ON f.statement = p.statement AND f.run = d.run AND f.ordinal = p.ordinal"
          + " WHERE p.statement"
          + OF_ROWS
          + " ORDER BY p.statement, p.ordinal";

  private static final String RELAYS =
      "SELECT * FROM relay WHERE statement" + OF_ROWS + " ORDER BY statement, ordinal";

  private static final String FIGURES =
      "SELECT * FROM figure WHERE statement" + OF_ROWS + " ORDER BY statement, ordinal";

  private static final String CODINGS =
      "SELECT c.* FROM coding AS c JOIN coded AS d ON d.statement = c.statement AND d.run = c.run"
          + " WHERE c.statement"
          + OF_ROWS
          + " ORDER BY c.statement, c.ordinal";

  private static final String CONDITIONS =
      "SELECT c.* FROM condition AS c"
          + " JOIN coded AS d ON d.statement = c.statement AND d.run = c.run"
          + " WHERE c.statement"
          + OF_ROWS
          + " ORDER BY c.statement, c.coding, c.ordinal";

  /** Decisions under today's id, whichever id they were made under. */
  private static final String DECISIONS =
      "SELECT s.row AS statement, s.id AS present, d.row, d.coder, d.time, d.field, d.before,"
          + " d.after FROM statement AS s"
          + " JOIN decision AS d ON d.statement = s.id"
          + " OR d.statement IN (SELECT former FROM redirect WHERE present = s.id)"
          + " WHERE s.row"
          + OF_ROWS
          + " ORDER BY s.row, d.row";
}
