package org.parley.serve;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;

/** That other outlets print versions of a statement too. */
record Elsewhere(int others, String href) {

  /**
   * @param outlets how many outlets print each utterance
   */
  static @Nullable Elsewhere of(Recorded recorded, Map<StatementId, Integer> outlets) {
    StatementId utterance = recorded.linked().utteranceId();
    int others = outlets.getOrDefault(utterance, 0) - 1;
    return others < 1 ? null : new Elsewhere(others, UtterancesPage.PATH + "/" + utterance);
  }

  /** "also in 2 other outlets". */
  String words() {
    return "also in " + Wording.count(others, "other outlet", "other outlets");
  }
}
