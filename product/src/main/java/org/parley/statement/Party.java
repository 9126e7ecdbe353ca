package org.parley.statement;

import java.util.List;

/**
 * A side of the negotiation.
 *
 * @param members ids of the parties it consists of, empty for a single one
 */
public record Party(String id, String name, List<String> members) {

  public Party {
    members = List.copyOf(members);
  }
}
