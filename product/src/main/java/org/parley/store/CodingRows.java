package org.parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** The rows of what one run coded and linked. */
final class CodingRows {

  private final String run;
  private final Rows codings = new Rows("coding", 11);
  private final Rows conditions = new Rows("condition", 7);
  private final Rows parties = new Rows("spoken_for", 4);
  private final Rows links = new Rows("linked", 6);

  CodingRows(String run) {
    this.run = run;
  }

  void insert(Handle handle) {
    for (Rows rows : List.of(codings, conditions, parties, links)) {
      rows.insert(handle);
    }
  }

  void add(long row, Linked linked) {
    Statement statement = linked.statement();
    List<String> ids = linked.speakerIds();
    links.add(
        row, run, first(ids), others(ids), linked.utteranceId().hex(), linked.reportId().hex());
    for (int i = 0; i < statement.codings().size(); i++) {
      addCoding(row, i, statement.codings().get(i));
    }
    List<Speaker> speakers = StatementRows.speakers(statement.attribution());
    for (int i = 0; i < speakers.size(); i++) {
      if (speakers.get(i).onBehalfOf() != null) {
        parties.add(row, run, i, speakers.get(i).onBehalfOf());
      }
    }
  }

  /** The speaker's id, as a column holds it. */
  static @Nullable String first(List<String> ids) {
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** The co-speakers' ids, as a column holds them: one a line. */
  static @Nullable String others(List<String> ids) {
    return ids.size() < 2 ? null : String.join("\n", ids.subList(1, ids.size()));
  }

  private void addCoding(long row, int ordinal, Coding coding) {
    codings.add(
        row,
        run,
        ordinal,
        coding.codebook(),
        coding.target(),
        coding.holder().id(),
        coding.holder().basis().word(),
        coding.act().word(),
        coding.stance().word(),
        coding.coder(),
        coding.confidence());
    for (int i = 0; i < coding.conditions().size(); i++) {
      Condition condition = coding.conditions().get(i);
      conditions.add(
          row,
          run,
          ordinal,
          i,
          SpanText.of(condition.words()),
          condition.force().word(),
          condition.of());
    }
  }
}
