package org.parley.store;

import java.util.Locale;

/** What statements of a list can be chosen by. */
public enum Facet {
  /** Id of an actor who speaks, alone or with others. */
  SPEAKER,
  /** Id of a party for which the speaker speaks, or whose position a coding tells. */
  PARTY,
  /** Id of the party or actor whose position a coding tells. */
  HOLDER,
  /** What a coding is on: a proposal's id, or {@code issue=option}. */
  TARGET,
  /** A stance's word. */
  STANCE,
  /** A kind's word, or {@link Sought#OUTLET_VOICE}. */
  KIND,
  /** An outlet's name. */
  OUTLET,
  /** Whether a person has decided anything about it: {@code yes} or {@code no}. */
  JUDGED;

  /** The word in rows and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a part of a coding; several such parts are asked of the same coding. */
  boolean isOfCoding() {
    return this == HOLDER || this == TARGET || this == STANCE;
  }
}
