package org.parley.statement;

/** Where a holder stands towards a target; see docs/coding-rules.md for each. */
public enum Stance implements Term {
  ACCEPT,
  OPEN,
  CONDITIONAL,
  RESERVATION,
  REJECT,
  /** Takes no side: describes, predicts, assesses. */
  MENTIONS
}
