package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.statement.Attribution;
import org.parley.text.Span;

/**
 * A statement's own words in the order of the text: source, cue and content, with what stands
 * between them where that is short. The cue is never left out, so that a "denied" stays with what
 * was denied.
 */
final class Excerpt {

  /** Gaps up to this many code units are shown, longer ones become an ellipsis. */
  private static final int GAP = 24;

  private static final int MOST = 600;

  private Excerpt() {}

  static List<Piece> of(String text, Attribution attribution) {
    return of(text, attribution, MOST);
  }

  /**
   * @param most code units shown of each piece
   */
  static List<Piece> of(String text, Attribution attribution, int most) {
    List<Mark> marks = new ArrayList<>(Mark.of(attribution, 0));
    marks.sort(Comparator.comparing(Mark::span));
    List<Piece> pieces = new ArrayList<>();
    int end = marks.get(0).span().start();
    for (Mark mark : marks) {
      if (mark.span().end() <= end) {
        continue;
      }
      if (mark.span().start() > end) {
        pieces.add(plain(between(text, end, mark.span().start())));
      }
      Span rest = new Span(Math.max(end, mark.span().start()), mark.span().end());
      String words = Wording.shortened(rest.of(text), most);
      pieces.add(new Piece(words, "lit " + mark.role().style(), null, List.of(), null));
      end = mark.span().end();
    }
    return pieces;
  }

  private static String between(String text, int start, int end) {
    String gap = text.substring(start, end);
    boolean oneLine = gap.indexOf('\n') < 0 && gap.indexOf('\r') < 0;
    return gap.isBlank() ? " " : oneLine && gap.length() <= GAP ? gap : " \u2026 ";
  }

  private static Piece plain(String words) {
    return new Piece(words, null, null, List.of(), null);
  }
}
