package org.parley.attribute;

/** What a run of words is to an attribution. */
enum Role {
  SOURCE,
  CUE,
  CONTENT;

  /** The network's tag for the first word of such a run. */
  int opening() {
    return 1 + 2 * ordinal();
  }

  /** The network's tag for the words behind it. */
  int following() {
    return 2 + 2 * ordinal();
  }
}
