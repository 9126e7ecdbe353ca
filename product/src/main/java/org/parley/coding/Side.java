package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.encode.Beside;
import org.parley.encode.SideReader;
import org.parley.statement.Act;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Stance;

/**
 * Which side a statement takes.
 *
 * @param share how sure it is, in 0..1
 */
record Side(Stance stance, double share) {

  /** Share of "conditional" that is enough beside words of condition. */
  private static final double LIKELY_ENOUGH = 0.1;

  /** Share of "reject" at which a term that is asked for anyway is not taken for a yes. */
  private static final double NOT_REFUSED = 0.1;

  /**
   * Nothing is conditional without words for what it hangs on; and a side beside such words that
   * open with a connective is, unless the network is all but sure that it is not. What hangs on
   * nothing but the target's own terms is a yes.
   *
   * @param conditions those that are no terms of the target
   * @param ownTerm whether it hangs on one that is
   */
  static Side of(Beside read, Act act, List<Condition> conditions, boolean ownTerm) {
    if (act == Act.DISOWNS) {
      return new Side(Stance.MENTIONS, share(read, Stance.MENTIONS));
    }
    double conditional = share(read, Stance.CONDITIONAL);
    if (conditional > LIKELY_ENOUGH
        && conditions.stream().anyMatch(c -> c.force() != Force.UNCLEAR)) {
      return new Side(Stance.CONDITIONAL, conditional);
    }
    if (conditions.isEmpty()
        && ownTerm
        && conditional > 0.5
        && share(read, Stance.REJECT) < NOT_REFUSED) {
      return new Side(Stance.ACCEPT, conditional);
    }
    return likeliest(read, !conditions.isEmpty());
  }

  private static Side likeliest(Beside read, boolean hangs) {
    List<Stance> possible = new ArrayList<>(List.of(Stance.values()));
    if (!hangs) {
      possible.remove(Stance.CONDITIONAL);
    }
    Stance best = possible.get(0);
    for (Stance stance : possible) {
      best = share(read, stance) > share(read, best) ? stance : best;
    }
    return new Side(best, share(read, best));
  }

  private static double share(Beside read, Stance stance) {
    return read.stances().get(SideReader.STANCES.indexOf(stance.name().toLowerCase(Locale.ROOT)));
  }
}
