package org.parley.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.ActorId;
import org.parley.link.Grouping;
import org.parley.link.Linked;
import org.parley.statement.Statement;

/** Whose the ids in links are today, by machine and people. */
final class Acting {

  /**
   * Whose an id is.
   *
   * @param machine the actor as the machine has it, {@link Grouping#NOBODY} where several bear it
   * @param present the actor as people have it
   * @param coder who merged the one with the other, or null
   */
  private record Whose(
      String machine, String present, @Nullable String coder, @Nullable String time) {}

  private final Map<String, Whose> whose = new HashMap<>();

  private Acting() {}

  /** What is to be known of some ids. */
  static Acting of(Handle handle, Collection<String> ids) {
    Acting acting = new Acting();
    handle
        .createQuery(
            "SELECT j.value, coalesce(s.actor, j.value),"
                + " coalesce(m.present, s.actor, j.value), d.coder, d.time"
                + " FROM json_each(?) AS j LEFT JOIN spelling AS s ON s.id = j.value"
                + " LEFT JOIN merged AS m ON m.former = coalesce(s.actor, j.value)"
                + " LEFT JOIN actor_decision AS d ON d.row = m.decision")
        .bind(0, ActorRows.json(ids))
        .map(
            (row, c) ->
                Map.entry(
                    row.getString(1),
                    new Whose(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
        .forEach(one -> acting.whose.put(one.getKey(), one.getValue()));
    return acting;
  }

  /** The ids that links and decisions speak of. */
  static List<String> ids(Collection<Linked> linked, Collection<List<Decision>> decisions) {
    List<String> ids = new ArrayList<>();
    for (Linked each : linked) {
      for (String id : each.speakerIds()) {
        ids.add(id);
        ids.add(ActorId.untied(each.statement().article(), id));
      }
    }
    for (List<Decision> ofOne : decisions) {
      for (Decision decision : ofOne) {
        if (decision.field().equals(ActorRows.FIELD)) {
          ids.add(String.valueOf(decision.before()));
          ids.add(String.valueOf(decision.after()));
        }
      }
    }
    return ids;
  }

  /** Links with today's actors, as people gave a statement's speakers to others. */
  Linked linked(Linked linked, List<Decision> decisions) {
    Statement statement = linked.statement();
    List<String> ids =
        linked.speakerIds().stream().map(id -> actor(id, statement, decisions)).toList();
    return ids.equals(linked.speakerIds())
        ? linked
        : new Linked(statement, ids, linked.utteranceId(), linked.reportId());
  }

  private String actor(String id, Statement statement, List<Decision> decisions) {
    String actor = present(id);
    for (Decision decision : decisions) {
      if (decision.field().equals(ActorRows.FIELD)
          && present(String.valueOf(decision.before())).equals(actor)) {
        actor = present(String.valueOf(decision.after()));
      }
    }
    return actor.equals(Grouping.NOBODY) ? present(ActorId.untied(statement.article(), id)) : actor;
  }

  private String present(String id) {
    Whose known = whose.get(id);
    return known == null ? id : known.present;
  }

  /** Whether several actors bear an id, so that each article's is its own. */
  boolean isBorneByMany(String id) {
    return present(id).equals(Grouping.NOBODY);
  }

  /** A statement's decisions with the merges that its speakers come from, the oldest first. */
  List<Decision> decisions(Linked linked, List<Decision> decisions) {
    List<Decision> all = new ArrayList<>(decisions);
    for (String id : linked.speakerIds()) {
      Whose known = whose.get(id);
      if (known != null && known.coder != null && known.time != null) {
        all.add(
            new Decision(
                known.coder,
                Instant.parse(known.time),
                linked.statement().id(),
                ActorRows.FIELD,
                known.machine,
                known.present));
      }
    }
    all.sort(Comparator.comparing(Decision::time));
    return all.size() == decisions.size() ? decisions : all;
  }
}
