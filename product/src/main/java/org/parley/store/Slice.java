package org.parley.store;

import java.util.List;

/**
 * A page of a list, the newest first.
 *
 * @param ahead how many rows the list has before this page
 * @param more whether rows follow
 */
public record Slice<T>(List<T> rows, long ahead, boolean more) {

  public Slice {
    rows = List.copyOf(rows);
  }
}
