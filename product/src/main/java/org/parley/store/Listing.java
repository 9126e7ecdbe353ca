package org.parley.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Coding;
import org.parley.statement.Kind;
import org.parley.statement.Speaker;
import org.parley.statement.StatementId;

/**
 * Keeps the lists at one with what is shown, inside the caller's transaction: the tables of
 * migrations 4 to 6.
 */
final class Listing {

  private final Handle handle;
  private final Rows shelf = new Rows("shelf", 8);
  private final Rows places = new Rows("listed", 2);
  private final Rows marks = new Rows("listed_mark", 3);
  private final Rows codings = new Rows("listed_coding", 5);
  private final Rows words = new Rows("listed_words (rowid, said)", 2);
  private final Rows texts = new Rows("shelf_words (rowid, words)", 2);
  private final Rows leftOut = new Rows("left_out", 2);

  Listing(Handle handle) {
    this.handle = handle;
  }

  /** Lists an article as it stands now, in place of how it stood. */
  void renew(long article) {
    remove(article);
    add(article);
    insert();
  }

  /** Lists the article of a statement as it stands now. */
  void renew(StatementId id) {
    Finding.row(handle, id)
        .flatMap(
            row ->
                handle
                    .select(
                        "SELECT a.row FROM latest AS a JOIN statement AS s ON s.article = a.row WHERE s.row = ?",
                        row)
                    .mapTo(Long.class)
                    .findOne())
        .ifPresent(this::renew);
  }

  /** Lists the articles in which actors speak, or spoke before people decided otherwise. */
  void renewBy(List<String> actors) {
    handle
        .select(
            "SELECT DISTINCT s.article FROM linked AS l JOIN statement AS s ON s.row = l.statement"
                + " WHERE (l.speaker IN (SELECT value FROM json_each(?)) OR l.co_speakers"
                + " IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(?) AS j WHERE instr(char(10) || l.co_speakers"
                + " || char(10), char(10) || j.value || char(10)) > 0))"
                + " AND s.article IN (SELECT article FROM shelf)",
            ActorRows.json(actors),
            ActorRows.json(actors))
        .mapTo(Long.class)
        .list()
        .forEach(this::renew);
  }

  /** Lists all that is shown anew. */
  void rebuild() {
    for (String table : List.of("shelf", "listed", "listed_mark", "listed_coding", "left_out")) {
      handle.execute("DELETE FROM " + table);
    }
    handle.execute("INSERT INTO listed_words (listed_words) VALUES ('delete-all')");
    handle.execute("INSERT INTO shelf_words (shelf_words) VALUES ('delete-all')");
    missing();
  }

  /** Lists the articles shown that are not listed: those of a record of an earlier Parley. */
  void missing() {
    List<Long> rows =
        handle
            .createQuery("SELECT row FROM latest WHERE row NOT IN (SELECT article FROM shelf)")
            .mapTo(Long.class)
            .list();
    for (long row : rows) {
      add(row);
      insert();
    }
    handle
        .createQuery(
            "SELECT place, article FROM shelf WHERE place NOT IN (SELECT rowid FROM shelf_words)")
        .map((row, c) -> List.of(row.getLong(1), row.getLong(2)))
        .list()
        .forEach(row -> addText(row.get(0), row.get(1)));
  }

  /** Makes the text of an article that is listed one that can be searched. */
  private void addText(long place, long row) {
    addText(place, Articles.ofRow(handle, row), Loading.of(handle, statements(row)));
    insert();
  }

  private void addText(long place, Article article, List<Recorded> found) {
    Set<List<String>> names = Searchable.names(found);
    texts.add(place, Searchable.of(article, names));
    names.stream()
        .filter(name -> name.size() > 1)
        .forEach(name -> leftOut.add(String.join(" ", name), place));
  }

