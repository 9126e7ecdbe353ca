package org.parley.read;

/** What was given to read cannot be read at all. The message is one sentence for the user. */
public final class SourceException extends Exception {

  SourceException(String sentence) {
    super(sentence);
  }
}
