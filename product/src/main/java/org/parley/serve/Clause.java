package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing said of a proposal beside its marks.
 *
 * @param label "Blocked by"
 */
record Clause(String label, List<Part> parts) {

  /**
   * A party in it.
   *
   * @param name of the party, or of several
   * @param href where its words are, or null
   * @param note what is said of it
   * @param quoted words of the record, or null
   * @param by who coded it, or null where nothing is coded
   */
  record Part(
      String name,
      @Nullable String href,
      String note,
      @Nullable String quoted,
      @Nullable String by) {}

  Clause {
    parts = List.copyOf(parts);
  }
}
