package org.parley.attribute;

import java.util.List;
import org.parley.attribute.Passage.Line;
import org.parley.text.Span;

/**
 * Gives a quotation that stands alone in its sentence to the attribution just before it, in the
 * same paragraph or the one before; a quotation that the next paragraph takes up, to that one's.
 */
final class Continuations {

  private final Passage passage;
  private final List<Draft> drafts;

  Continuations(Passage passage, List<Draft> drafts) {
    this.passage = passage;
    this.drafts = drafts;
  }

  void join() {
    int next = 0;
    int paragraph = -2;
    int quoted = -1;
    for (int i = 0; i < passage.lines.size(); i++) {
      Line line = passage.lines.get(i);
      int first = next;
      int limit = passage.end(line.to() - 1);
      while (next < drafts.size() && drafts.get(next).cue.start() < limit) {
        next++;
      }
      if (next > first) {
        quoted = lastQuoted(first, next);
        paragraph = quoted >= 0 ? line.paragraph() : -2;
      } else if (isAlone(line)) {
        boolean near = line.paragraph() - paragraph <= 1 && quoted >= 0;
        boolean taken = near && !covered(next, line);
        if (taken) {
          drafts.get(quoted).with(passage.span(line.from(), line.to()));
          paragraph = line.paragraph();
        }
      } else {
        paragraph = -2;
      }
    }
  }

  /** Whether the next draft's content is this very line ("“Why?” Ruiz asked."). */
  private boolean covered(int next, Line line) {
    Span span = passage.span(line.from(), line.to());
    return next < drafts.size() && drafts.get(next).content.get(0).overlaps(span);
  }

  private int lastQuoted(int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      if (ends(drafts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a draft's words are quoted, so that a bare quotation may carry them on. */
  private boolean ends(Draft draft) {
    for (Span piece : draft.content) {
      String text = passage.text.substring(piece.start(), piece.end());
      if (text.matches("(?s).*[\"\u201c\u201d\u00ab\u00bb].*|(?s).*''.*")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlone(Line line) {
    for (int i = line.from(); i < line.to(); i++) {
      if (passage.isWord(i) && !passage.isQuoted(i)) {
        return false;
      }
    }
    return passage.isQuoted(line.from());
  }
}
