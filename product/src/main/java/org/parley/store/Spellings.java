package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Grouping;
import org.parley.link.Linked;
import org.parley.link.Spelling;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Term;

/** The tables of spellings, kept in step with what is read. */
final class Spellings {

  private static final String LISTED = " IN (SELECT value FROM json_each(?))";

  private final Handle handle;

  Spellings(Handle handle) {
    this.handle = handle;
  }

  /** Takes in the spellings of some statements, and looks anew at those they may belong to. */
  void add(List<Linked> linked) {
    Map<String, Spelling> found = new TreeMap<>();
    for (Linked each : linked) {
      List<Speaker> speakers = StatementRows.speakers(each.statement().attribution());
      List<String> ids = each.speakerIds();
      for (int i = 0; i < Math.min(ids.size(), speakers.size()); i++) {
        Speaker speaker = speakers.get(i);
        note(ids.get(i), speaker.kind(), speaker.name(), speaker.role(), found);
      }
    }
    Set<String> changed = insert(found.values());
    if (!changed.isEmpty()) {
      group(reachable(changed));
    }
  }

  /** Makes the tables anew from what is shown. */
  void rebuild() {
    handle.execute("DELETE FROM spelling_key");
    handle.execute("DELETE FROM spelling");
    Map<String, Spelling> found = new TreeMap<>();
    handle
        .createQuery(
            "SELECT l.speaker, l.co_speakers, p.ordinal, p.name, p.kind, p.role"
                + " FROM latest AS a JOIN statement AS s ON s.article = a.row"
                + " LEFT JOIN coded AS d ON d.statement = s.row"
                + " JOIN linked AS l ON l.statement = s.row AND l.run = coalesce(d.run, a.run)"
                + " JOIN speaker AS p ON p.statement = s.row")
        .map(
            (row, c) -> {
              List<String> ids = Columns.speakerIds(row.getString(1), row.getString(2));
              if (row.getInt(3) < ids.size()) {
                SpeakerKind kind = Term.of(SpeakerKind.class, row.getString(5));
                note(ids.get(row.getInt(3)), kind, row.getString(4), row.getString(6), found);
              }
              return 0;
            })
        .forEach(done -> {});
    insert(found.values());
    group(found.values());
  }

  private static void note(
      String id,
      SpeakerKind kind,
      String name,
      @Nullable String role,
      Map<String, Spelling> found) {
    Spelling.of(id, kind, name, role).ifPresent(one -> found.merge(id, one, Spelling::and));
  }

  /** Adds what is new, and tells of which spellings something was. */
  private Set<String> insert(Collection<Spelling> found) {
    Map<String, Set<String>> known = new HashMap<>();
    load(found.stream().map(Spelling::id).toList()).forEach(one -> known.put(one.id(), one.keys()));
    Rows spellings = new Rows("spelling", 2);
    Rows keys = new Rows("spelling_key", 2);
    Set<String> changed = new HashSet<>();
    for (Spelling one : found) {
      if (!known.containsKey(one.id())) {
        spellings.add(one.id(), one.id());
      }
      for (String key : one.keys()) {
        if (!known.getOrDefault(one.id(), Set.of()).contains(key)) {
          keys.add(key, one.id());
          changed.add(one.id());
        }
      }
    }
    spellings.insert(handle);
    keys.insert(handle);
    return changed;
  }

  /** Spellings that share a key with some, or with one that does, and so on. */
  private List<Spelling> reachable(Set<String> from) {
    Set<String> reached = new HashSet<>(from);
    Set<String> last = from;
    while (!last.isEmpty()) {
      Set<String> next =
          new HashSet<>(
              handle
                  .createQuery(
                      "SELECT DISTINCT b.id FROM spelling_key AS a JOIN spelling_key AS b"
                          + " ON b.key = a.key WHERE a.id"
                          + LISTED)
                  .bind(0, ActorRows.json(last))
                  .mapTo(String.class)
                  .list());
      next.removeAll(reached);
      reached.addAll(next);
      last = next;
    }
    return load(reached);
  }

  private List<Spelling> load(Collection<String> ids) {
    Map<String, Set<String>> keys = new TreeMap<>();
    handle
        .createQuery("SELECT id, key FROM spelling_key WHERE id" + LISTED)
        .bind(0, ActorRows.json(ids))
        .map((row, c) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            one -> keys.computeIfAbsent(one.getKey(), k -> new HashSet<>()).add(one.getValue()));
    List<Spelling> spellings = new ArrayList<>();
    keys.forEach((id, all) -> spellings.add(new Spelling(id, all)));
    return spellings;
  }

  private void group(Collection<Spelling> spellings) {
    Set<String> moved = new HashSet<>();
    for (Map.Entry<String, String> one : Grouping.of(spellings).entrySet()) {
      int changed =
          handle.execute(
              "UPDATE spelling SET actor = ? WHERE id = ? AND actor <> ?",
              one.getValue(),
              one.getKey(),
              one.getValue());
      if (changed > 0) {
        moved.add(one.getKey());
      }
    }
    if (!moved.isEmpty()) {
      new ActorRows(handle).renew();
      new Linking(handle).regroup(moved);
    }
  }
}
