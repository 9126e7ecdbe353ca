package org.parley.analyze;

/** A saying and its holder's denial of having said it. Both stay visible. */
public record Correction(Saying disowned, Saying denial) {

  /**
   * Whether the saying colours nothing from then on; not where neither a day nor a publication
   * tells when it was denied.
   */
  boolean settles() {
    return denial.day() != null || denial.published() != null;
  }
}
