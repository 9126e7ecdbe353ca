package org.parley.encode;

import java.util.List;

/**
 * What the network makes of a statement beside a proposal.
 *
 * @param meant probability that the statement names or describes the proposal
 * @param stances probabilities of {@link SideReader#STANCES}
 * @param acts probabilities of {@link SideReader#ACTS}
 * @param ascribed probability that the side is another's than the speaker's
 * @param pieces of the statement, in order, as far as it was read
 */
public record Beside(
    double meant, List<Double> stances, List<Double> acts, double ascribed, List<Piece> pieces) {

  public Beside {
    stances = List.copyOf(stances);
    acts = List.copyOf(acts);
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of a word.
   *
   * @param start where it begins in the statement's text, in UTF-16 code units
   * @param end offset just past it
   * @param outside score (natural logarithm, up to a constant) that it is in no condition
   * @param begins score that a condition begins with it
   * @param inside score that a condition goes on with it
   * @param holder probability that it names whose side it is
   */
  public record Piece(
      int start, int end, double outside, double begins, double inside, double holder) {}
}
