package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param total entries on all pages
 * @param address to which {@code page=2} can be added
 */
record Pager(int number, int pages, int total, String address) {

  static final int SIZE = 50;

  /** The page asked for, or the nearest there is. */
  static Pager of(int asked, int total, String address) {
    int pages = Math.max(1, (total + SIZE - 1) / SIZE);
    return new Pager(Math.max(1, Math.min(asked, pages)), pages, total, address);
  }

  <T> List<T> cut(List<T> all) {
    int from = Math.min((number - 1) * SIZE, all.size());
    return all.subList(from, Math.min(from + SIZE, all.size()));
  }

  @Nullable String before() {
    return number == 1 ? null : address + "page=" + (number - 1);
  }

  @Nullable String after() {
    return number == pages ? null : address + "page=" + (number + 1);
  }
}
