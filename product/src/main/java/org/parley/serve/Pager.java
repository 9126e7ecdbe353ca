package org.parley.serve;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.store.Slice;

/**
 * One page of a list.
 *
 * @param place "51\u2013100 of 2,314"
 * @param total entries on all pages
 * @param before address of the page before, or null
 * @param after address of the page after, or null
 */
record Pager(String place, long total, @Nullable String before, @Nullable String after) {

  static final int SIZE = 50;

  /**
   * @param address to which {@code after=} and an id can be added
   * @param ids of the page's rows
   */
  static Pager of(Slice<?> slice, long total, String address, List<String> ids) {
    return of(slice, total, address, ids, SIZE);
  }

  /**
   * @param size rows of a full page
   */
  static Pager of(Slice<?> slice, long total, String address, List<String> ids, int size) {
    if (ids.isEmpty()) {
      return new Pager("", total, null, null);
    }
    String first = number(slice.ahead() + 1);
    String last = number(slice.ahead() + ids.size());
    boolean toFirst = slice.ahead() <= size;
    String start = address.substring(0, address.length() - 1);
    return new Pager(
        first + "\u2013" + last + " of " + number(Math.max(total, slice.ahead() + ids.size())),
        total,
        slice.ahead() == 0 ? null : toFirst ? start : address + "before=" + ids.get(0),
        slice.more() ? address + "after=" + ids.get(ids.size() - 1) : null);
  }

  private static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  boolean isNeeded() {
    return before != null || after != null;
  }
}
