package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Precision;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.statement.Told;
import org.parley.statement.Voice;

/**
 * The whole record in a few passes, each statement with what a ledger looks at: no source, no
 * antecedents, no figures, no relays, and of whom it was told only what was asked. Several columns
 * come as one, since it is the columns that take the time.
 */
final class Brief {

  private static final String STATEMENTS =
      "SELECT s.row, s.article, s.id || '|' || s.content || '|' || coalesce(s.cue, '') || '|'"
          + " || s.voice || '|' || coalesce(s.kind, '') || '|' || s.assertion || '|' || s.modality"
          + " || '|' || s.confidence || '|' || coalesce(s.within, '') || '|' || a.run || '|'"
          + " || coalesce(d.run, '') || '|' || coalesce(l.utterance, '') || '|'"
          + " || coalesce(l.report, ''), CASE WHEN s.said_words IS NOT NULL THEN s.said_words || '|'"
          + " || coalesce(s.said_from, '') || '|' || coalesce(s.said_to, '') || '|'"
          + " || s.said_precision || '|' || s.said_anchor END, s.told_asked, s.told_words,"
          + " l.speaker, l.co_speakers FROM latest AS a JOIN statement AS s ON s.article = a.row"
          + " LEFT JOIN coded AS d ON d.statement = s.row"
          + " LEFT JOIN linked AS l ON l.statement = s.row AND l.run = coalesce(d.run, a.run)"
          + " ORDER BY a.id, s.start, s.id";

  private static final String SPEAKERS =
      "SELECT p.statement, p.name, p.role, p.kind || '|' || p.resolved_by || '|'"
          + " || coalesce(f.party, '') FROM speaker AS p"
          + " LEFT JOIN coded AS d ON d.statement = p.statement LEFT JOIN spoken_for AS f"
          + " ON f.statement = p.statement AND f.run = d.run AND f.ordinal = p.ordinal"
          + " ORDER BY p.statement, p.ordinal";

  private static final String CODINGS =
      "SELECT c.*, s.article FROM coding AS c JOIN coded AS d"
          + " ON d.statement = c.statement AND d.run = c.run JOIN statement AS s"
          + " ON s.row = c.statement ORDER BY c.statement, c.ordinal";

  private static final String CONDITIONS =
      "SELECT c.*, s.article FROM condition AS c JOIN coded AS d"
          + " ON d.statement = c.statement AND d.run = c.run JOIN statement AS s"
          + " ON s.row = c.statement ORDER BY c.statement, c.coding, c.ordinal";

  private static final String DECISIONS =
      "SELECT d.*, coalesce(r.present, d.statement) AS present FROM decision AS d"
          + " LEFT JOIN redirect AS r ON r.former = d.statement ORDER BY d.row";

  private final Handle handle;
  private final Map<Long, Article> articles = new HashMap<>();
  private final Map<Long, List<Speaker>> speakers = new HashMap<>();
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Map<Long, List<Coding>> codings = new HashMap<>();
  private final Map<StatementId, List<Decision>> decisions = new HashMap<>();

  /** One of each name and role, which come again and again. */
  private final Map<String, String> names = new HashMap<>();

  private Brief(Handle handle) {
    this.handle = handle;
  }

  /** Every statement shown, by article id, first content offset and id. */
  static List<Recorded> all(Handle handle) {
    return new Brief(handle).read();
  }

  private List<Recorded> read() {
    each(
        "SELECT * FROM whole WHERE row IN (SELECT row FROM latest)",
        row -> articles.put(row.getLong("row"), Articles.map(row)));
    each(SPEAKERS, row -> add(speakers, row.getLong(1), speaker(row)));
    each(
        CONDITIONS,
        row -> {
          Article article = articles.get(row.getLong("article"));
          if (article != null) {
            String key = row.getLong("statement") + " " + row.getInt("coding");
            add(conditions, key, Columns.condition(row, article.text()));
          }
        });
    each(
        CODINGS,
        row -> {
          long statement = row.getLong("statement");
          String key = statement + " " + row.getInt("ordinal");
          add(codings, statement, Columns.coding(row, conditions.getOrDefault(key, List.of())));
        });
    each(
        DECISIONS,
        row -> {
          Decision decision = Columns.decision(row);
          add(decisions, decision.statement(), decision);
        });
    List<Recorded> all = new ArrayList<>();
    each(STATEMENTS, row -> all.add(recorded(row)));
    return acting(all);
  }

