package org.parley.read;

import java.io.IOException;

/** The bytes of one article, read when asked for. */
interface Raw {

  /** At most this many bytes from the start. */
  byte[] read(int limit) throws IOException;
}
