package org.parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.parley.statement.StatementId;

/** Which rows are wanted, in the order of the record: article id, first content offset, id. */
final class Finding {

  private static final int CHUNK = 500;
  private static final String SHOWN =
      " FROM latest AS a JOIN statement AS s ON s.article = a.row"
          + " LEFT JOIN coded AS d ON d.statement = s.row"
          + " LEFT JOIN linked AS l ON l.statement = s.row AND l.run = coalesce(d.run, a.run)"
          + " WHERE ";
  private static final String ORDER = " ORDER BY a.id, s.start, s.id";

  private Finding() {}

  /** Every statement that is shown, a chunk at a time. */
  static Stream<Recorded> all(Handle handle) {
    return chunks(
        handle, "SELECT s.row FROM latest AS a JOIN statement AS s ON s.article = a.row" + ORDER);
  }

  static Stream<Recorded> withFigures(Handle handle) {
    return chunks(
        handle,
        "SELECT s.row FROM latest AS a JOIN statement AS s ON s.article = a.row"
            + " WHERE s.row IN (SELECT statement FROM figure)"
            + ORDER);
  }

  /** The versions of each utterance that has several, by its id. */
  static Stream<List<Recorded>> utterances(Handle handle) {
    String sql =
        "SELECT l.utterance, group_concat(s.row)"
            + SHOWN
            + "l.utterance IS NOT NULL GROUP BY l.utterance HAVING count(*) > 1"
            + " ORDER BY l.utterance";
    return handle.createQuery(sql).map((row, c) -> row.getString(2)).stream()
        .map(rows -> Loading.of(handle, Stream.of(rows.split(",")).map(Long::valueOf).toList()));
  }

  static List<Recorded> utterance(Handle handle, StatementId id) {
    Optional<Recorded> one = one(handle, id);
    if (one.isEmpty()) {
      return List.of();
    }
    List<Recorded> all =
        page(handle, Filter.ALL.of(one.get().linked().utteranceId()), Integer.MAX_VALUE, 0);
    return all.isEmpty() ? List.of(one.get()) : all;
  }

  private static Stream<Recorded> chunks(Handle handle, String sql) {
    Iterator<Long> rows = handle.createQuery(sql).mapTo(Long.class).iterator();
    Iterator<List<Recorded>> chunks =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<Recorded> next() {
            List<Long> chunk = new ArrayList<>(CHUNK);
            while (chunk.size() < CHUNK && rows.hasNext()) {
              chunk.add(rows.next());
            }
            return Loading.of(handle, chunk);
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED), false)
        .flatMap(List::stream);
  }

  static List<Recorded> page(Handle handle, Filter filter, int limit, int offset) {
    Wanted wanted = Wanted.of(handle, filter.speaker());
    String sql = "SELECT s.row" + SHOWN + filter.sql(wanted) + ORDER + " LIMIT ? OFFSET ?";
    List<String> values = filter.values(wanted);
    Query query = bound(handle, sql, values);
    query.bind(values.size(), limit).bind(values.size() + 1, offset);
    return Loading.of(handle, query.mapTo(Long.class).list());
  }

  static long count(Handle handle, Filter filter) {
    Wanted wanted = Wanted.of(handle, filter.speaker());
    String sql = "SELECT count(*)" + SHOWN + filter.sql(wanted);
    ResultIterable<Long> count = bound(handle, sql, filter.values(wanted)).mapTo(Long.class);
    return count.one();
  }

  private static Query bound(Handle handle, String sql, List<String> values) {
    Query query = handle.createQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.bind(i, values.get(i));
    }
    return query;
  }

  /**
   * The row an id stands for today: what it was redirected to, else the statement of that id, by
   * the latest run that has it.
   */
  static Optional<Long> row(Handle handle, StatementId id) {
    return handle
        .select(
            "SELECT row FROM statement WHERE id ="
                + " coalesce((SELECT present FROM redirect WHERE former = ?), ?)"
                + " ORDER BY row DESC LIMIT 1",
            id.hex(),
            id.hex())
        .mapTo(Long.class)
        .findOne();
  }

  static Optional<Recorded> one(Handle handle, StatementId id) {
    return row(handle, id).map(row -> Loading.of(handle, List.of(row)).get(0));
  }

  /** Those of some ids that are on record, in the order of the ids. */
  static List<Recorded> some(Handle handle, List<StatementId> ids) {
    List<Long> rows = ids.stream().flatMap(id -> row(handle, id).stream()).toList();
    return Loading.of(handle, rows);
  }

  static Size size(Handle handle) {
    return handle
        .select(
            "SELECT count(*), coalesce(sum(direct + mixed + indirect + narrated), 0),"
                + " count(DISTINCT outlet), min(day), max(day) FROM shelf")
        .map(
            (row, context) -> {
              String first = row.getString(4);
              String last = row.getString(5);
              return new Size(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  first == null ? null : LocalDate.parse(first),
                  last == null ? null : LocalDate.parse(last));
            })
        .one();
  }

  static SortedMap<LocalDate, Integer> articlesByDay(Handle handle) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    handle
        .select("SELECT day, count(*) FROM shelf WHERE day IS NOT NULL GROUP BY day")
        .map((row, context) -> Map.entry(LocalDate.parse(row.getString(1)), row.getInt(2)))
        .forEach(day -> days.put(day.getKey(), day.getValue()));
    return days;
  }
}
