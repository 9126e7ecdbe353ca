package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Grouping;
import org.parley.link.Likeness;
import org.parley.link.Partition;
import org.parley.link.Partition.Form;
import org.parley.link.Partition.Tie;
import org.parley.link.Saying;
import org.parley.link.SayingKeys;
import org.parley.link.When;
import org.parley.link.Who;

/** The tables of forms and their ties, and the utterances that come of them. */
final class Forms {

  private static final String LISTED = " IN (SELECT value FROM json_each(?))";
  private static final String OF_MEMBER =
      "SELECT f.*, s.content, a.text FROM form AS f JOIN form_of AS m ON m.statement ="
          + " (SELECT min(n.statement) FROM form_of AS n WHERE n.form = f.id)"
          + " JOIN statement AS s ON s.row = m.statement JOIN article AS a ON a.row = s.article"
          + " WHERE f.id IN (SELECT k.form FROM form_key AS k WHERE k.key"
          + LISTED
          + ")";

  /** An article that reports twice what somebody said, in its own words, reports two things. */
  private static final String TWICE =
      "((SELECT sum(f.quoted) FROM form AS f WHERE f.id IN (t.one, t.other)) = 0 AND EXISTS"
          + " (SELECT 1 FROM form_of AS m JOIN statement AS s ON s.row = m.statement"
          + " JOIN statement AS u ON u.article = s.article JOIN form_of AS n"
          + " ON n.statement = u.row WHERE m.form = t.one AND n.form = t.other))";

  private final Handle handle;

  Forms(Handle handle) {
    this.handle = handle;
  }

