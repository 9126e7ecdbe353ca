package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;

/** Reads lists page by page, each page from the row where the last one ended. */
final class Browsing {

  private final Handle handle;

  Browsing(Handle handle) {
    this.handle = handle;
  }

  /** A page of statements. */
  Slice<Recorded> statements(Sought sought, Turn<StatementId> turn, int most) {
    Terms terms = Terms.of(handle, sought);
    Slice<Long> places =
        places(terms, turn.id() == null ? null : place(turn.id()), turn.back(), most);
    List<Long> rows =
        handle
            .select(
                "SELECT statement FROM listed WHERE place IN (SELECT value FROM json_each(?))"
                    + " ORDER BY place",
                Forms.json(places.rows()))
            .mapTo(Long.class)
            .list();
    return new Slice<>(Loading.of(handle, rows), places.ahead(), places.more());
  }

  /** Statements that claim a figure, the newest first. */
  List<Recorded> claims(Sought sought, int most) {
    Terms terms = Terms.of(handle, sought);
    List<Long> rows =
        bound(
                "WITH c AS MATERIALIZED (SELECT "
                    + terms.place()
                    + " AS place"
                    + terms.sql()
                    + " ORDER BY 1) SELECT l.statement FROM c CROSS JOIN listed AS l"
                    + " ON l.place = c.place WHERE EXISTS"
                    + " (SELECT 1 FROM figure AS f WHERE f.statement = l.statement)"
                    + " ORDER BY c.place LIMIT ?",
                terms.values(),
                most)
            .mapTo(Long.class)
            .list();
    return Loading.of(handle, rows);
  }

  private Slice<Long> places(Terms terms, @Nullable Long turn, boolean back, int most) {
    Terms left = turn == null ? terms : back ? terms.before(turn) : terms.after(turn);
    String order = back ? " DESC" : "";
    List<Long> found =
        new ArrayList<>(
            bound(
                    "SELECT " + left.place() + left.sql() + " ORDER BY 1" + order + " LIMIT ?",
                    left.values(),
                    most + 1)
                .mapTo(Long.class)
                .list());
    boolean further = found.size() > most;
    if (further) {
      found.remove(most);
    }
    if (back) {
      Collections.reverse(found);
    }
    long ahead =
        found.isEmpty() || (back ? !further : turn == null) ? 0 : count(terms.before(found.get(0)));
    return new Slice<>(found, ahead, back || further);
  }

  private long place(StatementId id) {
    return handle
        .select(
            "SELECT l.place FROM listed AS l JOIN statement AS s ON s.row = l.statement WHERE s.id"
                + " = coalesce((SELECT present FROM redirect WHERE former = ?), ?)",
            id.hex(),
            id.hex())
        .mapTo(Long.class)
        .findFirst()
        .orElse(Place.LAST);
  }

  private long count(Terms terms) {
    return bound("SELECT count(*)" + terms.sql(), terms.values()).mapTo(Long.class).one();
  }

