package org.parley.analyze;

import org.parley.statement.Condition;

/**
 * A condition as it stands on the record.
 *
 * @param met whether a person has said that it is met; never inferred
 */
public record Asked(Condition condition, boolean met) {

  /** The words, white space made one. */
  public String text() {
    return condition.words().text().replaceAll("\\s+", " ").strip();
  }
}
