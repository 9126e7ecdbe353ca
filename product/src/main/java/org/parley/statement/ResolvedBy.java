package org.parley.statement;

/** By what the speaker was known. */
public enum ResolvedBy implements Term {
  NAME,
  ALIAS,
  PRONOUN,
  TITLE,
  OFFICE,
  METONYM,
  INHERITED
}
