package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Coding;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;

/** A ledger's codings as they are visible on a day, by holder and target. */
final class View {

  /** A holder and what it speaks of. */
  record Key(String holder, String target) {}

  private record Version(String holder, String target, StatementId utterance) {}

  private record Telling(String holder, String target, StatementId utterance, String by) {}

  private final Map<Key, Track> parties;
  private final Map<Key, Track> persons;
  private final Map<String, List<Ascribed>> ascribed = new LinkedHashMap<>();

  private View(Map<Key, Track> parties, Map<Key, Track> persons) {
    this.parties = parties;
    this.persons = persons;
  }

  static View of(Ledger ledger, Positions on, boolean hindsight) {
    Voices voices = ledger.voices();
    Map<Version, List<Coded>> parties = new LinkedHashMap<>();
    Map<Version, List<Coded>> persons = new LinkedHashMap<>();
    Map<Telling, List<Coded>> tellings = new LinkedHashMap<>();
    for (Coded coded : ledger.coded()) {
      Entry entry = coded.entry();
      Coding coding = coded.coding();
      if (entry.day() != null && !Ledger.isVisible(entry, on.asOf(), hindsight)) {
        continue;
      }
      String holder = coding.holder().id();
      StatementId utterance = entry.utterance();
      if (coded.rank() != Voices.NONE) {
        add(parties, new Version(holder, coding.target(), utterance), coded);
      } else if (voices.isParty(holder)) {
        String by = coded.person();
        add(tellings, new Telling(holder, coding.target(), utterance, by), coded);
      }
      boolean own = coded.rank() != Voices.NONE || holder.equals(coded.person());
      if (own && voices.isPublic(coded.person())) {
        add(persons, new Version(coded.person(), coding.target(), utterance), coded);
      }
    }
    View view = new View(tracks(parties, voices), tracks(persons, voices));
    tellings.forEach((telling, versions) -> view.tell(telling, versions, voices, on));
    return view;
  }

  private static <K> void add(Map<K, List<Coded>> map, K key, Coded coded) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(coded);
  }

  private static Map<Key, Track> tracks(Map<Version, List<Coded>> versions, Voices voices) {
    Map<Key, List<Saying>> sayings = new LinkedHashMap<>();
    versions.forEach(
        (version, coded) ->
            sayings
                .computeIfAbsent(new Key(version.holder, version.target), k -> new ArrayList<>())
                .add(Saying.of(version.holder, coded, voices)));
    Map<Key, Track> tracks = new LinkedHashMap<>();
    sayings.forEach((key, all) -> tracks.put(key, new Track(all)));
    return tracks;
  }

  private void tell(Telling telling, List<Coded> versions, Voices voices, Positions on) {
    Saying saying = Saying.of(telling.holder, versions, voices);
    Voice voice = saying.best().statement().attribution().voice();
    String outlet = saying.best().outlet();
    Ascribed ascribed =
        new Ascribed(
            telling.holder,
            telling.target,
            saying.stance(),
            saying.conditions().stream().map(Asked::condition).toList(),
            voice == Voice.OUTLET ? Optional.ofNullable(outlet).orElse("") : saying.name(),
            voice,
            saying.outlets(),
            saying.day(),
            on.isOlder(saying.day()),
            saying.coder(),
            saying.words(),
            saying.statements());
    this.ascribed.computeIfAbsent(telling.target, t -> new ArrayList<>()).add(ascribed);
  }

  @Nullable Track party(String party, String target) {
    return parties.get(new Key(party, target));
  }

  Map<Key, Track> parties() {
    return parties;
  }

  Map<Key, Track> persons() {
    return persons;
  }

  /** What others say that parties hold of a target, by day, the undated last. */
  List<Ascribed> ascribed(String target) {
    return ascribed.getOrDefault(target, List.of()).stream()
        .sorted(
            Comparator.comparing((Ascribed a) -> Objects.requireNonNullElse(a.day(), LocalDate.MAX))
                .thenComparing(Ascribed::party)
                .thenComparing(a -> a.statements().get(0)))
        .toList();
  }

  /** Undated sayings of parties towards a target. */
  List<Saying> undated(String target) {
    return parties.entrySet().stream()
        .filter(e -> e.getKey().target().equals(target))
        .flatMap(e -> e.getValue().undated().stream())
        .sorted(Comparator.comparing(Saying::holder))
        .collect(Collectors.toList());
  }

  List<Correction> corrections(String target) {
    return parties.entrySet().stream()
        .filter(e -> e.getKey().target().equals(target))
        .flatMap(e -> e.getValue().corrections().stream())
        .toList();
  }

  Stream<String> targets() {
    return Stream.concat(
            Stream.concat(parties.keySet().stream(), persons.keySet().stream()).map(Key::target),
            ascribed.keySet().stream())
        .distinct();
  }
}
