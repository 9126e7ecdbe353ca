package org.parley.attribute;

import java.util.Arrays;
import java.util.List;

/**
 * The tags of one line's words, each scored by the network and by which tag may stand beside it: a
 * linear chain (conditional random field; Lafferty, McCallum and Pereira, ICML 2001). Before and
 * after the line stands the tag of words that are nothing.
 */
final class TagChain {

  static final int OUTSIDE = 0;
  static final int TAGS = 7;

  private final double[][] step = new double[TAGS][TAGS];

  /**
   * @param step score of each tag (column) behind each tag (row); large and negative where barred
   */
  TagChain(List<List<Double>> step) {
    for (int from = 0; from < TAGS; from++) {
      for (int tag = 0; tag < TAGS; tag++) {
        this.step[from][tag] = step.get(from).get(tag);
      }
    }
  }

  /** The best row of tags (Viterbi, 1967). */
  int[] best(double[][] scores) {
    int[][] back = new int[scores.length][TAGS];
    double[] best = start(scores);
    for (int i = 1; i < scores.length; i++) {
      double[] next = new double[TAGS];
      for (int tag = 0; tag < TAGS; tag++) {
        back[i][tag] = before(best, tag);
        next[tag] = best[back[i][tag]] + step[back[i][tag]][tag] + scores[i][tag];
      }
      best = next;
    }
    int[] tags = new int[scores.length];
    tags[tags.length - 1] = before(best, OUTSIDE);
    for (int i = tags.length - 1; i > 0; i--) {
      tags[i - 1] = back[i][tags[i]];
    }
    return tags;
  }

  private double[] start(double[][] scores) {
    double[] first = new double[TAGS];
    for (int tag = 0; tag < TAGS; tag++) {
      first[tag] = step[OUTSIDE][tag] + scores[0][tag];
    }
    return first;
  }

  /** The tag from which the best path leads to a tag. */
  private int before(double[] paths, int tag) {
    int best = 0;
    for (int from = 1; from < TAGS; from++) {
      if (paths[from] + step[from][tag] > paths[best] + step[best][tag]) {
        best = from;
      }
    }
    return best;
  }

  /** Each word's probability of each tag (forward-backward, in logarithms). */
  double[][] chances(double[][] scores) {
    int n = scores.length;
    double[][] forth = new double[n][];
    forth[0] = start(scores);
    for (int i = 1; i < n; i++) {
      forth[i] = forward(forth[i - 1], scores[i]);
    }
    double[] aft = column(OUTSIDE);
    for (int i = n - 1; i >= 0; i--) {
      double[] here = forth[i];
      for (int tag = 0; tag < TAGS; tag++) {
        here[tag] += aft[tag];
      }
      aft = backward(aft, scores[i]);
      double sum = sum(here);
      Arrays.setAll(here, tag -> StrictMath.exp(here[tag] - sum));
    }
    return forth;
  }

  private double[] column(int tag) {
    double[] column = new double[TAGS];
    Arrays.setAll(column, from -> step[from][tag]);
    return column;
  }

  private double[] forward(double[] before, double[] scores) {
    double[] here = new double[TAGS];
    double[] paths = new double[TAGS];
    for (int tag = 0; tag < TAGS; tag++) {
      for (int from = 0; from < TAGS; from++) {
        paths[from] = before[from] + step[from][tag];
      }
      here[tag] = sum(paths) + scores[tag];
    }
    return here;
  }

  private double[] backward(double[] after, double[] scores) {
    double[] here = new double[TAGS];
    double[] paths = new double[TAGS];
    for (int from = 0; from < TAGS; from++) {
      for (int tag = 0; tag < TAGS; tag++) {
        paths[tag] = step[from][tag] + scores[tag] + after[tag];
      }
      here[from] = sum(paths);
    }
    return here;
  }

  /** The logarithm of a sum whose summands are given by theirs. */
  private static double sum(double[] logs) {
    double top = logs[0];
    for (double log : logs) {
      top = Math.max(top, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - top);
    }
    return top + StrictMath.log(sum);
  }
}
