package org.parley.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list beside the articles says of one of them; null where it says nothing. */
record Given(
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String byline) {

  static final Given NOTHING = new Given(null, null, null, null);

  /** This, with the other's word where this one is silent. */
  Given or(Given other) {
    return new Given(
        outlet == null ? other.outlet : outlet,
        published == null ? other.published : published,
        url == null ? other.url : url,
        byline == null ? other.byline : byline);
  }
}
