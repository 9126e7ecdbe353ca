package org.parley.statement;

/** How the cue presents the content; the outlet's choice of verb, not proof. */
public enum Assertion implements Term {
  SAID,
  ALLEGED,
  DENIED,
  QUESTIONED,
  CONFIRMED
}
