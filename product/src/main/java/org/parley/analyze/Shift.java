package org.parley.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Digest;
import org.parley.statement.Term;

/**
 * Something new in what a holder says of a target.
 *
 * @param before what it is set against; null for the first on this record
 * @param after the new word
 * @param added conditions that the new word has and the old one had not
 * @param dropped conditions that the old word had and the new one has not
 */
public record Shift(
    Kind kind, @Nullable Saying before, Saying after, List<Asked> added, List<Asked> dropped) {

  private static final int ID = 20;

  /** What sort of change it is. */
  public enum Kind implements Term {
    /** The first word on this record. */
    FIRST,
    /** Nearer to a yes, or a condition dropped. */
    SOFTENED,
    /** Nearer to a no, or a condition added. */
    HARDENED,
    /** From a yes to a no, or from a no to a yes. */
    REVERSED,
    /** The earlier stance is ended, and no other stated. */
    WITHDRAWN,
    /** Conditions both added and dropped. */
    TERMS_CHANGED,
    /** No shift: another person of the party, in no higher rank, says something else. */
    DIVIDED,
    /** No shift: the earlier words are denied. */
    DISOWNED
  }

  public Shift {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
  }

  public String holder() {
    return after.holder();
  }

  public String target() {
    return after.target();
  }

  /**
   * 20 hex digits over holder, target and the utterance that is new: the same for as long as the
   * saying is, in however many versions.
   */
  public String id() {
    String utterance = after.best().utterance().hex();
    return Digest.sha256(String.join("\n", after.holder(), after.target(), utterance))
        .substring(0, ID);
  }

  /** Whether the holder moved: not the first word, no division and no denial. */
  public boolean isMove() {
    return kind != Kind.FIRST && kind != Kind.DIVIDED && kind != Kind.DISOWNED;
  }
}
