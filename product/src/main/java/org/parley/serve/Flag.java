package org.parley.serve;

import java.util.Locale;
import org.parley.analyze.Shift;

/** The shapes that mark on a timeline what is new. Each differs from every other in its outline. */
enum Flag {
  UP("nearer to a yes"),
  DOWN("nearer to a no"),
  TERMS("terms changed"),
  WITHDRAWN("withdrawn"),
  DIVIDED("divided, no shift"),
  DENIED("denies having said it"),
  FIRST("first on this record");

  private final String words;

  Flag(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Its class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Flag of(Shift shift) {
    return switch (shift.kind()) {
      case FIRST -> FIRST;
      case SOFTENED -> UP;
      case HARDENED -> DOWN;
      case REVERSED -> Sign.of(shift.after().stance()) == Sign.ACCEPT ? UP : DOWN;
      case WITHDRAWN -> WITHDRAWN;
      case TERMS_CHANGED -> TERMS;
      case DIVIDED -> DIVIDED;
      case DISOWNED -> DENIED;
    };
  }
}
