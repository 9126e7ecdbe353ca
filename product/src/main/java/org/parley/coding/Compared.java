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

  /** As sure as the network is of what it was not asked, or dropped early. */
  static final double UNREAD = -8;

  String target() {
    return candidate.target().id();
  }

  /** How sure the network is that the target is meant: natural logarithm of the odds. */
  double sureness() {
    return Math.max(UNREAD, Math.log(beside.meant() / (1 - beside.meant())));
  }
}
