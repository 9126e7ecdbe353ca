package org.parley.attribute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an article tells of whether its names are those of persons. */
final class Evidence {

  private final Set<String> proven = new HashSet<>();
  private final Map<String, Integer> balance = new HashMap<>();

  /** An office, a title, an age or a "who" stands beside the name. */
  void proves(String name) {
    proven.add(name);
  }

  /** The surname stands alone, or beside a reporting verb. */
  void speaksFor(String name) {
    balance.merge(name, 1, Integer::sum);
  }

  /** It stands where places and bodies do: "in Merrow", "the Short Sea Conference". */
  void speaksAgainst(String name) {
    balance.merge(name, -1, Integer::sum);
  }

  boolean isProven(String name) {
    return proven.contains(name);
  }

  boolean isPerson(String name) {
    return proven.contains(name) || balance.getOrDefault(name, 0) > 0;
  }
}
