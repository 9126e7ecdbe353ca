package org.parley.analyze;

import java.util.List;

/**
 * An article's "for the first time", set against the record.
 *
 * @param saying what it is said of
 * @param sentence the article's sentence
 * @param outlet who says so, or empty
 * @param earlier earlier words of the same holder that go as far; where there are none, this record
 *     has none, which supports nothing
 */
public record FirstClaim(Saying saying, String sentence, String outlet, List<Saying> earlier) {

  public FirstClaim {
    earlier = List.copyOf(earlier);
  }
}
