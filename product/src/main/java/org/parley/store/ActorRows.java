package org.parley.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.ActorId;
import org.parley.statement.StatementId;
import org.parley.statement.Term;
import org.parley.store.ActorDecision.Act;

/** What people decided about actors, and what comes of it. */
final class ActorRows {

  /** The field of a decision that gives a statement to another actor. */
  static final String FIELD = "speaker";

  private final Handle handle;

  private record Merge(long row, String actor, String other) {}

  ActorRows(Handle handle) {
    this.handle = handle;
  }

  /** Ids or other short texts as a JSON list. */
  static String json(Collection<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  List<ActorDecision> all() {
    return handle
        .createQuery("SELECT * FROM actor_decision ORDER BY row")
        .map(
            (row, c) ->
                decision(
                    row.getString("coder"),
                    row.getString("time"),
                    row.getString("act"),
                    row.getString("actor"),
                    row.getString("other"),
                    row.getString("name")))
        .list();
  }

  private ActorDecision decision(
      String coder,
      String time,
      String act,
      String actor,
      @Nullable String other,
      @Nullable String name) {
    Act what = Term.of(Act.class, act);
    List<StatementId> statements =
        what == Act.SPLIT ? statements(String.valueOf(other)) : List.of();
    return new ActorDecision(coder, Instant.parse(time), what, actor, other, name, statements);
  }

  private List<StatementId> statements(String split) {
    return handle
        .select(
            "SELECT DISTINCT statement FROM decision WHERE field = ? AND after = ?"
                + " ORDER BY statement",
            FIELD,
            split)
        .map((row, c) -> new StatementId(row.getString(1)))
        .list();
  }

  /** Adds a decision, without the names forgotten so far, and gives it as it was kept. */
  ActorDecision add(ActorDecision given) {
    Redaction redaction =
        new Redaction(
            Forgetting.names(handle),
            Stream.concat(Stream.ofNullable(given.name()), Stream.of(given.coder())));
    String other = given.act() == Act.SPLIT ? fresh(given.statements()) : given.other();
    handle.execute(
        "INSERT INTO actor_decision (coder, time, act, actor, other, name)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        redaction.of(given.coder()),
        given.time().toString(),
        given.act().word(),
        redaction.slug(given.actor()),
        other == null ? null : redaction.slug(other),
        redaction.orNull(given.name()));
    for (StatementId statement : given.statements()) {
      Decisions.add(
          handle,
          new Decision(given.coder(), given.time(), statement, FIELD, given.actor(), other));
    }
    renew();
    List<ActorDecision> kept = all();
    return kept.get(kept.size() - 1);
  }

  /** The id of an actor made by a split: of its first statement, and how often that was split. */
  private String fresh(List<StatementId> statements) {
    String id = "split:" + statements.stream().min(StatementId::compareTo).orElseThrow();
    int before =
        handle
            .select(
                "SELECT count(*) FROM actor_decision WHERE other = ? OR other LIKE ?",
                id,
                id + ".%")
            .mapTo(Integer.class)
            .one();
    return before == 0 ? id : id + "." + (before + 1);
  }

  /** Brings the merges to the ids of today. */
  void renew() {
    handle.execute("DELETE FROM merged");
    List<Merge> merges =
        handle
            .createQuery(
                "SELECT row, actor, other FROM actor_decision WHERE act = 'merge' ORDER BY row")
            .map((row, c) -> new Merge(row.getLong(1), row.getString(2), row.getString(3)))
            .list();
    Map<String, Merge> into = new TreeMap<>();
    for (Merge merge : merges) {
      String one = root(into, today(merge.actor));
      String two = root(into, today(merge.other));
      boolean turned = ActorId.isListed(two) && !ActorId.isListed(one);
      if (!one.equals(two)) {
        into.put(turned ? one : two, new Merge(merge.row, turned ? two : one, ""));
      }
    }
    Rows rows = new Rows("merged", 3);
    into.forEach((former, merge) -> rows.add(former, root(into, former), merge.row));
    rows.insert(handle);
  }

  private static String root(Map<String, Merge> into, String id) {
    String at = id;
    for (Merge next = into.get(at); next != null; next = into.get(at)) {
      at = next.actor;
    }
    return at;
  }

  /** By which id the machine knows today whom an id named when a person used it. */
  private String today(String id) {
    if (ActorId.isListed(id)) {
      return id;
    }
    return machine(id).or(() -> linkedNow(id) ? Optional.empty() : linkedSince(id)).orElse(id);
  }

  private Optional<String> machine(String id) {
    return handle
        .select("SELECT actor FROM spelling WHERE id = ? AND actor <> ''", id)
        .mapTo(String.class)
        .findOne();
  }

  private boolean linkedNow(String id) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM linked AS l JOIN statement AS s ON s.row = l.statement"
                + " JOIN latest AS a ON a.row = s.article LEFT JOIN coded AS d"
                + " ON d.statement = s.row WHERE l.speaker = ?"
                + " AND l.run = coalesce(d.run, a.run))",
            id)
        .mapTo(Boolean.class)
        .one();
  }

  /** The id under which statements that once were linked so are linked now, where it is one. */
  private Optional<String> linkedSince(String id) {
    List<String> now =
        handle
            .select(
                "SELECT DISTINCT n.speaker FROM linked AS l"
                    + " JOIN statement AS s ON s.row = l.statement"
                    + " JOIN statement AS t ON t.id"
                    + " = coalesce((SELECT present FROM redirect WHERE former = s.id), s.id)"
                    + " JOIN latest AS a ON a.row = t.article"
                    + " LEFT JOIN coded AS d ON d.statement = t.row"
                    + " JOIN linked AS n ON n.statement = t.row AND n.run = coalesce(d.run, a.run)"
                    + " WHERE l.speaker = ? AND n.speaker IS NOT NULL",
                id)
            .mapTo(String.class)
            .list();
    return now.size() == 1
        ? machine(now.get(0)).or(() -> Optional.of(now.get(0)))
        : Optional.empty();
  }

  /** The id an id stands for today. */
  String present(String id) {
    String today = today(id);
    return handle
        .select("SELECT present FROM merged WHERE former = ?", today)
        .mapTo(String.class)
        .findOne()
        .orElse(today);
  }

  /** Every id of those whom a decision is about. */
  List<String> ids(ActorDecision decision) {
    List<String> ids = new ArrayList<>();
    for (String id :
        Stream.of(decision.actor(), decision.other()).filter(Objects::nonNull).toList()) {
      ids.add(id);
      ids.addAll(
          handle
              .select("SELECT id FROM actor_of WHERE actor = ?", present(id))
              .mapTo(String.class)
              .list());
    }
    return ids;
  }

  /** Whether an id has ever named somebody on record. */
  boolean isKnown(String id) {
    String plain = ActorId.isOfOneArticle(id) ? id.substring(id.indexOf(':', 8) + 1) : id;
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM linked WHERE speaker IN (:id, :plain))"
                + " OR EXISTS (SELECT 1 FROM spelling WHERE id = :plain OR actor = :id)"
                + " OR EXISTS (SELECT 1 FROM actor_decision WHERE act = 'split' AND other = :id)"
                + " OR EXISTS (SELECT 1 FROM linked WHERE instr(char(10) || co_speakers || char(10),"
                + " char(10) || :id || char(10)) > 0)")
        .bind("id", id)
        .bind("plain", plain)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether several people are known to bear the name. */
  boolean isShared(String id) {
    return handle
        .select("SELECT EXISTS (SELECT 1 FROM spelling WHERE id = ? AND actor = '')", id)
        .mapTo(Boolean.class)
        .one();
  }
}
