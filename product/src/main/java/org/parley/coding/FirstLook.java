package org.parley.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.encode.Featured;
import org.parley.encode.SideReader;

/**
 * What the words alone tell of a passage and a target: where that is next to nothing, the network
 * need not read them. A weighted sum, learnt from the articles from which the network learns
 * ({@code training/parley_coding/look.py}).
 */
final class FirstLook {

  private final SideReader reader;

  /** Keys of the words by which a party, an actor or a place is called. */
  private final Set<String> called;

  FirstLook(SideReader reader, Set<String> called) {
    this.reader = reader;
    this.called = Set.copyOf(called);
  }

  /** The telling words of a passage, and of its source, cue and content alone. */
  record Seen(Set<String> words, Set<String> said) {

    static Seen of(Featured passage, List<TellingWords.Found> found) {
      Set<String> words = new HashSet<>();
      Set<String> said = new HashSet<>();
      for (TellingWords.Found word : found) {
        words.add(word.key());
        if (passage.isSaid(word.start(), word.end())) {
          said.add(word.key());
        }
      }
      return new Seen(words, said);
    }
  }

  /** The probability that a target is meant. */
  double probability(List<Double> told) {
    double sum = 0;
    for (int i = 0; i < told.size(); i++) {
      sum += reader.firstLook().get(i) * told.get(i);
    }
    return SideReader.logistic(sum);
  }

  /**
   * What the words tell, in the order of {@link SideReader#firstLook()}.
   *
   * @param behind how much less like the passage the target is than the likeliest one, not above 0
   * @param named whether source, cue or content name it
   */
  List<Double> told(Target target, Seen seen, About about, double behind, boolean named) {
    return List.of(
        1.0,
        share(target, seen.words()),
        share(target, seen.said()),
        share(target, about.words()),
        behind,
        named ? 1.0 : 0.0,
        names(target, seen.said()),
        target.isProposal() ? 0.0 : 1.0,
        about.namedAny(),
        Math.sqrt(about.words().size()) / 10);
  }

  /** The share of a target's telling words that are among these, the rare ones counting more. */
  private double share(Target target, Set<String> words) {
    double all = 0;
    double shared = 0;
    for (Map.Entry<String, Double> word : target.weights().entrySet()) {
      if (!called.contains(word.getKey())) {
        all += word.getValue();
        shared += words.contains(word.getKey()) ? word.getValue() : 0;
      }
    }
    return shared / Math.max(1e-9, all);
  }

  private double names(Target target, Set<String> said) {
    return said.stream().filter(called::contains).filter(target.weights()::containsKey).count();
  }
}
