package org.parley.export;

import java.util.ArrayList;
import java.util.List;
import org.parley.text.Span;

/**
 * A piece of a text around words that were sought.
 *
 * @param hits where these stand in the piece, UTF-16 code units, half-open
 * @param opens whether text of the same line stands before it
 * @param runsOn whether text of the same line follows
 */
public record Snippet(String text, List<Span> hits, boolean opens, boolean runsOn) {

  private static final int BEFORE = 60;
  private static final int AFTER = 120;

  public Snippet {
    hits = List.copyOf(hits);
  }

  /**
   * The pieces with most hits, in the order of the text; none crosses a line or another.
   *
   * @param hits in order
   * @param most how many pieces
   */
  public static List<Snippet> of(String text, List<Span> hits, int most) {
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < most) {
      int best = -1;
      for (int i = 0; i < hits.size(); i++) {
        if (isFree(i, chosen, hits) && (best < 0 || held(hits, i) > held(hits, best))) {
          best = i;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
    }
    return chosen.stream().sorted().map(i -> around(text, hits, i)).toList();
  }

  private static boolean isFree(int hit, List<Integer> chosen, List<Span> hits) {
    int start = hits.get(hit).start();
    return chosen.stream()
        .allMatch(other -> Math.abs(hits.get(other).start() - start) > BEFORE + AFTER);
  }

  private static long held(List<Span> hits, int from) {
    int end = hits.get(from).start() + AFTER;
    return hits.stream().skip(from).takeWhile(hit -> hit.end() <= end).count();
  }

  private static Snippet around(String text, List<Span> hits, int first) {
    Span hit = hits.get(first);
    int from = text.lastIndexOf('\n', hit.start()) + 1;
    int line = text.indexOf('\n', hit.end());
    int to = line < 0 ? text.length() : line;
    int cut = hit.start() - BEFORE;
    boolean opens = cut > from;
    int start = opens ? Math.min(after(text, cut), hit.start()) : from;
    int last = Math.max(hit.end(), hit.start() + AFTER);
    boolean runsOn = last < to;
    int end = runsOn ? Math.max(text.lastIndexOf(' ', last), hit.end()) : to;
    Span whole = new Span(start, end);
    List<Span> within =
        hits.stream()
            .filter(whole::covers)
            .map(each -> new Span(each.start() - start, each.end() - start))
            .toList();
    return new Snippet(text.substring(start, end), within, opens, runsOn);
  }

  private static int after(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? from : blank + 1;
  }
}
