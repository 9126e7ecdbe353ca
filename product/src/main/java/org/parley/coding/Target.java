package org.parley.coding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Issue;
import org.parley.statement.Proposal;

/**
 * What a statement may take a side on: a proposal, or one option of an issue.
 *
 * @param text what the network reads of it: name, phrases, description
 * @param phrases finds its name and phrases
 * @param words the text's telling words
 * @param proposedBy id of who put it forward, or null
 * @param terms the options of issues that it consists of, as "issue=option"
 */
record Target(
    String id,
    String text,
    Phrases phrases,
    List<TellingWords.Found> words,
    @Nullable String proposedBy,
    Set<String> terms) {

  static Target of(Proposal proposal, TellingWords telling) {
    String description = proposal.description() == null ? "" : proposal.description().strip();
    String text =
        proposal.name() + ". " + String.join(", ", proposal.phrases()) + ". " + description;
    List<String> names =
        Stream.concat(Stream.of(proposal.name()), proposal.phrases().stream()).toList();
    Set<String> terms =
        proposal.terms().entrySet().stream()
            .map(term -> term.getKey() + "=" + term.getValue())
            .collect(Collectors.toUnmodifiableSet());
    return new Target(
        proposal.id(), text, new Phrases(names), telling.in(text), proposal.proposedBy(), terms);
  }

  static Target of(Issue issue, String option, TellingWords telling) {
    String text = issue.name() + ": " + option.replace('-', ' ') + ".";
    return new Target(
        issue.id() + "=" + option, text, new Phrases(List.of()), telling.in(text), null, Set.of());
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

  Set<String> keys() {
    return words.stream().map(TellingWords.Found::key).collect(Collectors.toUnmodifiableSet());
  }
}
