package org.parley.statement;

import java.util.Locale;

/** The occasion by which words reached the public. */
public enum Medium implements Term {
  INTERVIEW,
  STATEMENT,
  PRESS_CONFERENCE,
  SPEECH,
  SOCIAL,
  LETTER,
  REPORT,
  BRIEFING,
  BROADCAST;

  /** With a space: "press conference". */
  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
