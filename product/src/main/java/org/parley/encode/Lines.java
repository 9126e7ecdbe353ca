package org.parley.encode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * The lines of a stretch of text that are not blank, each as the stretches left of it once what is
 * omitted is cut out. Only a line feed ends a line.
 */
final class Lines implements Iterator<List<Span>> {

  private final String text;
  private final List<Span> omitted;
  private final int limit;

  /** Where the line after the next one begins; past the limit when there is none. */
  private int at;

  /** Number of the first omitted stretch that does not end before {@link #at}. */
  private int omission;

  private @Nullable List<Span> next;

  /**
   * @param omitted in the order of the text, not overlapping
   */
  Lines(String text, Span part, List<Span> omitted) {
    this.text = text;
    this.omitted = omitted;
    at = part.start();
    limit = part.end();
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Span> next() {
    List<Span> line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    advance();
    return line;
  }

  private void advance() {
    next = null;
    while (next == null && at <= limit) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 || feed > limit ? limit : feed;
      List<Span> line = seen(at, end);
      if (line.stream().anyMatch(this::hasWords)) {
        next = line;
      }
      at = end + 1;
    }
  }

  private List<Span> seen(int start, int end) {
    List<Span> stretches = new ArrayList<>();
    int from = start;
    while (omission < omitted.size() && omitted.get(omission).start() < end) {
      Span gap = omitted.get(omission);
      if (gap.start() > from) {
        stretches.add(new Span(from, gap.start()));
      }
      from = Math.max(from, gap.end());
      if (gap.end() > end) {
        break;
      }
      omission++;
    }
    if (from < end) {
      stretches.add(new Span(from, end));
    }
    return stretches;
  }

  private boolean hasWords(Span stretch) {
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (!Characters.isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
