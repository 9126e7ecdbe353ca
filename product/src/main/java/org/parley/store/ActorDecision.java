package org.parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;
import org.parley.statement.Term;

/**
 * What a person decided about an actor.
 *
 * @param actor its id
 * @param other of a merge, the id that is the same actor; of a split, the id of the new one
 * @param name of a rename, what the actor is called from now
 * @param statements of a split, those that are the new actor's
 */
public record ActorDecision(
    String coder,
    Instant time,
    Act act,
    String actor,
    @Nullable String other,
    @Nullable String name,
    List<StatementId> statements) {

  /** What is decided. */
  public enum Act implements Term {
    MERGE,
    SPLIT,
    RENAME
  }

  public ActorDecision {
    statements = List.copyOf(statements);
    boolean whole =
        switch (act) {
          case MERGE -> other != null && !other.isBlank();
          case SPLIT -> !statements.isEmpty();
          case RENAME -> name != null && !name.isBlank();
        };
    if (coder.isBlank() || !whole) {
      throw new IllegalArgumentException("a decision to " + act.word() + " lacks what it needs");
    }
  }

  /** That two ids are one actor. */
  public static ActorDecision merge(String coder, Instant time, String actor, String other) {
    return new ActorDecision(coder, time, Act.MERGE, actor, other, null, List.of());
  }

  /** That some statements are somebody else's. */
  public static ActorDecision split(
      String coder, Instant time, String actor, List<StatementId> statements) {
    return new ActorDecision(coder, time, Act.SPLIT, actor, null, null, statements);
  }

  /** What an actor is to be called. */
  public static ActorDecision rename(String coder, Instant time, String actor, String name) {
    return new ActorDecision(coder, time, Act.RENAME, actor, null, name, List.of());
  }
}
