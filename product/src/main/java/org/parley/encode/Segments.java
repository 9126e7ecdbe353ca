package org.parley.encode;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.parley.text.Span;

/**
 * The segments of a text, in order: its lines, overlong ones cut, at a sentence's end if possible.
 */
final class Segments implements Iterator<Segment> {

  private static final String SENTENCE_END = ".?!\u201d\"";

  private final String text;
  private final Iterator<Span> lines;
  private final WordPiece wordPiece;
  private final int most;

  private final Queue<Segment> ready = new ArrayDeque<>();
  private int count;

  /**
   * @param lines of the text that are read, in order
   * @param most pieces of a segment
   */
  Segments(String text, List<Span> lines, WordPiece wordPiece, int most) {
    this.text = text;
    this.lines = lines.iterator();
    this.wordPiece = wordPiece;
    this.most = most;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && lines.hasNext()) {
      cut(wordPiece.pieces(text, lines.next()));
    }
    return !ready.isEmpty();
  }

  @Override
  public Segment next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void cut(Pieces pieces) {
    int from = 0;
    while (pieces.size() - from > most) {
      int to = end(pieces, from);
      ready.add(new Segment(count++, pieces, from, to));
      from = to;
    }
    if (from < pieces.size()) {
      ready.add(new Segment(count++, pieces, from, pieces.size()));
    }
  }

  /** Where to cut: behind the last sentence in the second half, else behind the last whole word. */
  private int end(Pieces pieces, int from) {
    int word = 0;
    for (int i = from + most; i > from + most / 2; i--) {
      if (pieces.first(i)) {
        word = word == 0 ? i : word;
        int end = pieces.end(i - 1);
        if (SENTENCE_END.indexOf(text.charAt(end - 1)) >= 0 && pieces.start(i) > end) {
          return i;
        }
      }
    }
    return word == 0 ? from + most : word;
  }
}
