package org.parley.analyze;

import java.util.List;

/**
 * An article's "for the first time", set against the record. The sentence stands beside the saying;
 * whether it means it is for a person to see.
 *
 * @param saying what it is said of
 * @param sentence the article's sentence
 * @param outlet who says so, or empty
 * @param earlier earlier words of the same holder that go as far; where there are none, this record
 *     has none, which supports nothing
 * @param undated words of the same holder that have no day, and so cannot be called earlier or
 *     later
 */
public record FirstClaim(
    Saying saying, String sentence, String outlet, List<Saying> earlier, List<Saying> undated) {

  public FirstClaim {
    earlier = List.copyOf(earlier);
    undated = List.copyOf(undated);
  }
}
