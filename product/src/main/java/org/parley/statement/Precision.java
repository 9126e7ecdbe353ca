package org.parley.statement;

/** How exactly a date is known. */
public enum Precision implements Term {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  BEFORE,
  AFTER,
  UNKNOWN
}
