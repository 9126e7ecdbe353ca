package org.parley.serve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;

/**
 * Who may be looked up by name: those whom the codebook lists for a public role. Everyone else is
 * met in the article and nowhere else.
 */
record Publicity(@Nullable Codebook codebook) {

  /** Ids of a statement's speakers, of those alone who may be looked up. */
  List<String> ids(Linked linked) {
    if (codebook == null) {
      return List.of();
    }
    Codebook known = codebook;
    return linked.speakerIds().stream()
        .flatMap(id -> known.actor(id).stream())
        .filter(Actor::publicRole)
        .map(Actor::id)
        .distinct()
        .toList();
  }

  /** The name that goes with an id. */
  String name(String id) {
    return Optional.ofNullable(codebook)
        .flatMap(known -> known.actor(id))
        .map(Actor::name)
        .orElse(id);
  }
}
