package org.parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** The rows of what one run coded. */
final class CodingRows {

  private final String run;
  private final Rows codings = new Rows("coding", 11);
  private final Rows conditions = new Rows("condition", 7);
  private final Rows parties = new Rows("spoken_for", 4);

  CodingRows(String run) {
    this.run = run;
  }

  void insert(Handle handle) {
    for (Rows rows : List.of(codings, conditions, parties)) {
      rows.insert(handle);
    }
  }

  void add(long row, Statement statement) {
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
