package org.parley.statement;

/** What a relative date was counted from. */
public enum Anchor implements Term {
  PUBLISHED,
  TEXT
}
