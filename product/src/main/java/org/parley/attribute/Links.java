package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Tie.Piece;
import org.parley.encode.Settings;

/**
 * Ties the contents of a window to its cues: each goes where its words point, and is split where
 * they point first to one cue and then to another.
 */
final class Links {

  /** No probability counts for less, so that one stray word does not outvote the others. */
  private static final double FLOOR = 1e-6;

  /** Words of a content and the number of the tie they point to, -1 for none. */
  private record Part(Chunk words, int tie) {}

  private final String text;
  private final Window window;
  private final Settings settings;
  private final List<Tie> ties = new ArrayList<>();
  private final List<Piece> loose = new ArrayList<>();

  private Links(String text, Window window, Settings settings) {
    this.text = text;
    this.window = window;
    this.settings = settings;
    window.of(Role.CUE).forEach(cue -> ties.add(new Tie(window, cue)));
  }

  static Links of(String text, Window window, Settings settings) {
    Links links = new Links(text, window, settings);
    for (Chunk content : window.of(Role.CONTENT)) {
      links.split(content).forEach(links::place);
    }
    links.ties.sort(Comparator.comparing(tie -> tie.cue.first()));
    return links;
  }

  /** The ties of the window, one for each cue, in the order of the text. */
  List<Tie> ties() {
    return ties;
  }

  /** Contents that point to no cue and continue nothing in the window. */
  List<Piece> loose() {
    return loose;
  }

  /** The best run of cues over a content's words, each change at a cost (Viterbi again). */
  private List<Part> split(Chunk content) {
    if (ties.isEmpty()) {
      return List.of(new Part(content, -1));
    }
    double[] best = links(content.first());
    int[][] back = new int[content.size()][ties.size()];
    for (int i = 1; i < content.size(); i++) {
      int top = largest(best);
      double change = best[top] - settings.splitCost();
      double[] next = links(content.first() + i);
      for (int k = 0; k < next.length; k++) {
        back[i][k] = best[k] >= change ? k : top;
        next[k] += Math.max(best[k], change);
      }
      best = next;
    }
    int[] path = new int[content.size()];
    path[path.length - 1] = largest(best);
    for (int i = path.length - 1; i > 0; i--) {
      path[i - 1] = back[i][path[i]];
    }
    return parts(path, content.first());
  }

  /** For each tie the logarithm of the probability that a word points to its cue. */
  private double[] links(int word) {
    double[] links = new double[ties.size()];
    for (int k = 0; k < links.length; k++) {
      links[k] = StrictMath.log(Math.max(Window.on(ties.get(k).cue, window.cue(word)), FLOOR));
    }
    return links;
  }

  private static List<Part> parts(int[] path, int first) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= path.length; i++) {
      if (i == path.length || path[i] != path[from]) {
        parts.add(new Part(new Chunk(Role.CONTENT, first + from, first + i - 1), path[from]));
        from = i;
      }
    }
    return parts;
  }

  /** Gives a part to the tie it points to, to a new cue, or to the quotation it continues. */
  private void place(Part part) {
    Tie tie = part.tie < 0 ? null : ties.get(part.tie);
    double link = tie == null ? 0 : link(part.words, tie.cue);
    if (link < settings.newCue()) {
      double[] mean = pointed(part.words);
      int word = largest(mean);
      if (mean[word] > Math.max(link, settings.newCue()) && isFree(word, part.words)) {
        tie = new Tie(window, cueAt(word));
        ties.add(tie);
        link = mean[word];
      }
    }
    if (tie == null || link < settings.weakLink()) {
      Tie before = continued(part.words);
      tie = before == null ? tie : before;
    }
    (tie == null ? loose : tie.pieces).add(Piece.of(window, part.words, link));
  }

  /** The mean probability that a content's words point into a cue. */
  private double link(Chunk words, Chunk cue) {
    double sum = 0;
    for (int i = words.first(); i <= words.last(); i++) {
      sum += Window.on(cue, window.cue(i));
    }
    return sum / words.size();
  }

  /** The mean probability that a content's words point to each word of the window. */
  private double[] pointed(Chunk words) {
    double[] mean = new double[window.size()];
    for (int i = words.first(); i <= words.last(); i++) {
      double[] pointed = window.cue(i);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += pointed[1 + k] / words.size();
      }
    }
    return mean;
  }

  /** Whether a word stands neither in the content nor in a cue. */
  private boolean isFree(int word, Chunk content) {
    return !content.holds(word) && ties.stream().noneMatch(tie -> tie.cue.holds(word));
  }

  /** The cue that begins with a word: as far as words are rather inside a cue than nothing. */
  private Chunk cueAt(int word) {
    int last = word;
    while (last + 1 < window.size()
        && !window.isTaken(last + 1)
        && window.sameLine(last + 1, word)
        && window.chance(last + 1, Role.CUE.following())
            > window.chance(last + 1, TagChain.OUTSIDE)) {
      last++;
    }
    return new Chunk(Role.CUE, word, last);
  }

  /** The tie whose content comes last before words that open inside quotation marks. */
  private @Nullable Tie continued(Chunk words) {
    Tie last = null;
    int end = -1;
    if (Ends.opensQuoted(text, window.start(words.first()))) {
      for (Tie tie : ties) {
        for (Piece piece : tie.pieces) {
          if (piece.words().last() < words.first() && piece.words().last() >= end) {
            last = tie;
            end = piece.words().last();
          }
        }
      }
    }
    return last != null && window.line(words.first()) - window.line(end) <= 1 ? last : null;
  }

  private static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
