package org.parley.analyze;

import java.util.List;

/**
 * A term that nobody was ever on record as rejecting. That some have not spoken of it supports
 * nothing.
 *
 * @param term {@code issue=option}
 * @param proposals ids of the proposals that have it
 * @param spoken positions towards it
 * @param silent how many parties of the codebook never took a side on it, with a day or without
 */
public record Unrejected(String term, List<String> proposals, List<Position> spoken, int silent) {

  public Unrejected {
    proposals = List.copyOf(proposals);
    spoken = List.copyOf(spoken);
  }
}
