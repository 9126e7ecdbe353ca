package org.parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.parley.link.Quotation;
import org.parley.statement.StatementId;

/** Finds what was said in several places, and what is like words that somebody brings. */
final class Echoes {

  private static final String LISTED = " IN (SELECT value FROM json_each(?))";

  /** Statements shown with the links shown. */
  private static final String SHOWN =
      " FROM linked AS l JOIN statement AS s ON s.row = l.statement"
          + " JOIN shelf AS h ON h.article = s.article JOIN article AS a ON a.row = s.article"
          + " LEFT JOIN coded AS d ON d.statement = s.row"
          + " WHERE l.run = coalesce(d.run, a.run) AND l.utterance";

  /** Words of a quotation that are looked at to choose those to search by. */
  private static final int WEIGHED = 24;

  private static final int RARE_LEAST = 4;

  /** Common words of which two must stand together. */
  private static final int PAIRED = 4;

  /** Statements among which the nearest are looked for. */
  private static final int WIDTH = 4_000;

  private static final int COMPARED = 80;

  private final Handle handle;

  Echoes(Handle handle) {
    this.handle = handle;
  }

  /** How far each utterance has spread that several outlets print, the newest first. */
  List<Spread> several() {
    return handle
        .createQuery(
            "SELECT l.utterance, count(*), count(DISTINCT h.outlet), min(h.day)"
                + SHOWN
                + " IN (SELECT utterance FROM linked GROUP BY utterance"
                + " HAVING count(DISTINCT statement) > 1)"
                + " GROUP BY l.utterance HAVING count(DISTINCT h.outlet) > 1"
                + " ORDER BY min(h.day) IS NULL, min(h.day) DESC, l.utterance")
        .map(
            (row, c) -> {
              String day = row.getString(4);
              return new Spread(
                  new StatementId(row.getString(1)),
                  row.getInt(2),
                  row.getInt(3),
                  day == null ? null : LocalDate.parse(day));
            })
        .list();
  }

  /** How many outlets print each of some utterances. */
  Map<StatementId, Integer> outlets(Collection<StatementId> utterances) {
    Map<StatementId, Integer> outlets = new HashMap<>();
    handle
        .select(
            "SELECT l.utterance, count(DISTINCT h.outlet)"
                + SHOWN
                + LISTED
                + " GROUP BY l.utterance",
            json(utterances))
        .map((row, c) -> Map.entry(new StatementId(row.getString(1)), row.getInt(2)))
        .forEach(one -> outlets.put(one.getKey(), one.getValue()));
    return outlets;
  }

  /** The versions of some utterances, in their order. */
  List<List<Recorded>> versions(Collection<StatementId> utterances) {
    Map<StatementId, List<Recorded>> versions = new LinkedHashMap<>();
    utterances.forEach(id -> versions.put(id, new ArrayList<>()));
    List<Long> rows =
        handle
            .select("SELECT s.row" + SHOWN + LISTED + " ORDER BY s.row", json(utterances))
            .mapTo(Long.class)
            .list();
    Loading.of(handle, rows)
        .forEach(one -> versions.getOrDefault(one.linked().utteranceId(), List.of()).add(one));
    return versions.values().stream().filter(each -> !each.isEmpty()).toList();
  }

  private static String json(Collection<StatementId> ids) {
    return ActorRows.json(ids.stream().map(StatementId::hex).toList());
  }

  /** The versions of utterances that share words with a quotation, those with most at the head. */
  List<List<Recorded>> near(Quotation quotation) {
    String match = match(quotation);
    if (match.isEmpty()) {
      return List.of();
    }
    List<StatementId> utterances =
        handle
            .select(
                "SELECT l.utterance FROM (SELECT rowid AS place, rank FROM listed_words"
                    + " WHERE listed_words MATCH ? ORDER BY rank LIMIT ?) AS w"
                    + " CROSS JOIN listed AS m ON m.place = w.place"
                    + " CROSS JOIN statement AS s ON s.row = m.statement"
                    + " CROSS JOIN article AS a ON a.row = s.article"
                    + " LEFT JOIN coded AS d ON d.statement = s.row"
                    + " JOIN linked AS l ON l.statement = s.row"
                    + " AND l.run = coalesce(d.run, a.run) ORDER BY w.rank",
                match,
                COMPARED)
            .mapTo(String.class)
            .map(StatementId::new)
            .list();
    return versions(utterances.stream().distinct().toList());
  }

  /** The rarest of a quotation's words, or all of them in a row where none tells anything. */
  private String match(Quotation quotation) {
    if (quotation.isPlain()) {
      return Terms.phrase(quotation.words());
    }
    List<Weighed> weighed =
        quotation.telling().stream()
            .limit(WEIGHED)
            .map(word -> new Weighed(Terms.phrase(word), count(word)))
            .filter(one -> one.count > 0)
            .sorted(Comparator.comparingLong(Weighed::count))
            .toList();
    List<String> chosen = new ArrayList<>();
    long width = 0;
    for (Weighed one : weighed) {
      width += one.count;
      if (width >= WIDTH) {
        break;
      }
      chosen.add(one.phrase);
    }
    boolean enough = chosen.size() >= RARE_LEAST || chosen.size() == weighed.size();
    return String.join(" OR ", enough ? chosen : pairs(weighed, chosen));
  }

  /** The rarest words, or two of those that come next: words too common to be asked for alone. */
  private static List<String> pairs(List<Weighed> weighed, List<String> alone) {
    List<String> pairs = new ArrayList<>(alone);
    int end = Math.min(weighed.size(), alone.size() + PAIRED);
    for (int i = alone.size(); i < end; i++) {
      for (int j = i + 1; j < end; j++) {
        pairs.add("(" + weighed.get(i).phrase + " AND " + weighed.get(j).phrase + ")");
      }
    }
    if (pairs.isEmpty()) {
      weighed.forEach(one -> pairs.add(one.phrase));
    }
    return pairs;
  }

  private record Weighed(String phrase, long count) {}

  private long count(String word) {
    return handle
        .select("SELECT count(*) FROM listed_words WHERE listed_words MATCH ?", Terms.phrase(word))
        .mapTo(Long.class)
        .one();
  }
}