  private Recorded recorded(ResultSet row) throws SQLException {
    long key = row.getLong(1);
    Article article = Objects.requireNonNull(articles.get(row.getLong(2)));
    String[] columns = row.getString(3).split("\\|", -1);
    StatementId id = new StatementId(columns[0]);
    Told told = told(article, row.getString(5), row.getString(6));
    Statement statement =
        new Statement(
            id,
            article.id(),
            attribution(article, columns, speakers.getOrDefault(key, List.of())),
            new Circumstances(told, List.of(), said(article, row.getString(4)), List.of()),
            codings.getOrDefault(key, List.of()));
    List<String> ids = Columns.speakerIds(name(row.getString(7)), row.getString(8));
    Linked linked =
        columns[11].isEmpty()
            ? Linked.alone(statement, List.of())
            : new Linked(statement, ids, new StatementId(columns[11]), new ArticleId(columns[12]));
    return new Recorded(
        article,
        statement,
        columns[9],
        orNull(columns[10]),
        linked,
        decisions.getOrDefault(id, List.of()));
  }

  private static Attribution attribution(
      Article article, String[] columns, List<Speaker> speakers) {
    String within = orNull(columns[8]);
    String kind = orNull(columns[4]);
    return new Attribution(
        SpanText.words(article.text(), columns[1]),
        SpanText.orNull(article.text(), orNull(columns[2])),
        null,
        Term.of(Voice.class, columns[3]),
        kind == null ? null : Term.of(Kind.class, kind),
        Term.of(Assertion.class, columns[5]),
        Term.of(Modality.class, columns[6]),
        speakers.isEmpty() ? null : speakers.get(0),
        speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
        within == null ? null : new StatementId(within),
        Double.parseDouble(columns[7]));
  }

  private static @Nullable Said said(Article article, @Nullable String column) {
    if (column == null) {
      return null;
    }
    String[] columns = column.split("\\|", -1);
    return new Said(
        day(columns[1]),
        day(columns[2]),
        Term.of(Precision.class, columns[3]),
        SpanText.words(article.text(), columns[0]),
        Term.of(Anchor.class, columns[4]));
  }

  private static @Nullable LocalDate day(String column) {
    return column.isEmpty() ? null : LocalDate.parse(column);
  }

  private static @Nullable Told told(
      Article article, @Nullable String asked, @Nullable String words) {
    return asked == null || words == null
        ? null
        : new Told(null, null, asked, null, SpanText.words(article.text(), words));
  }

  private Speaker speaker(ResultSet row) throws SQLException {
    String[] columns = row.getString(4).split("\\|", -1);
    return new Speaker(
        Objects.requireNonNull(name(row.getString(2))),
        Term.of(SpeakerKind.class, columns[0]),
        name(row.getString(3)),
        name(orNull(columns[2])),
        Term.of(ResolvedBy.class, columns[1]),
        null);
  }

  private @Nullable String name(@Nullable String name) {
    return name == null ? null : names.computeIfAbsent(name, same -> same);
  }

  private static @Nullable String orNull(String column) {
    return column.isEmpty() ? null : column;
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
  }

  /** The same, with whose the speakers' ids are today. */
  private List<Recorded> acting(List<Recorded> all) {
    Set<String> ids = new HashSet<>();
    for (Recorded one : all) {
      ids.addAll(one.linked().speakerIds());
    }
    ids.addAll(Acting.ids(List.of(), decisions.values()));
    Acting known = Acting.of(handle, ids);
    for (Recorded one : all) {
      if (one.linked().speakerIds().stream().anyMatch(known::isBorneByMany)) {
        ids.addAll(Acting.ids(List.of(one.linked()), List.of()));
      }
    }
    Acting acting = Acting.of(handle, ids);
    all.replaceAll(
        one ->
            new Recorded(
                one.article(),
                one.statement(),
                one.run(),
                one.codingRun(),
                acting.linked(one.linked(), one.decisions()),
                acting.decisions(one.linked(), one.decisions())));
    return all;
  }

  /** Takes in one row. */
  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private void each(String sql, Take take) {
    handle
        .createQuery(sql)
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
}
