package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Voice;

/** A ledger's codings as they are visible on a day, by holder and target. */
final class View {

  /** A holder and what it speaks of. */
  record Key(String holder, String target) {}

  private record Telling(String party, String saying, String by) {

    /**
     * The narrator's words in all reprints of a report are one. An unnamed source's are not: no two
     * of them are tied across articles, even where the words are the same.
     */
    static Telling of(String party, Coded coded) {
      Entry entry = coded.entry();
      return entry.statement().attribution().voice() == Voice.OUTLET
          ? new Telling(party, entry.reprint(), "")
          : new Telling(party, entry.utterance().hex(), coded.person());
    }
  }

  /** By holder and target, then by utterance. */
  private static final class Grouped<K> {
    private final Map<Key, Map<K, List<Coded>>> versions = new LinkedHashMap<>();

    void add(Key key, K version, Coded coded) {
      versions
          .computeIfAbsent(key, k -> new LinkedHashMap<>())
          .computeIfAbsent(version, v -> new ArrayList<>(1))
          .add(coded);
    }
  }

  private final Ledger ledger;
  private final Map<Key, Track> parties;
  private final Grouped<String> byPerson = new Grouped<>();
  private @Nullable Map<Key, Track> persons;
  private final Positions on;

  /** By target, what others say that parties hold of it. */
  private final Map<String, List<Saying>> told = new LinkedHashMap<>();

  View(Ledger ledger, Positions on, boolean hindsight) {
    this.ledger = ledger;
    this.on = on;
    Voices voices = ledger.voices();
    Grouped<String> byParty = new Grouped<>();
    Grouped<Telling> tellings = new Grouped<>();
    for (Coded coded : ledger.coded()) {
      Entry entry = coded.entry();
      if (!Ledger.isKnown(entry, on.asOf(), hindsight)) {
        continue;
      }
      String target = coded.coding().target();
      String holder = coded.coding().holder().id();
      boolean speaks = coded.rank() != Voices.NONE;
      if (speaks) {
        byParty.add(new Key(holder, target), entry.utterance().hex(), coded);
      } else if (voices.isParty(holder)) {
        tellings.add(new Key(holder, target), Telling.of(holder, coded), coded);
      }
      if ((speaks || holder.equals(coded.person())) && voices.isPublic(coded.person())) {
        byPerson.add(new Key(coded.person(), target), entry.utterance().hex(), coded);
      }
    }
    parties = tracks(byParty, voices);
    tellings.versions.forEach(
        (key, all) -> {
          List<Saying> of = told.computeIfAbsent(key.target, t -> new ArrayList<>());
          all.values().forEach(versions -> of.add(Saying.of(key.holder, versions, voices)));
        });
  }

  private static Map<Key, Track> tracks(Grouped<String> grouped, Voices voices) {
    Map<Key, Track> tracks = new LinkedHashMap<>();
    grouped.versions.forEach(
        (key, all) -> {
          List<Saying> sayings = new ArrayList<>(all.size());
          all.values().forEach(versions -> sayings.add(Saying.of(key.holder, versions, voices)));
          tracks.put(key, new Track(sayings));
        });
    return tracks;
  }

  private Ascribed ascribed(Saying saying) {
    Voice voice = saying.best().statement().attribution().voice();
    String outlet = saying.best().outlet();
    return new Ascribed(
        saying.holder(),
        saying.target(),
        saying.stance(),
        saying.conditions(),
        voice == Voice.OUTLET ? Objects.requireNonNullElse(outlet, "") : saying.name(),
        voice,
        saying.outlets(),
        saying.day(),
        on.isOlder(saying.day()),
        saying.coder(),
        saying.cue(),
        saying.words(),
        saying.statements());
  }

  @Nullable Track party(String party, String target) {
    return parties.get(new Key(party, target));
  }

  Map<Key, Track> parties() {
    return parties;
  }

  Map<Key, Track> persons() {
    Map<Key, Track> known = persons;
    if (known == null) {
      known = tracks(byPerson, ledger.voices());
      persons = known;
    }
    return known;
  }

  /** What others say that parties hold of a target, by day, the undated last. */
  List<Ascribed> ascribed(String target) {
    return told.getOrDefault(target, List.of()).stream()
        .sorted(
            Comparator.comparing((Saying s) -> Objects.requireNonNullElse(s.day(), LocalDate.MAX))
                .thenComparing(Saying::holder)
                .thenComparing(Saying::id))
        .map(this::ascribed)
        .toList();
  }

  /** Ids of the parties of which others say something, one for each saying. */
  Stream<String> ascribedTo() {
    return told.values().stream().flatMap(List::stream).map(Saying::holder);
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

  /** Dated sayings of parties on which people differ. */
  List<Saying> contested(String target) {
    return parties.entrySet().stream()
        .filter(e -> e.getKey().target().equals(target))
        .flatMap(e -> e.getValue().contested().stream())
        .filter(Saying::isContested)
        .toList();
  }

  Stream<String> targets() {
    return Stream.concat(
            Stream.concat(parties.keySet().stream(), byPerson.versions.keySet().stream())
                .map(Key::target),
            told.keySet().stream())
        .distinct();
  }
}
