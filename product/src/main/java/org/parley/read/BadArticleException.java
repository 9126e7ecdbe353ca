package org.parley.read;

import org.jspecify.annotations.Nullable;

/** One article that cannot be read. The message is one sentence: which, where in it, and why. */
public final class BadArticleException extends Exception {

  private final String path;
  private final @Nullable String place;
  private final String reason;

  BadArticleException(String path, @Nullable String place, String reason) {
    super(path + (place == null ? " " : " (" + place + ") ") + reason + ".");
    this.path = path;
    this.place = place;
    this.reason = reason;
  }

  /** The article's path, as {@link Source#path()}. */
  public String path() {
    return path;
  }

  /** Where in the article, such as {@code byte 17}; null where the whole of it is meant. */
  public @Nullable String place() {
    return place;
  }

  /** What is wrong and what to try, said of the article: {@code is empty}. */
  public String reason() {
    return reason;
  }
}
