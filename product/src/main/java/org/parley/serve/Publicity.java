package org.parley.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Actor;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Speaker;

/**
 * Who may be looked up by name: those whom the codebook lists for a public role. Everyone else is
 * met in the article and nowhere else.
 */
record Publicity(@Nullable Codebook codebook) {

  /** Ids of a statement's speakers, of those alone who may be looked up. */
  List<String> ids(Attribution attribution, Linked linked) {
    if (codebook == null) {
      return List.of();
    }
    Codebook known = codebook;
    Stream<Actor> first = Stream.ofNullable(linked.speakerId()).flatMap(id -> actor(known, id));
    Stream<Actor> named =
        Stream.concat(Stream.ofNullable(attribution.speaker()), attribution.coSpeakers().stream())
            .map(Speaker::name)
            .flatMap(name -> known.actorNamed(name).stream());
    return Stream.concat(first, named).filter(Actor::publicRole).map(Actor::id).distinct().toList();
  }

  /** The name that goes with an id. */
  String name(String id) {
    return Optional.ofNullable(codebook)
        .flatMap(known -> known.actor(id))
        .map(Actor::name)
        .orElse(id);
  }

  private static Stream<Actor> actor(Codebook codebook, String id) {
    return codebook.actor(id).stream();
  }
}
