package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;
import org.parley.statement.Term;

/**
 * Why a cell has no colour.
 *
 * @param then what was held: the word that is older than the window, or the one that ended a stance
 * @param statements what the silence rests on: the word of then, with what a lower voice said since
 *     it was withdrawn; the refusal to comment, the contested ones, or those that take no side
 */
public record Silence(Kind kind, @Nullable Position then, List<StatementId> statements) {

  /** The three kinds of silence, and two reasons why words on record colour nothing. */
  public enum Kind implements Term {
    /** Never in this record. */
    NEVER,
    /** Asked, no comment. */
    NO_COMMENT,
    /** All words are older than the window. */
    OLDER,
    /** Withdrawn, however long ago, and nothing said since by as high a voice. */
    WITHDRAWN,
    /** Contested by people, or disowned by who said it. */
    CONTESTED
  }

  public Silence {
    statements = List.copyOf(statements);
  }
}
