package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Force;
import org.parley.statement.StatementId;
import org.parley.statement.Term;

/**
 * One thing that stands open.
 *
 * @param parties who asks for it, in the codebook's order
 * @param text the condition's words, the term as {@code issue=option}, or empty for a word
 * @param force of a condition, else null
 * @param of id of the party that would have to do it, or null
 * @param notTradable why the term, or a term that the condition names, is no object of trade; null
 *     where it is one
 */
public record Item(
    Kind kind,
    List<String> parties,
    String text,
    @Nullable Force force,
    @Nullable String of,
    @Nullable String notTradable,
    List<StatementId> statements) {

  /** What stands open. */
  public enum Kind implements Term {
    /** A condition that is not on record as met. */
    CONDITION,
    /** A term of the proposal that is rejected. */
    TERM,
    /** A word of a party that has stated nothing it hangs on, or that is not of one mind. */
    WORD
  }

  public Item {
    parties = List.copyOf(parties);
    statements = List.copyOf(statements);
  }
}
