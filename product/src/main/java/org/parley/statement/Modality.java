package org.parley.statement;

/** Whether the saying happened, is foretold, or hangs on something. */
public enum Modality implements Term {
  ACTUAL,
  FUTURE,
  CONDITIONAL
}
