package org.parley.serve;

/** Pages that cannot be served; the message is one sentence for the user. */
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1;

  ServerException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
