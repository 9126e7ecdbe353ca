package org.parley.coding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Issue;
import org.parley.statement.Proposal;

/**
 * What a statement may take a side on: a proposal, or one option of an issue.
 *
 * @param wordings what the network reads of it: name, phrases, description; and the same in another
 *     order, where it has as much to tell
 * @param phrases finds its name and phrases
 * @param tellingPhrases whether each of these has a telling word in it
 * @param weights the rarity of each of these, by its key
 * @param proposedBy id of who put it forward, or null
 * @param terms the options of issues that it consists of, as "issue=option"
 */
record Target(
    String id,
    List<Wording> wordings,
    Phrases phrases,
    boolean tellingPhrases,
    Map<String, Double> weights,
    @Nullable String proposedBy,
    Set<String> terms) {

  /**
   * A way of telling it.
   *
   * @param words the text's telling words
   */
  record Wording(String text, List<TellingWords.Found> words) {}

  static Target of(Proposal proposal, TellingWords telling) {
    String description = proposal.description() == null ? "" : proposal.description().strip();
    String text =
        proposal.name() + ". " + String.join(", ", proposal.phrases()) + ". " + description;
    String otherwise =
        proposal.name() + ". " + description + " " + laterFirst(proposal.phrases()) + ".";
    List<String> names =
        Stream.concat(Stream.of(proposal.name()), proposal.phrases().stream()).toList();
    Set<String> terms =
        proposal.terms().entrySet().stream()
            .map(term -> term.getKey() + "=" + term.getValue())
            .collect(Collectors.toUnmodifiableSet());
    return new Target(
        proposal.id(),
        List.of(new Wording(text, telling.in(text)), new Wording(otherwise, telling.in(otherwise))),
        new Phrases(names),
        names.stream().noneMatch(name -> telling.in(name).isEmpty()),
        telling.weighed(text),
        proposal.proposedBy(),
        terms);
  }

  static Target of(Issue issue, String option, TellingWords telling) {
    String text = issue.name() + ": " + option.replace('-', ' ') + ".";
    return new Target(
        issue.id() + "=" + option,
        List.of(new Wording(text, telling.in(text))),
        new Phrases(List.of()),
        true,
        telling.weighed(text),
        null,
        Set.of());
  }

  /** The later half of the phrases before the earlier: of a long proposal the end is not read. */
  private static String laterFirst(List<String> phrases) {
    int half = phrases.size() / 2;
    Stream<String> later = phrases.stream().skip(half);
    return Stream.concat(later, phrases.stream().limit(half)).collect(Collectors.joining(", "));
  }

  /** Whether it settles an issue otherwise than another does. */
  boolean contradicts(Target other) {
    return terms.stream()
        .filter(term -> !other.terms.contains(term))
        .map(term -> term.substring(0, term.indexOf('=') + 1))
        .anyMatch(issue -> other.terms.stream().anyMatch(term -> term.startsWith(issue)));
  }

  boolean isProposal() {
    return id.indexOf('=') < 0;
  }

  /**
   * Where a text names it or uses one of its phrases, as pairs of start and end.
   *
   * @param words keys of the text's telling words
   */
  List<int[]> places(String text, Set<String> words) {
    if (tellingPhrases && Collections.disjoint(keys(), words)) {
      return List.of();
    }
    return phrases.matcher(text).results().map(m -> new int[] {m.start(), m.end()}).toList();
  }

  Set<String> keys() {
    return weights.keySet();
  }
}
