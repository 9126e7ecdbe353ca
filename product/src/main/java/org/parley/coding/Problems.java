package org.parley.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.coding.CodebookException.Problem;

/** What was found wrong with one codebook so far. */
final class Problems {

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String wrong, String instead) {
    Problem problem = new Problem(file, Math.max(line, 1), wrong, instead);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  void raise() throws CodebookException {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(Problem::line));
      throw new CodebookException(found);
    }
  }

  /** {@code did you mean "name"?}, or the list of what may stand there. */
  static String suggest(String written, Collection<String> known) {
    Optional<String> near =
        known.stream()
            .filter(k -> distance(written, k) <= Math.max(1, Math.min(written.length(), 9) / 3))
            .min(Comparator.comparingInt(k -> distance(written, k)));
    return near.map(k -> "did you mean \"" + k + "\"?")
        .orElse(
            known.isEmpty()
                ? "none is defined in this codebook; define it first, or leave this out"
                : "write one of: " + String.join(", ", known));
  }

  /** Levenshtein's distance, of at most the first 60 characters of each. */
  private static int distance(String one, String other) {
    String a = one.substring(0, Math.min(one.length(), 60));
    String b = other.substring(0, Math.min(other.length(), 60));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
