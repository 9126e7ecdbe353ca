package org.parley.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Match;
import org.parley.encode.Featured.Part;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Proposal;

/**
 * The targets of a codebook, and which of them the words of a statement speak for. Only these are
 * read by the network.
 */
final class Targets {

  /** As many proposals of a statement are read, those first that share the most words with it. */
  private static final int PROPOSALS = 6;

  /** And as many options; those of one issue share its name, and would crowd out the proposals. */
  private static final int OPTIONS = 2;

  /** Share of a condition's telling words that make it a term of the target. */
  private static final double OWN_SHARE = 0.6;

  private final TellingWords telling;
  private final List<Target> targets = new ArrayList<>();
  private final List<Set<String>> keys = new ArrayList<>();

  /** Words that a party, an actor or a place is called by: they speak for no target. */
  private final Set<String> called = new HashSet<>();

  /** In how many proposals a word stands. */
  private final Map<String, Integer> spread = new HashMap<>();

  Targets(Codebook codebook, TellingWords telling) {
    this.telling = telling;
    for (Proposal proposal : codebook.proposals()) {
      targets.add(Target.of(proposal, telling));
    }
    for (Issue issue : codebook.issues()) {
      issue.options().forEach(option -> targets.add(Target.of(issue, option, telling)));
    }
    Names.written(codebook)
        .forEach(name -> telling.in(name).forEach(word -> called.add(word.key())));
    for (Target target : targets) {
      keys.add(target.keys());
      if (target.isProposal()) {
        target.keys().forEach(key -> spread.merge(key, 1, Integer::sum));
      }
    }
  }

  /**
   * A statement set against a target.
   *
   * @param likeness how much the words alone speak for the target
   * @param named whether its name or one of its phrases stands there
   */
  record Candidate(
      Target target, Featured statement, Featured proposal, double likeness, boolean named) {}

  /** The targets that share a telling word or a phrase with a statement, the likeliest first. */
  List<Candidate> of(Featured statement, Set<String> speaker) {
    List<TellingWords.Found> words = telling.in(statement.text());
    List<List<int[]>> named = new ArrayList<>();
    targets.forEach(target -> named.add(places(target, statement.text())));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      double likeness = likeness(i, words) + named.get(i).size();
      if (likeness > 0) {
        candidates.add(candidate(i, statement, words, named, likeness, speaker));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return Stream.concat(
            candidates.stream().filter(c -> c.target().isProposal()).limit(PROPOSALS),
            candidates.stream().filter(c -> !c.target().isProposal()).limit(OPTIONS))
        .toList();
  }

  private static List<int[]> places(Target target, String text) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = target.phrases().matcher(text);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places;
  }

  private double likeness(int target, List<TellingWords.Found> words) {
    double likeness = 0;
    Set<String> seen = new HashSet<>();
    for (TellingWords.Found word : words) {
      boolean shared = keys.get(target).contains(word.key()) && !called.contains(word.key());
      if (shared && seen.add(word.key())) {
        likeness += isTelling(word) ? 1 : 0.3;
      }
    }
    return likeness;
  }

  private boolean isTelling(TellingWords.Found word) {
    return spread.getOrDefault(word.key(), 0) <= 1;
  }

  private Candidate candidate(
      int number,
      Featured statement,
      List<TellingWords.Found> words,
      List<List<int[]>> named,
      double likeness,
      Set<String> speaker) {
    Target target = targets.get(number);
    Featured said = statement.unmatched();
    Set<String> shared = new HashSet<>();
    for (TellingWords.Found word : words) {
      shared.add(word.key());
      if (keys.get(number).contains(word.key())) {
        said.match(word.start(), word.end(), isTelling(word) ? Match.TELLING : Match.SHARED);
      }
    }
    for (int other = 0; other < named.size(); other++) {
      if (other != number) {
        named.get(other).forEach(place -> said.match(place[0], place[1], Match.ANOTHER));
      }
    }
    named.get(number).forEach(place -> said.match(place[0], place[1], Match.NAME));
    boolean stands = !named.get(number).isEmpty();
    return new Candidate(target, said, proposal(target, shared, speaker), likeness, stands);
  }

  /**
   * Whether most of what a condition says is part of a target, which is then no condition of it.
   */
  boolean isOwnTerm(String condition, Target target) {
    Set<String> of = target.keys();
    List<TellingWords.Found> words =
        telling.in(condition).stream().filter(word -> !called.contains(word.key())).toList();
    long own = words.stream().filter(word -> of.contains(word.key())).count();
    return own > 0 && own >= OWN_SHARE * words.size();
  }

  private static Featured proposal(Target target, Set<String> shared, Set<String> speaker) {
    boolean own = target.proposedBy() != null && speaker.contains(target.proposedBy());
    Featured read = new Featured(target.text(), own ? Part.OWN_PROPOSAL : Part.PROPOSAL);
    for (TellingWords.Found word : target.words()) {
      if (shared.contains(word.key())) {
        read.match(word.start(), word.end(), Match.SHARED);
      }
    }
    return read;
  }
}
