package org.parley.attribute;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * An attribution as found in the text, before anybody asked who the source is.
 *
 * @param content pieces of the content in order, at least one
 * @param confidence in 0..1
 * @param within the one whose content tells of this one, or null
 */
record Finding(
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    double confidence,
    @Nullable Finding within) {

  Finding {
    content = List.copyOf(content);
  }

  /** One that stands in the text itself. */
  static Finding of(
      List<Span> content, @Nullable Span cue, @Nullable Span source, double confidence) {
    return new Finding(content, cue, source, confidence, null);
  }

  /** The same as told of in another's content. */
  Finding within(Finding outer) {
    return new Finding(content, cue, source, confidence, outer);
  }

  /** The same with other content. */
  Finding saying(List<Span> words) {
    return new Finding(words, cue, source, confidence, within);
  }

  /** The same with more content. */
  Finding with(List<Span> more) {
    return saying(Stream.concat(content.stream(), more.stream()).sorted().toList());
  }

  int start() {
    return content.get(0).start();
  }

  /** From the first to the last of its words, source and cue included. */
  Span extent() {
    int start = start();
    int end = content.get(content.size() - 1).end();
    if (cue != null) {
      start = Math.min(start, cue.start());
      end = Math.max(end, cue.end());
    }
    if (source != null) {
      start = Math.min(start, source.start());
      end = Math.max(end, source.end());
    }
    return new Span(start, end);
  }
}
