package org.parley.statement;

/** What a condition does: without it no yes, with it a yes, or neither is clear. */
public enum Force implements Term {
  REQUIRED,
  SUFFICES,
  UNCLEAR
}
