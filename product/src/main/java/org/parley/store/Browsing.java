package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    long articles =
        bound("SELECT count(DISTINCT " + all.place() + " >> 18)" + all.sql(), all.values())
            .mapTo(Long.class)
            .one();
    for (Facet facet : Facet.values()) {
      counts.put(facet, counts(sought, facet));
    }
    return new Choices(statements, articles, counts);
  }

  private Map<String, Long> counts(Sought sought, Facet facet) {
    Terms others = Terms.of(handle, sought.without(facet));
    List<Object> values = new ArrayList<>();
    String sql;
    if (others.isOpen()) {
      sql = "SELECT value, count(*) FROM listed_mark WHERE facet = ? GROUP BY value";
      values.add(facet.word());
    } else if (facet.isOfCoding() && others.asksCoding()) {
      sql =
          "SELECT c."
              + facet.word()
              + ", count(DISTINCT m.place) FROM (SELECT "
              + others.place()
              + " AS place"
              + others.sql()
              + ") AS m JOIN listed_coding AS c ON c.place = m.place"
              + others.coding("c")
              + " GROUP BY 1";
      values.addAll(others.values());
      values.addAll(others.codingValues());
    } else {
      sql =
          "SELECT f.value, count(*) FROM (SELECT "
              + others.place()
              + " AS place"
              + others.sql()
              + ") AS m JOIN listed_mark AS f ON f.place = m.place AND f.facet = ? GROUP BY 1";
      values.addAll(others.values());
      values.add(facet.word());
    }
    return bound(sql, values)
        .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
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

  /** A page of articles. */
  Slice<Shelved> articles(Turn<ArticleId> turn, int most) {
    Terms all = Terms.shelf();
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
