package org.parley.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why the bytes at hand make no article. */
final class Refused extends IOException {

  private final @Nullable String place;
  private final String reason;

  Refused(@Nullable String place, String reason) {
    super(reason);
    this.place = place;
    this.reason = reason;
  }

  Refused(String reason) {
    this(null, reason);
  }

  @Nullable String place() {
    return place;
  }

  String reason() {
    return reason;
  }
}
