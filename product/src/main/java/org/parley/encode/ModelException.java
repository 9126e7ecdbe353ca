package org.parley.encode;

/** Weights that cannot be used; the message is one sentence for the user. */
public final class ModelException extends RuntimeException {

  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
