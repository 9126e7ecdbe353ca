package org.parley.statement;

/** Whose words a statement is: a speaker's, or the outlet's own narration. */
public enum Voice implements Term {
  SPEAKER,
  OUTLET
}
