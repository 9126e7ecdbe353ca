package org.parley.attribute;

import org.jspecify.annotations.Nullable;
import org.parley.encode.Settings;

/**
 * Chooses the source of a cue: a run tagged as source, the run that the cue's two pointers agree on
 * by themselves, or none. A run's probability is that of its start times that of its end.
 */
final class Sources {

  private static final double FLOOR = 1e-6;

  /** A source that no tag supports spans at most so many words more. */
  private static final int LONGEST = 40;

  private final Window window;
  private final Settings settings;

  Sources(Window window, Settings settings) {
    this.window = window;
    this.settings = settings;
  }

  /** Gives a tie its source. */
  void choose(Tie tie) {
    double[] start = window.sourceStart(tie.cue);
    double[] end = window.sourceEnd(tie.cue);
    double none = start[0] * end[0];
    Chunk best = null;
    double share = 0;
    for (Chunk source : window.of(Role.SOURCE)) {
      double own = Window.on(source, start) * Window.on(source, end);
      if (own > share) {
        best = source;
        share = own;
      }
    }
    Chunk free = pointed(start, end);
    double freely = free == null ? 0 : start[1 + free.first()] * end[1 + free.last()];
    if (freely > Math.max(share, settings.freeSource())) {
      best = free;
      share = freely;
    }
    boolean named = best != null && log(share) + settings.nullMargin() >= log(none);
    tie.name(best != null && named ? window.span(best) : null, named ? share : none);
  }

  /** The run between the words that the two pointers like best, if it lies in one line. */
  private @Nullable Chunk pointed(double[] start, double[] end) {
    int first = largestWord(start);
    int last = largestWord(end);
    boolean run = first <= last && last - first <= LONGEST && window.sameLine(first, last);
    return run ? new Chunk(Role.SOURCE, first, last) : null;
  }

  private static int largestWord(double[] pointed) {
    int best = 1;
    for (int i = 2; i < pointed.length; i++) {
      best = pointed[i] > pointed[best] ? i : best;
    }
    return best - 1;
  }

  private static double log(double probability) {
    return StrictMath.log(Math.max(probability, FLOOR));
  }
}
