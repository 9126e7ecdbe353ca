package org.parley.store;

import org.jspecify.annotations.Nullable;

/** A record that cannot be opened or written; the message is one sentence for the user. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreException(String sentence) {
    super(sentence);
  }

  StoreException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