  /** Numbers as a JSON list. */
  static String json(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  /** Takes in a statement's saying, and tells its form, and those it is tied to. */
  void add(long statement, Saying saying) {
    boolean known =
        handle
            .select("SELECT EXISTS (SELECT 1 FROM form WHERE id = ?)", saying.form())
            .mapTo(Boolean.class)
            .one();
    if (!known) {
      List<Tie> ties = ties(saying);
      insert(saying);
      tie(ties, 0);
    }
    handle.execute("INSERT INTO form_of VALUES (?, ?)", statement, saying.form());
  }

  /** Ties forms, as two sayings or the headline of an article do. */
  void tie(List<Tie> ties, long article) {
    for (Tie tie : ties) {
      handle.execute(
          "INSERT OR IGNORE INTO form_tie VALUES (?, ?, ?, ?)",
          tie.one(),
          tie.other(),
          article,
          tie.likeness());
    }
  }

  private List<Tie> ties(Saying saying) {
    List<Tie> ties = new ArrayList<>();
    for (Saying other : near(saying)) {
      double likeness = Likeness.of(saying, other);
      if (likeness > 0 && other.form() != saying.form()) {
        ties.add(Tie.of(saying.form(), other.form(), likeness));
      }
    }
    return ties;
  }

  /** Forms that share a key with a saying. */
  private List<Saying> near(Saying saying) {
    return handle
        .createQuery(OF_MEMBER)
        .bind(0, json(SayingKeys.sought(saying)))
        .map(
            (row, c) ->
                Saying.of(
                    who(row, row.getString("speaker")),
                    when(row),
                    row.getString("told"),
                    row.getInt("quoted") == 1,
                    SpanText.words(row.getString("text"), row.getString("content")).text()))
        .list();
  }

  private static Who who(ResultSet row, String id) throws SQLException {
    return new Who(
        id, row.getString("speaker_key"), row.getString("party"), row.getInt("body") == 1);
  }

  private static When when(ResultSet row) throws SQLException {
    return new When(
        row.getInt("from_day"),
        row.getInt("to_day"),
        row.getInt("dated") == 1,
        row.getInt("assumed") == 1);
  }

  private void insert(Saying saying) {
    Who who = saying.who();
    When when = saying.when();
    Rows forms = new Rows("form", 11);
    forms.add(
        saying.form(),
        who.id(),
        who.key(),
        who.party(),
        who.body(),
        when.from(),
        when.to(),
        when.dated(),
        when.assumed(),
        saying.told(),
        saying.quoted());
    forms.insert(handle);
    Rows keys = new Rows("form_key", 2);
    SayingKeys.kept(saying).forEach(key -> keys.add(key, saying.form()));
    keys.insert(handle);
  }

  /** The forms of an article's statements. */
  Set<Long> of(long article) {
    return new HashSet<>(
        handle
            .select(
                "SELECT form FROM form_of WHERE statement IN"
                    + " (SELECT row FROM statement WHERE article = ?)",
                article)
            .mapTo(Long.class)
            .list());
  }

  /** Forms of speakers with these ids. */
  Set<Long> by(Collection<String> speakers) {
    return new HashSet<>(
        handle
            .createQuery("SELECT id FROM form WHERE speaker" + LISTED)
            .bind(0, ActorRows.json(speakers))
            .mapTo(Long.class)
            .list());
  }

  /** Takes an article's statements out, and tells which forms they leave behind or were tied to. */
  Set<Long> remove(long article) {
    Set<Long> left = of(article);
    handle.execute(
        "DELETE FROM form_of WHERE statement IN (SELECT row FROM statement WHERE article = ?)",
        article);
    handle.execute("DELETE FROM form_tie WHERE article = ?", article);
    String gone =
        json(
            handle
                .createQuery(
                    "SELECT value FROM json_each(?)"
                        + " WHERE value NOT IN (SELECT form FROM form_of)")
                .bind(0, json(left))
                .mapTo(Long.class)
                .list());
    Set<Long> touched = new HashSet<>(left);
    touched.addAll(neighbours(left));
    handle.execute("DELETE FROM form_key WHERE form" + LISTED, gone);
    handle.execute("DELETE FROM form_tie WHERE one" + LISTED + " OR other" + LISTED, gone, gone);
    handle.execute("DELETE FROM form WHERE id" + LISTED, gone);
    return touched;
  }

  private Set<Long> neighbours(Collection<Long> forms) {
    String list = json(forms);
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT other FROM form_tie WHERE one"
                    + LISTED
                    + " UNION SELECT one FROM form_tie WHERE other"
                    + LISTED)
            .bind(0, list)
            .bind(1, list)
            .mapTo(Long.class)
            .list());
  }

  /** Finds anew the utterances of some forms and of all that can be reached from them. */
  void group(Set<Long> from) {
    Set<Long> reached = new HashSet<>(from);
    Set<Long> last = from;
    while (!last.isEmpty()) {
      Set<Long> next = neighbours(last);
      next.removeAll(reached);
      reached.addAll(next);
      last = next;
    }
    for (List<Form> group : Partition.of(forms(reached), tiesAmong(reached))) {
      name(group.stream().map(Form::id).toList());
    }
  }

  private List<Form> forms(Set<Long> ids) {
    return handle
        .createQuery(
            "SELECT f.*, p.actor, m.present FROM form AS f"
                + " LEFT JOIN spelling AS p ON p.id = f.speaker"
                + " LEFT JOIN merged AS m ON m.former = coalesce(p.actor, f.speaker)"
                + " WHERE f.id"
                + LISTED)
        .bind(0, json(ids))
        .map(
            (row, c) ->
                new Form(
                    row.getLong("id"),
                    who(
                        row,
                        actor(
                            row.getLong("id"),
                            row.getString("speaker"),
                            row.getString("actor"),
                            row.getString("present"))),
                    when(row),
                    row.getString("told")))
        .list();
  }

  /** Whose an id is today; one that several people bear is a different person's each time. */
  private static String actor(
      long form, String id, @Nullable String actor, @Nullable String present) {
    if (Grouping.NOBODY.equals(actor)) {
      return "form:" + form;
    }
    return present != null ? present : actor != null ? actor : id;
  }

  private List<Tie> tiesAmong(Set<Long> ids) {
    return handle
        .createQuery(
            "SELECT t.one, t.other, max(t.likeness) FROM form_tie AS t WHERE t.one"
                + LISTED
                + " AND (t.article > 0 OR NOT "
                + TWICE
                + ") GROUP BY t.one, t.other")
        .bind(0, json(ids))
        .map((row, c) -> new Tie(row.getLong(1), row.getLong(2), row.getDouble(3)))
        .list();
  }

  /** Gives all statements of some forms the smallest of their ids. */
  private void name(List<Long> forms) {
    String list = json(forms);
    handle.execute(
        "WITH member AS (SELECT s.row, s.id FROM form_of AS o JOIN statement AS s"
            + " ON s.row = o.statement WHERE o.form"
            + LISTED
            + ") UPDATE linked SET utterance = (SELECT min(id) FROM member)"
            + " WHERE statement IN (SELECT row FROM member)"
            + " AND utterance <> (SELECT min(id) FROM member)",
        list);
  }
}
