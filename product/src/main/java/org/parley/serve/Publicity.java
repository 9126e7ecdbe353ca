package org.parley.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Voice;
import org.parley.store.Facet;

/**
 * Who may be looked up by name: those whom the codebook lists for a public role. Everyone else is
 * met in the article and nowhere else.
 */
record Publicity(@Nullable Codebook codebook) {

  /** Ids of a statement's speakers, of those alone who may be looked up. */
  List<String> ids(Linked linked) {
    return linked.speakerIds().stream().filter(this::isPublic).distinct().toList();
  }

  /** Where the page of a statement's speaker is; null where nobody may have one. */
  @Nullable String page(Linked linked) {
    boolean spoken = linked.statement().attribution().voice() == Voice.SPEAKER;
    return spoken ? page(linked.speakerId()) : null;
  }

  /** Where somebody's page is; null where nobody may have one. */
  @Nullable String page(@Nullable String id) {
    return id != null && isPublic(id) ? Naming.actor(id) : null;
  }

  /** Whether statements may be looked up by a value. */
  boolean allows(Facet facet, String value) {
    return switch (facet) {
      case SPEAKER -> isPublic(value);
      case PARTY -> isParty(value);
      case HOLDER -> isParty(value) || isPublic(value);
      case TARGET, STANCE, KIND, OUTLET, JUDGED -> true;
    };
  }

  /** Whether anybody may be looked up. */
  boolean namesAnybody() {
    return known(codebook -> codebook.actors().stream().anyMatch(Actor::publicRole));
  }

  private boolean isPublic(String id) {
    return known(codebook -> codebook.actor(id).filter(Actor::publicRole).isPresent());
  }

  private boolean isParty(String id) {
    return known(codebook -> codebook.party(id).isPresent());
  }

  private boolean known(Predicate<Codebook> what) {
    return codebook != null && what.test(codebook);
  }

  /** Whether words name somebody whom the codebook knows and lists for no public role. */
  boolean hides(String words) {
    return known(codebook -> codebook.namesInPrivate(words));
  }

  /** Those who may be looked up and whose last name stands in some words. */
  List<Actor> named(String words) {
    List<String> held = List.of(folded(words).split("[^\\p{L}\\p{M}'-]+"));
    return codebook == null
        ? List.of()
        : codebook.actors().stream()
            .filter(Actor::publicRole)
            .filter(actor -> held.containsAll(List.of(folded(last(actor.name())).split(" "))))
            .toList();
  }

  private static String last(String name) {
    return name.strip().substring(name.strip().lastIndexOf(' ') + 1);
  }

  private static String folded(String words) {
    return words.replace('\u2019', '\'').replaceAll("'s\\b", "").toLowerCase(Locale.ROOT);
  }

  /** The name that goes with the id of an actor or a party. */
  String name(String id) {
    return Optional.ofNullable(codebook)
        .flatMap(
            known -> known.party(id).map(Party::name).or(() -> known.actor(id).map(Actor::name)))
        .orElse(id);
  }

  /** The name of a proposal, or of an issue with its option. */
  String target(String target) {
    int equals = target.indexOf('=');
    if (codebook == null) {
      return target;
    }
    if (equals < 0) {
      return codebook.proposal(target).map(Proposal::name).orElse(target);
    }
    String issue = target.substring(0, equals);
    return codebook.issues().stream()
            .filter(one -> one.id().equals(issue))
            .map(one -> one.name())
            .findFirst()
            .orElse(issue)
        + ": "
        + target.substring(equals + 1);
  }
}
