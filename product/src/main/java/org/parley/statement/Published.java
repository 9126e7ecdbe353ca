package org.parley.statement;

import java.time.LocalDate;

/**
 * The day an article was published, and how that is known.
 *
 * @param basis a list given beside the article, the page's metadata, its text, or its address
 */
public record Published(LocalDate date, Basis basis) {

  /** Where a publication date was found, the surest first. */
  public enum Basis implements Term {
    GIVEN,
    METADATA,
    TEXT,
    URL
  }
}
