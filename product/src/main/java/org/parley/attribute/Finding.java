package org.parley.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * An attribution as found in the text, before anybody asked who the source is.
 *
 * @param content pieces of the content, at least one
 * @param confidence in 0..1
 */
record Finding(List<Span> content, @Nullable Span cue, @Nullable Span source, double confidence) {

  Finding {
    content = List.copyOf(content);
  }
}
