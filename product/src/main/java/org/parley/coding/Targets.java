package org.parley.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Match;
import org.parley.encode.Featured.Part;
import org.parley.encode.SideReader;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Proposal;
import org.parley.text.Document;

/**
 * The targets of a codebook, and which of them the words of a statement speak for. Only these are
 * read by the network.
 */
final class Targets {

  /** As many proposals of a passage are read, those first for which its words speak most. */
  private static final int PROPOSALS = 6;

  /** And as many options; those of one issue share its name, and would crowd out the proposals. */
  private static final int OPTIONS = 2;

  /** Share of a condition's telling words that make it a term of the target. */
  private static final double OWN_SHARE = 0.6;

  private final TellingWords telling;
  private final FirstLook look;
  private final double worthReading;
  private final List<Target> targets = new ArrayList<>();

  /** Words that a party, an actor or a place is called by: they speak for no target. */
  private final Set<String> called = new HashSet<>();

  /** In how many proposals a word stands. */
  private final Map<String, Integer> spread = new HashMap<>();

  Targets(Codebook codebook, SideReader reader) {
    telling = new TellingWords(reader.smallWords(), reader::rarity);
    worthReading = reader.worthReading();
    for (Proposal proposal : codebook.proposals()) {
      targets.add(Target.of(proposal, telling));
    }
    for (Issue issue : codebook.issues()) {
      issue.options().forEach(option -> targets.add(Target.of(issue, option, telling)));
    }
    Names.written(codebook)
        .forEach(name -> telling.in(name).forEach(word -> called.add(word.key())));
    look = new FirstLook(reader, called);
    for (Target target : targets) {
      if (target.isProposal()) {
        target.keys().forEach(key -> spread.merge(key, 1, Integer::sum));
      }
    }
  }

  /**
   * A statement set against a target.
   *
   * @param proposals the target in each of its wordings
   * @param likeness how much the words alone speak for the target
   * @param named whether its name or one of its phrases stands there
   */
  record Candidate(
      Target target,
      Featured statement,
      List<Featured> proposals,
      double likeness,
      boolean named) {}

  /** What an article is about, as far as these targets go. */
  About about(Article article, Document document, int statements) {
    return new About(article, document, statements, targets, telling);
  }

  /**
   * A target as a first look at a passage finds it.
   *
   * @param number its place among all targets
   * @param told what the words tell, in the order of {@link SideReader#firstLook()}
   * @param probability that it is meant
   */
  record Looked(int number, double likeness, List<Double> told, double probability) {}

  /**
   * Of the targets that share a telling word or a phrase with a passage those for which its words
   * say enough, the likeliest first; where the article is too short to tell, all of them.
   */
  List<Looked> worthReading(Featured passage, About about) {
    List<Looked> worth =
        looked(passage, about).stream()
            .filter(one -> !about.tells() || one.probability() >= worthReading)
            .sorted(Comparator.comparingDouble(Looked::probability).reversed())
            .toList();
    return Stream.concat(
            worth.stream().filter(one -> targets.get(one.number()).isProposal()).limit(PROPOSALS),
            worth.stream().filter(one -> !targets.get(one.number()).isProposal()).limit(OPTIONS))
        .toList();
  }

  /** A first look at each target that shares a telling word or a phrase with a passage. */
  List<Looked> looked(Featured passage, About about) {
    FirstLook.Seen seen = FirstLook.Seen.of(passage, telling.in(passage.text()));
    List<List<int[]>> named = named(passage, seen.words());
    double[] likeness = new double[targets.size()];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = likeness(targets.get(i), seen.words()) + named.get(i).size();
    }
    double most = Arrays.stream(likeness).max().orElse(0);
    List<Looked> looked = new ArrayList<>();
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] > 0) {
        boolean said = named.get(i).stream().anyMatch(at -> passage.isSaid(at[0], at[1]));
        List<Double> told = look.told(targets.get(i), seen, about, likeness[i] - most, said);
        looked.add(new Looked(i, likeness[i], told, look.probability(told)));
      }
    }
    return looked;
  }

  /** Where a passage names each target. */
  private List<List<int[]>> named(Featured passage, Set<String> words) {
    return targets.stream().map(target -> target.places(passage.text(), words)).toList();
  }

  /**
   * A passage set against each of some targets, whoever is named in it being marked.
   *
   * @param speaker ids of who speaks, and for whom
   */
  List<Candidate> candidates(Featured passage, List<Looked> looked, Set<String> speaker) {
    List<TellingWords.Found> words = telling.in(passage.text());
    List<List<int[]>> named = named(passage, telling.keys(passage.text()));
    return looked.stream().map(one -> candidate(one, passage, words, named, speaker)).toList();
  }

  private double likeness(Target target, Set<String> words) {
    double likeness = 0;
    for (String word : words) {
      if (target.keys().contains(word) && !called.contains(word)) {
        likeness += isTelling(word) ? 1 : 0.3;
      }
    }
    return likeness;
  }

  private boolean isTelling(String key) {
    return spread.getOrDefault(key, 0) <= 1;
  }

  private Candidate candidate(
      Looked looked,
      Featured statement,
      List<TellingWords.Found> words,
      List<List<int[]>> named,
      Set<String> speaker) {
    int number = looked.number();
    Target target = targets.get(number);
    Featured said = statement.unmatched();
    Set<String> shared = new HashSet<>();
    for (TellingWords.Found word : words) {
      shared.add(word.key());
      if (target.keys().contains(word.key())) {
        said.match(word.start(), word.end(), isTelling(word.key()) ? Match.TELLING : Match.SHARED);
      }
    }
    for (int other = 0; other < named.size(); other++) {
      if (other != number) {
        named.get(other).forEach(place -> said.match(place[0], place[1], Match.ANOTHER));
      }
    }
    named.get(number).forEach(place -> said.match(place[0], place[1], Match.NAME));
    boolean stands = !named.get(number).isEmpty();
    boolean own = target.proposedBy() != null && speaker.contains(target.proposedBy());
    Part part = own ? Part.OWN_PROPOSAL : Part.PROPOSAL;
    List<Featured> proposals =
        target.wordings().stream().map(wording -> proposal(wording, shared, part)).toList();
    return new Candidate(target, said, proposals, looked.likeness(), stands);
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

  private static Featured proposal(Target.Wording wording, Set<String> shared, Part part) {
    Featured read = new Featured(wording.text(), part);
    for (TellingWords.Found word : wording.words()) {
      if (shared.contains(word.key())) {
        read.match(word.start(), word.end(), Match.SHARED);
      }
    }
    return read;
  }
}
