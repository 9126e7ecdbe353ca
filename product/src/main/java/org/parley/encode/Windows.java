package org.parley.encode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The windows of a text, in order: as many whole segments as find room, and at least one. */
final class Windows implements Iterator<Window> {

  private final Segments segments;
  private final Vocabulary vocabulary;
  private final int most;

  /** The segment that found no room in the window before. */
  private @Nullable Segment waiting;

  /**
   * @param most places of a window, but for a single longer segment
   */
  Windows(Segments segments, Vocabulary vocabulary, int most) {
    this.segments = segments;
    this.vocabulary = vocabulary;
    this.most = most;
  }

  @Override
  public boolean hasNext() {
    return waiting != null || segments.hasNext();
  }

  @Override
  public Window next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Segment> members = new ArrayList<>();
    int size = 1;
    while (hasNext()) {
      Segment next = waiting != null ? waiting : segments.next();
      if (!members.isEmpty() && size + next.size() + 1 > most) {
        waiting = next;
        break;
      }
      waiting = null;
      members.add(next);
      size += next.size() + 1;
    }
    return new Window(members, vocabulary);
  }
}
