package org.parley.statement;

/** How much of the content stands in the speaker's own words. */
public enum Kind implements Term {
  /** Every content word is quoted, or the content is a turn of a transcript. */
  DIRECT,
  /** Some content words are quoted. */
  MIXED,
  /** No content word is quoted. */
  INDIRECT
}
