package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.statement.Act;
import org.parley.statement.StatementId;

/** Sorts what one actor said into lanes, a target each. */
final class Lanes {

  /** By target, then by utterance. */
  private final Map<String, Map<String, List<Coded>>> own = new TreeMap<>();

  /** The same of the parties for which the actor speaks, by target and party. */
  private final Map<String, Map<String, Map<String, List<Coded>>>> party = new TreeMap<>();

  private final Ledger ledger;
  private final String actor;
  private final LocalDate asOf;

  Lanes(Ledger ledger, String actor, LocalDate asOf) {
    this.ledger = ledger;
    this.actor = actor;
    this.asOf = asOf;
  }

  /** The lanes in the codebook's order of targets. */
  List<Lane> all() {
    Set<String> parties = new HashSet<>();
    for (Coded coded : ledger.voicedBy(actor)) {
      String holder = coded.coding().holder().id();
      boolean speaks = coded.rank() != Voices.NONE;
      if ((speaks || holder.equals(actor)) && isVisible(coded.entry())) {
        put(own.computeIfAbsent(coded.coding().target(), t -> new LinkedHashMap<>()), coded);
        parties.add(speaks ? holder : "");
      }
    }
    for (Coded coded : ledger.coded()) {
      String holder = coded.coding().holder().id();
      String target = coded.coding().target();
      if (coded.rank() != Voices.NONE && parties.contains(holder) && own.containsKey(target)) {
        addParty(coded, target, holder);
      }
    }
    List<String> order = ledger.targets();
    List<Lane> lanes = new ArrayList<>();
    own.forEach((target, said) -> lanes.add(lane(target, said)));
    lanes.sort(Comparator.comparing((Lane lane) -> place(order, lane.target())));
    return lanes;
  }

  private static int place(List<String> order, String target) {
    int place = order.indexOf(target);
    return place < 0 ? order.size() : place;
  }

  private boolean isVisible(Entry entry) {
    return Ledger.isKnown(entry, asOf, false);
  }

  private void addParty(Coded coded, String target, String holder) {
    if (isVisible(coded.entry())) {
      put(
          party
              .computeIfAbsent(target, t -> new TreeMap<>())
              .computeIfAbsent(holder, h -> new LinkedHashMap<>()),
          coded);
    }
  }

  private static void put(Map<String, List<Coded>> byUtterance, Coded coded) {
    byUtterance
        .computeIfAbsent(coded.entry().utterance().hex(), u -> new ArrayList<>(1))
        .add(coded);
  }

  private Lane lane(String target, Map<String, List<Coded>> said) {
    Track track = track(actor, said);
    List<Correction> corrections = corrections(target, track);
    List<Saying> counting =
        track.colouring().stream()
            .filter(one -> corrections.stream().noneMatch(c -> ends(c, one)))
            .toList();
    return new Lane(
        actor,
        target,
        track.dated(),
        counting,
        Shifts.course(counting),
        new Positions(asOf, ledger.codebook().windowDays()).current(counting),
        track.undated(),
        new Shifts(LocalDate.MIN, ledger.codebook().windowDays()).of(track),
        corrections);
  }

  private static boolean ends(Correction correction, Saying saying) {
    return correction.settles() && Lane.isOne(correction.disowned(), saying);
  }

  private Track track(String holder, Map<String, List<Coded>> said) {
    return new Track(
        said.values().stream()
            .map(versions -> Saying.of(holder, versions, ledger.voices()))
            .toList());
  }

  /** The actor's own corrections, and those of its party in which it is one of the two. */
  private List<Correction> corrections(String target, Track track) {
    List<Correction> all = new ArrayList<>(track.corrections());
    Set<StatementId> known = new HashSet<>();
    all.forEach(one -> known.addAll(one.disowned().statements()));
    party
        .getOrDefault(target, Map.of())
        .forEach(
            (holder, said) -> {
              if (said.values().stream().anyMatch(Lanes::isDenial)) {
                track(holder, said).corrections().stream()
                    .filter(one -> isOf(one.disowned()) || isOf(one.denial()))
                    .filter(one -> known.addAll(one.disowned().statements()))
                    .forEach(all::add);
              }
            });
    return all;
  }

  private static boolean isDenial(List<Coded> versions) {
    return versions.stream().anyMatch(coded -> coded.coding().act() == Act.DISOWNS);
  }

  private boolean isOf(Saying saying) {
    return saying.person().equals(actor);
  }
}
