package org.parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Statement;

/**
 * A statement as the record shows it.
 *
 * @param article the article it stands in, as that run read it
 * @param run id of the run that read it
 * @param codingRun id of the run that coded it, or null if none did
 * @param linked its links; a statement not linked yet is an utterance and a report by itself
 * @param decisions what people decided about it, the oldest first
 */
public record Recorded(
    Article article,
    Statement statement,
    String run,
    @Nullable String codingRun,
    Linked linked,
    List<Decision> decisions) {

  public Recorded {
    decisions = List.copyOf(decisions);
  }
}