  /** Takes an article out of the lists. */
  void remove(long article) {
    List<Long> found =
        handle
            .select("SELECT place FROM shelf WHERE article = ?", article)
            .mapTo(Long.class)
            .list();
    for (long first : found) {
      long last = Place.end(first);
      handle.execute("DELETE FROM shelf WHERE place = ?", first);
      handle.execute("DELETE FROM shelf_words WHERE rowid = ?", first);
      handle.execute("DELETE FROM left_out WHERE place = ?", first);
      handle.execute(
          "DELETE FROM listed_words WHERE rowid IN"
              + " (SELECT place FROM listed WHERE place BETWEEN ? AND ?)",
          first,
          last);
      for (String table : List.of("listed", "listed_mark", "listed_coding")) {
        handle.execute("DELETE FROM " + table + " WHERE place BETWEEN ? AND ?", first, last);
      }
    }
  }

  private void insert() {
    for (Rows rows : List.of(shelf, places, marks, codings, words, texts, leftOut)) {
      rows.insert(handle);
      rows.clear();
    }
  }

  private void add(long row) {
    Article article = Articles.ofRow(handle, row);
    List<Long> statements = statements(row);
    List<Recorded> found = Loading.of(handle, statements);
    LocalDate day = article.published() == null ? null : article.published().date();
    long place = Place.of(day, row);
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(found.size(), Place.room()); i++) {
      kinds.merge(kind(found.get(i)), 1, Integer::sum);
      add(place + 1 + i, statements.get(i), found.get(i));
    }
    addText(place, article, found);
    shelf.add(
        place,
        row,
        outlet(article),
        day == null ? null : day.toString(),
        kinds.getOrDefault(Kind.DIRECT.word(), 0),
        kinds.getOrDefault(Kind.MIXED.word(), 0),
        kinds.getOrDefault(Kind.INDIRECT.word(), 0),
        kinds.getOrDefault(Sought.OUTLET_VOICE, 0));
  }

  private List<Long> statements(long article) {
    return handle
        .select("SELECT row FROM statement WHERE article = ? ORDER BY start, id", article)
        .mapTo(Long.class)
        .list();
  }

  private void add(long place, long row, Recorded recorded) {
    Attribution said = recorded.statement().attribution();
    places.add(place, row);
    words.add(place, (said.cue() == null ? "" : said.cue().text() + "\n") + said.content().text());
    mark(Facet.KIND, Set.of(kind(recorded)), place);
    mark(Facet.JUDGED, Set.of(recorded.decisions().isEmpty() ? "no" : "yes"), place);
    mark(Facet.SPEAKER, Set.copyOf(recorded.linked().speakerIds()), place);
    String outlet = outlet(recorded.article());
    mark(Facet.OUTLET, outlet == null ? Set.of() : Set.of(outlet), place);
    Set<String> parties = new TreeSet<>();
    for (Speaker speaker : StatementRows.speakers(said)) {
      if (speaker.onBehalfOf() != null) {
        parties.add(speaker.onBehalfOf());
      }
    }
    List<Coding> coded = recorded.statement().codings();
    coded.forEach(coding -> parties.add(coding.holder().id()));
    mark(Facet.PARTY, parties, place);
    addCodings(coded, place);
  }

  private void addCodings(List<Coding> coded, long place) {
    Set<String> holders = new TreeSet<>();
    Set<String> targets = new TreeSet<>();
    Set<String> stances = new TreeSet<>();
    for (int i = 0; i < coded.size(); i++) {
      Coding coding = coded.get(i);
      String holder = coding.holder().id();
      String stance = coding.stance().word();
      codings.add(place, i, holder, coding.target(), stance);
      holders.add(holder);
      targets.add(coding.target());
      stances.add(stance);
    }
    mark(Facet.HOLDER, holders, place);
    mark(Facet.TARGET, targets, place);
    mark(Facet.STANCE, stances, place);
  }

  private void mark(Facet facet, Set<String> values, long place) {
    values.forEach(value -> marks.add(facet.word(), value, place));
  }

  private static String kind(Recorded recorded) {
    Kind kind = recorded.statement().attribution().kind();
    return kind == null ? Sought.OUTLET_VOICE : kind.word();
  }

  private static @Nullable String outlet(Article article) {
    return article.outlet() == null ? null : article.outlet().name();
  }
}
