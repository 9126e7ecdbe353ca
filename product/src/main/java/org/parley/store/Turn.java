package org.parley.store;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: the first, or that which follows or precedes a row.
 *
 * @param id of the row, or null for the first page
 * @param back whether the page before it is wanted
 */
public record Turn<I>(@Nullable I id, boolean back) {

  public static <I> Turn<I> first() {
    return new Turn<>(null, false);
  }

  public static <I> Turn<I> after(I id) {
    return new Turn<>(id, false);
  }

  public static <I> Turn<I> before(I id) {
    return new Turn<>(id, true);
  }
}
