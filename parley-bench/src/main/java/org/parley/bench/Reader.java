package org.parley.bench;

/** Something that finds who said what in a text. */
interface Reader {

  /** How many sayings it finds. */
  int read(String text);
}
