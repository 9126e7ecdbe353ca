package org.parley.store;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of a record is sought, and what it could be narrowed to.
 *
 * @param statements that are sought
 * @param articles they stand in
 * @param counts how many statements each value of a facet would leave, the others being as they are
 */
public record Choices(long statements, long articles, Map<Facet, Map<String, Long>> counts) {

  public Choices {
    Map<Facet, Map<String, Long>> copy = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) -> copy.put(facet, new LinkedHashMap<>(values)));
    counts = Map.copyOf(copy);
  }

  /** How many statements each value of a facet would leave. */
  public Map<String, Long> of(Facet facet) {
    return counts.getOrDefault(facet, Map.of());
  }
}
