package org.parley.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An actor as lists write it.
 *
 * @param written names it goes by in articles, with how many statements have each
 * @param decisions what people decided about it, the oldest first; field is {@code merge}, {@code
 *     split} or {@code rename}
 */
public record ActorRow(
    String id,
    String name,
    long statements,
    long articles,
    Map<String, Long> written,
    List<Decided> decisions) {

  public ActorRow {
    written = new TreeMap<>(written);
    decisions = List.copyOf(decisions);
  }
}
