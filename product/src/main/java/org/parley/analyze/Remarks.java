package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/** Gathers what the parties of a ledger's codebook said. */
final class Remarks {

  private record Key(String party, StatementId utterance) {}

  private static final class Versions {
    private final Set<String> targets = new HashSet<>();
    private final List<StatementId> statements = new ArrayList<>(1);
    private @Nullable LocalDate day;

    void add(Entry entry, Set<String> coded) {
      LocalDate one = entry.day();
      if (one != null && (day == null || one.isBefore(day))) {
        day = one;
      }
      statements.add(entry.statement().id());
      targets.addAll(coded);
    }
  }

  private Remarks() {}

  static List<Remark> of(Ledger ledger) {
    Map<StatementId, Map<String, Set<String>>> coded = coded(ledger);
    Map<Key, Versions> heard = new LinkedHashMap<>();
    for (Entry entry : ledger.entries()) {
      Map<String, Set<String>> targets = coded.getOrDefault(entry.statement().id(), Map.of());
      Set<String> parties = new HashSet<>(targets.keySet());
      parties.addAll(ledger.voices().partiesOf(entry));
      for (String each : parties) {
        heard
            .computeIfAbsent(new Key(each, entry.utterance()), key -> new Versions())
            .add(entry, targets.getOrDefault(each, Set.of()));
      }
    }
    List<Remark> remarks = new ArrayList<>(heard.size());
    heard.forEach(
        (key, all) -> remarks.add(new Remark(key.party, all.day, all.targets, all.statements)));
    return remarks;
  }

  /** What each statement was coded on, by the party that speaks in it. */
  private static Map<StatementId, Map<String, Set<String>>> coded(Ledger ledger) {
    Map<StatementId, Map<String, Set<String>>> coded = new HashMap<>();
    for (Coded one : ledger.coded()) {
      if (one.rank() != Voices.NONE) {
        coded
            .computeIfAbsent(one.entry().statement().id(), id -> new HashMap<>())
            .computeIfAbsent(one.coding().holder().id(), party -> new HashSet<>())
            .add(one.coding().target());
      }
    }
    return coded;
  }
}
