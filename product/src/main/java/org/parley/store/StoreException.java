package org.parley.store;

/** A record that cannot be opened or written; the message is one sentence for the user. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreException(String sentence) {
    super(sentence);
  }

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