  /** How much is sought, and what it could be narrowed to. */
  Choices choices(Sought sought) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    Terms all = Terms.of(handle, sought);
    long statements = count(all);
    if (statements == 0 && sought.marks().isEmpty()) {
      return new Choices(0, 0, counts);
    }
    long articles =
        bound("SELECT count(DISTINCT " + all.place() + " >> 18)" + all.sql(), all.values())
            .mapTo(Long.class)
            .one();
    Set<Facet> apart = EnumSet.copyOf(List.of(Facet.values()));
    apart.removeIf(facet -> !sought.marks().containsKey(facet) && !asksMore(facet, all));
    counts.putAll(together(all));
    for (Facet facet : apart) {
      counts.put(facet, counts(Terms.of(handle, sought.without(facet)), facet));
    }
    return new Choices(statements, articles, counts);
  }

  /** Whether a facet is to be counted in the codings themselves. */
  private static boolean asksMore(Facet facet, Terms others) {
    return facet.isOfCoding() && others.asksCoding();
  }

  /**
   * What is found, before what is said of each: without CROSS JOIN it may go the other way about,
   * which takes minutes.
   */
  private static String found(Terms terms) {
    String all = "SELECT " + terms.place() + " AS place" + terms.sql();
    return "WITH m AS MATERIALIZED (" + all + ") SELECT ";
  }

  /** The values of all facets, in one pass. */
  private Map<Facet, Map<String, Long>> together(Terms terms) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    String sql =
        terms.isOpen()
            ? "SELECT facet, value, count(*) FROM listed_mark GROUP BY 1, 2"
            : found(terms)
                + "f.facet, f.value, count(*) FROM m CROSS JOIN listed_mark AS f"
                + " ON f.place = m.place GROUP BY 1, 2";
    bound(sql, terms.values())
        .map((row, c) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list()
        .forEach(
            one ->
                counts
                    .computeIfAbsent(one.facet(), facet -> new TreeMap<>())
                    .put(one.value, one.number));
    return counts;
  }

  /** How many statements a value of a facet would leave. */
  private record Count(String word, String value, long number) {

    Facet facet() {
      return Facet.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  private Map<String, Long> counts(Terms others, Facet facet) {
    List<Object> values = new ArrayList<>(others.values());
    String sql;
    if (asksMore(facet, others)) {
      sql =
          "c."
              + facet.word()
              + ", count(DISTINCT m.place) FROM m CROSS JOIN listed_coding AS c"
              + " ON c.place = m.place"
              + others.coding("c")
              + " GROUP BY 1";
      values.addAll(others.codingValues());
    } else {
      sql =
          "f.value, count(*) FROM m CROSS JOIN listed_mark AS f"
              + " ON f.place = m.place AND f.facet = ? GROUP BY 1";
      values.add(facet.word());
    }
    Map<String, Long> counts = new TreeMap<>();
    bound(found(others) + sql, values)
        .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  private Query bound(String sql, List<?> values, Object... more) {
    Query query = handle.createQuery(sql);
    int at = 0;
    for (Object value : values) {
      query.bind(at++, value);
    }
    for (Object value : more) {
      query.bind(at++, value);
    }
    return query;
  }

  /** A page of the articles in which something stands that is sought. */
  Slice<Shelved> articles(Sought sought, Turn<ArticleId> turn, int most) {
    Terms all = Terms.shelf(handle, sought);
    Long from = turn.id() == null ? null : place(turn.id());
    Slice<Long> places = places(all, from, turn.back(), most);
    List<Shelved> rows =
        handle
            .select(
                "SELECT w.*, s.direct, s.mixed, s.indirect, s.narrated FROM shelf AS s"
                    + " JOIN whole AS w ON w.row = s.article"
                    + " WHERE s.place IN (SELECT value FROM json_each(?)) ORDER BY s.place",
                Forms.json(places.rows()))
            .map((row, c) -> shelved(row))
            .list();
    return new Slice<>(rows, places.ahead(), places.more());
  }

  /** How many articles there are in which something stands that is sought. */
  long articles(Sought sought) {
    return count(Terms.shelf(handle, sought));
  }

  /** How many statements of each kind an article has. */
  Optional<Shelved> article(ArticleId id) {
    return handle
        .select(
            "SELECT w.*, s.direct, s.mixed, s.indirect, s.narrated FROM shelf AS s"
                + " JOIN whole AS w ON w.row = s.article"
                + " WHERE s.article IN (SELECT row FROM latest WHERE id = ?)",
            id.hex())
        .map((row, c) -> shelved(row))
        .findOne();
  }

  private static Shelved shelved(ResultSet row) throws SQLException {
    return new Shelved(
        Articles.map(row),
        row.getInt("direct"),
        row.getInt("mixed"),
        row.getInt("indirect"),
        row.getInt("narrated"));
  }

  private long place(ArticleId id) {
    return handle
        .select(
            "SELECT place FROM shelf WHERE article IN (SELECT row FROM latest WHERE id = ?)",
            id.hex())
        .mapTo(Long.class)
        .findFirst()
        .orElse(Place.LAST);
  }
}
