package org.parley.statement;

import java.util.List;

/** A question the sides differ on, and the answers that are on the table. */
public record Issue(String id, String name, List<String> options) {

  public Issue {
    options = List.copyOf(options);
  }
}
