package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text under the same marks.
 *
 * @param style classes of the style sheet, or null for plain words
 * @param href where its words lead, or null
 * @param begins statements whose words begin here
 * @param number the number of the margin note that begins here, or null
 */
record Piece(
    String text,
    @Nullable String style,
    @Nullable String href,
    List<Begin> begins,
    @Nullable String number) {

  /**
   * Where a statement's words begin.
   *
   * @param pair the class that its words and its note share
   */
  record Begin(String id, String pair) {}
}
