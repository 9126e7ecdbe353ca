package org.parley.serve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Actor;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/**
 * Who may be looked up by name: those whom the codebook lists for a public role. Everyone else is
 * met in the article and nowhere else.
 */
final class Publicity {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  Publicity(@Nullable Codebook codebook) {
    if (codebook != null) {
      codebook.actors().stream().filter(Actor::publicRole).forEach(this::list);
    }
  }

  private void list(Actor actor) {
    names.put(actor.id(), actor.name());
    byName.putIfAbsent(small(actor.name()), actor.id());
    actor.aliases().forEach(alias -> byName.putIfAbsent(small(alias), actor.id()));
  }

  /** Keys of a statement's speakers, of those alone who may be looked up. */
  List<String> keys(Attribution attribution, Linked linked) {
    Stream<Speaker> others = attribution.coSpeakers().stream();
    return Stream.concat(
            first(attribution.speaker(), linked.speakerId()).stream(),
            others.flatMap(speaker -> first(speaker, null).stream()))
        .distinct()
        .toList();
  }

  private Optional<String> first(@Nullable Speaker speaker, @Nullable String linked) {
    if (linked != null && names.containsKey(linked)) {
      return Optional.of(linked);
    }
    if (speaker == null || speaker.kind() == SpeakerKind.ANONYMOUS) {
      return Optional.empty();
    }
    return Optional.ofNullable(byName.get(small(speaker.name())));
  }

  /** The name that goes with a key. */
  String name(String key) {
    return names.getOrDefault(key, key);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
