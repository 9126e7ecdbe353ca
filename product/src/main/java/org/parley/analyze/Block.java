package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * A party whose consent is required and that says no.
 *
 * @param position its no
 * @param term the term of the proposal that it rejects, as {@code issue=option}; null for a no to
 *     the whole of it
 * @param derived whether the no is to the term alone, so that it follows from the terms and was not
 *     said of the proposal
 * @param contested whether every rule that asks for its consent is in dispute
 */
public record Block(Position position, @Nullable String term, boolean derived, boolean contested) {

  public String party() {
    return position.holder();
  }

  public List<StatementId> statements() {
    return position.statements();
  }
}
