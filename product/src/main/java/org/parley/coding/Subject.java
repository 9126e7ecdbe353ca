package org.parley.coding;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb says, and whether they do: found by walking left from the verb over
 * auxiliaries, adverbs and the verbs that govern an infinitive.
 *
 * @param party id of the party named as subject; null for the speaker
 * @param negated whether the verb is denied ("will not", "refused to")
 * @param maybe whether it is only possible ("may", "could")
 * @param ready whether it stands as readiness ("ready to")
 * @param firm whether it is denied for the time to come ("will not", "never")
 * @param noLonger whether it has ended
 * @param urged whether the speaker asks it of another ("urged ¶ to", "¶ should")
 * @param counterfactual whether it did not come about ("would have")
 */
record Subject(
    @Nullable String party,
    boolean negated,
    boolean maybe,
    boolean ready,
    boolean firm,
    boolean noLonger,
    boolean urged,
    boolean counterfactual) {

  /** Which pronouns mean the speaker. */
  record Pronouns(Set<String> own) {}

  private static final Set<String> AUXILIARIES =
      Set.of(
          "will", "would", "shall", "can", "do", "does", "did", "have", "has", "had", "is", "are",
          "am", "was", "were", "be", "been", "being", "also", "now", "already", "still", "always",
          "ever", "just", "again", "yet", "only", "no");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "cannot",
          "unwilling",
          "refuse",
          "refuses",
          "refused",
          "refusing",
          "declined",
          "declines");

  private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "perhaps");

  private static final Set<String> READY = Set.of("ready", "willing", "prepared", "happy", "open");

  private static final Set<String> GOVERNORS =
      Set.of(
          "agree",
          "agrees",
          "agreed",
          "want",
          "wants",
          "wanted",
          "going",
          "intend",
          "intends",
          "vowed",
          "promised",
          "pledged",
          "offered",
          "decided",
          "voted");

  private static final Set<String> URGING =
      Set.of(
          "urge", "urges", "urged", "asked", "called", "calls", "on", "want", "wants", "pressed");

  /** The subject of the verb at an offset, or null where it is in doubt. */
  static @Nullable Subject of(Clause clause, int verb, Pronouns pronouns) {
    Walk walk = new Walk(clause.words());
    int at = walk.back(verb);
    String word = walk.word;
    if (word.equals("‖") || word.isEmpty()) {
      return walk.infinitive ? null : walk.subject(null);
    }
    if (pronouns.own().contains(word)) {
      return walk.should && !word.matches("we|i") ? null : walk.subject(null);
    }
    String party = clause.partyBefore(at + word.length());
    if (party == null) {
      return null;
    }
    if (walk.infinitive) {
      String left = clause.words().substring(0, at).replaceAll("[ ‖]*(?:\\bthe)?[ ‖]*$", "");
      return URGING.contains(left.substring(left.lastIndexOf(' ') + 1)) ? walk.urging() : null;
    }
    return walk.should ? walk.urging() : walk.subject(party);
  }

  /** Steps from word to word towards the left, and what was met on the way. */
  private static final class Walk {
    private final String words;
    private String word = "";
    private boolean negated;
    private boolean maybe;
    private boolean ready;
    private boolean firm;
    private boolean noLonger;
    private boolean should;
    private boolean infinitive;
    private boolean have;
    private boolean would;

    Walk(String words) {
      this.words = words;
    }

    /** Goes left from an offset to the first word that may be a subject; where it begins. */
    int back(int offset) {
      int at = step(offset);
      while (!word.isEmpty() && passes()) {
        at = step(at);
      }
      return at;
    }

    private boolean passes() {
      if (word.equals("‖") && infinitive) {
        return true;
      }
      if (word.equals("to")) {
        infinitive = true;
        return true;
      }
      if (infinitive) {
        ready |= READY.contains(word);
        boolean governs =
            READY.contains(word) || GOVERNORS.contains(word) || NEGATIONS.contains(word);
        infinitive = !governs;
        negated ^= NEGATIONS.contains(word);
        firm |= NEGATIONS.contains(word);
        return governs;
      }
      return auxiliary();
    }

    private boolean auxiliary() {
      boolean denies = NEGATIONS.contains(word) || word.endsWith("n't");
      negated |= denies;
      noLonger |= word.equals("longer");
      maybe |= POSSIBLE.contains(word) || word.equals("couldn't");
      firm |= word.equals("will") || word.equals("never") || word.equals("won't");
      have |= word.equals("have");
      would |= word.matches("would|wouldn't");
      should |= word.matches("should|must|ought");
      return denies
          || maybe && POSSIBLE.contains(word)
          || word.matches("longer|should|must|ought|\\p{L}+ly")
          || AUXILIARIES.contains(word);
    }

    /** Moves to the word that ends before an offset; contractions are cut ("we'll" is "we"). */
    private int step(int offset) {
      int end = offset;
      while (end > 0 && " \t\n\r\u00a0\"“”".indexOf(words.charAt(end - 1)) >= 0) {
        end--;
      }
      int start = end;
      while (start > 0 && !Character.isWhitespace(words.charAt(start - 1))) {
        start--;
      }
      word = words.substring(start, end).replaceFirst("^[\"“'‘]+", "");
      int from = end - word.length();
      if (word.matches("\\p{L}+'(?:ll|d|ve|re|m)")) {
        firm |= word.endsWith("'ll");
        word = word.substring(0, word.indexOf('\''));
      }
      return from;
    }

    Subject subject(@Nullable String party) {
      return new Subject(party, negated, maybe, ready, firm, noLonger, false, have && would);
    }

    Subject urging() {
      return new Subject(null, negated, maybe, ready, firm, noLonger, true, false);
    }
  }
}
