package org.parley.cli;

/** What the person at the terminal is told in one sentence: what, where, what to try. Exit 2. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String sentence) {
    super(sentence);
  }

  Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
