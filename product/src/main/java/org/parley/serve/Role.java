package org.parley.serve;

import java.util.Locale;

/** What words of an article are to a statement. */
enum Role {
  SOURCE,
  CUE,
  CONTENT,
  /** Words that a stance hangs on. */
  CONDITION,
  /** A number claimed, with what it counts. */
  FIGURE,
  /** Words elsewhere that name the speaker. */
  ANTECEDENT,
  /** The outlet's own words, which stay plain. */
  NARRATION;

  /** The class of the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
