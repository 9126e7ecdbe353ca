package org.parley.statement;

/** What a speaker does with a proposal. */
public enum Act implements Term {
  STATES,
  PROPOSES,
  DEMANDS,
  URGES,
  CONSIDERS,
  WITHDRAWS,
  DISOWNS
}
