package org.parley.statement;

import java.util.List;

/**
 * What a statement says towards one proposal, or one option of an issue.
 *
 * @param codebook id of the codebook
 * @param target a proposal's id, or {@code issue=option}
 * @param coder {@link #MACHINE}, or the name of the person who coded it
 * @param confidence in 0..1, three decimals
 */
public record Coding(
    String codebook,
    String target,
    Holder holder,
    Act act,
    Stance stance,
    List<Condition> conditions,
    String coder,
    double confidence) {

  /** The coder of everything that no person coded. */
  public static final String MACHINE = "machine";

  public Coding {
    conditions = List.copyOf(conditions);
    confidence = Confidence.rounded(confidence);
  }
}
