package org.parley.analyze;

import java.util.List;

/**
 * What stands open before a proposal has the consent it needs, on this record. How many items a
 * combination has says nothing about what it costs anyone.
 *
 * @param items what the parties asked for their consent have stated, in the codebook's order
 * @param combinations every smallest set of items that would leave nothing stated in the way, in
 *     the order of their items; one empty combination where nothing stands in the way, none where
 *     nothing stated would clear it
 * @param closed parties whose no states no way back
 * @param uncounted whether there are too many combinations to list
 */
public record Opening(
    List<Item> items, List<Combination> combinations, List<Closed> closed, boolean uncounted) {

  /**
   * Items that together leave nothing stated in the way.
   *
   * @param enough whether the parties have said that they are: all of them are conditions that
   *     suffice. Never so with a condition that is required or names a term that is no object of
   *     trade, a rejected term, or a missing word
   */
  public record Combination(List<Item> items, boolean enough) {

    public Combination {
      items = List.copyOf(items);
    }
  }

  /**
   * A party that no stated item moves.
   *
   * @param reason in words
   */
  public record Closed(String party, String reason) {}

  public Opening {
    items = List.copyOf(items);
    combinations = List.copyOf(combinations);
    closed = List.copyOf(closed);
  }
}
