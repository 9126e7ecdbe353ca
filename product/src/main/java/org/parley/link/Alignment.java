package org.parley.link;

import java.util.ArrayList;
import java.util.List;

/** Two versions of a saying side by side, word by word: what both have, and what each has alone. */
public final class Alignment {

  /**
   * A stretch of both versions, punctuation at its ends left out.
   *
   * @param one the words of the one version; empty where only the other has any
   * @param other the words of the other; empty where only the one has any
   * @param same whether they are the same words, capitals and marks aside
   */
  public record Stretch(String one, String other, boolean same) {}

  private Alignment() {}

  /** The stretches in order. */
  public static List<Stretch> of(String one, String other) {
    List<Term> ones = Terms.of(one);
    List<Term> others = Terms.of(other);
    List<Stretch> stretches = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Runs.Run run : Runs.of(ones, others)) {
      addApart(stretches, words(one, ones, i, run.one()), words(other, others, j, run.other()));
      i = run.one() + run.length();
      j = run.other() + run.length();
      stretches.add(
          new Stretch(words(one, ones, run.one(), i), words(other, others, run.other(), j), true));
    }
    addApart(stretches, words(one, ones, i, ones.size()), words(other, others, j, others.size()));
    return stretches;
  }

  private static void addApart(List<Stretch> stretches, String one, String other) {
    if (!one.isEmpty() || !other.isEmpty()) {
      stretches.add(new Stretch(one, other, false));
    }
  }

  private static String words(String text, List<Term> terms, int from, int to) {
    return from >= to ? "" : text.substring(terms.get(from).start(), terms.get(to - 1).end());
  }
}
