package org.parley.coding;

import java.util.List;
import org.parley.encode.Beside;

/**
 * A passage of a statement set against a target, as the network read it.
 *
 * @param names who is named in the passage
 */
record Compared(
    Passage passage, List<Names.Mention> names, Targets.Candidate candidate, Beside beside) {

  /** Nothing is surer than this, and what was not read, or dropped early, is as unsure. */
  static final double LIMIT = 8;

  String target() {
    return candidate.target().id();
  }

  /** How sure the network is that the target is meant: natural logarithm of the odds. */
  double sureness() {
    return sureness(beside);
  }

  /** How sure a reading is that the target is meant. */
  static double sureness(Beside beside) {
    double odds = beside.meant() / (1 - beside.meant());
    return Math.max(-LIMIT, Math.min(LIMIT, Math.log(odds)));
  }
}
