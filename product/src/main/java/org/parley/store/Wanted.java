package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A speaker that is looked for, as the rows have it.
 *
 * @param ids under which links know it, as a JSON list
 * @param away ids of statements that people gave to others, as a JSON list
 * @param own ids of statements that people gave to it, as a JSON list
 */
record Wanted(String ids, String away, String own) {

  private static final String MOVED =
      "SELECT coalesce((SELECT present FROM redirect WHERE former = d.statement), d.statement)"
          + " FROM decision AS d WHERE d.field = 'speaker' AND coalesce((SELECT actor FROM actor_of"
          + " WHERE id = d.%1$s), d.%1$s) = ? AND NOT EXISTS (SELECT 1 FROM decision AS e"
          + " WHERE e.field = 'speaker' AND e.statement = d.statement AND e.row > d.row"
          + " AND coalesce((SELECT actor FROM actor_of WHERE id = e.%2$s), e.%2$s) = ?)";

  static @Nullable Wanted of(Handle handle, @Nullable String speaker) {
    if (speaker == null) {
      return null;
    }
    String actor = new ActorRows(handle).present(speaker);
    List<String> ids =
        new ArrayList<>(
            handle
                .select("SELECT id FROM actor_of WHERE actor = ?", actor)
                .mapTo(String.class)
                .list());
    boolean own =
        handle
            .select(
                "SELECT NOT EXISTS (SELECT 1 FROM spelling WHERE id = ? AND actor <> id)", actor)
            .mapTo(Boolean.class)
            .one();
    if (own) {
      ids.add(actor);
    }
    return new Wanted(
        ActorRows.json(ids),
        ActorRows.json(moved(handle, "before", "after", actor)),
        ActorRows.json(moved(handle, "after", "before", actor)));
  }

  private static List<String> moved(Handle handle, String from, String back, String actor) {
    return handle.select(MOVED.formatted(from, back), actor, actor).mapTo(String.class).list();
  }

  /** The condition over {@code statement s} and {@code linked l}. */
  String sql() {
    String linked = "l.speaker IN (SELECT value FROM json_each(?))";
    if (away.equals("[]") && own.equals("[]")) {
      return linked;
    }
    return "(("
        + linked
        + " AND s.id NOT IN (SELECT value FROM json_each(?)))"
        + " OR s.id IN (SELECT value FROM json_each(?)))";
  }

  /** The values of {@link #sql}, in its order. */
  List<String> values() {
    return away.equals("[]") && own.equals("[]") ? List.of(ids) : List.of(ids, away, own);
  }
}
