package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text under the same marks.
 *
 * @param style classes of the style sheet, or null for plain words
 * @param href where its words lead, or null
 * @param begins ids of the statements whose words begin here
 * @param number the number of the margin note that begins here, or null
 */
record Piece(
    String text,
    @Nullable String style,
    @Nullable String href,
    List<String> begins,
    @Nullable String number) {}
