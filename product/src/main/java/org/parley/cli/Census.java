package org.parley.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.ActorRow;
import org.parley.export.Decided;
import org.parley.link.ActorId;
import org.parley.statement.Actor;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Speaker;
import org.parley.store.ActorDecision;
import org.parley.store.ActorDecision.Act;
import org.parley.store.Recorded;
import org.parley.store.Store;

/**
 * The actors of a record whom the codebook lists for a public role, the most heard first; everybody
 * else is counted and not named.
 */
final class Census {

  private final Store store;
  private final @Nullable Codebook codebook;
  private final Map<String, Heard> heard = new TreeMap<>();
  private final Set<String> others = new HashSet<>();

  private static final class Heard {
    private long statements;
    private final Set<ArticleId> articles = new HashSet<>();
    private final Map<String, Long> written = new HashMap<>();
  }

  private Census(Store store, @Nullable Codebook codebook) {
    this.store = store;
    this.codebook = codebook;
  }

  static Census of(Store store, @Nullable Codebook codebook) {
    Census census = new Census(store, codebook);
    try (Stream<Recorded> all = store.statements()) {
      all.forEach(census::count);
    }
    return census;
  }

  private void count(Recorded recorded) {
    Attribution told = recorded.statement().attribution();
    List<Speaker> speakers = new ArrayList<>();
    if (told.speaker() != null) {
      speakers.add(told.speaker());
    }
    speakers.addAll(told.coSpeakers());
    List<String> ids = recorded.linked().speakerIds();
    for (int i = 0; i < Math.min(ids.size(), speakers.size()); i++) {
      if (isPublic(ids.get(i))) {
        Heard one = heard.computeIfAbsent(ids.get(i), id -> new Heard());
        one.statements++;
        one.articles.add(recorded.statement().article());
        one.written.merge(speakers.get(i).name(), 1L, Long::sum);
      } else {
        others.add(ids.get(i));
      }
    }
  }

  private boolean isPublic(String id) {
    return codebook != null && codebook.actor(id).filter(Actor::publicRole).isPresent();
  }

  List<ActorRow> rows() {
    Map<String, List<ActorDecision>> decided = new HashMap<>();
    for (ActorDecision decision : store.actorDecisions()) {
      decided.computeIfAbsent(store.actor(decision.actor()), id -> new ArrayList<>()).add(decision);
    }
    List<ActorRow> rows = new ArrayList<>();
    heard.forEach((id, one) -> rows.add(row(id, one, decided.getOrDefault(id, List.of()))));
    rows.sort(
        Comparator.comparingLong(ActorRow::statements).reversed().thenComparing(ActorRow::id));
    return rows;
  }

  private ActorRow row(String id, Heard one, List<ActorDecision> decisions) {
    String listed = codebook == null ? id : codebook.actor(id).map(Actor::name).orElse(id);
    String name =
        decisions.stream()
            .filter(decision -> decision.act() == Act.RENAME)
            .map(ActorDecision::name)
            .reduce(listed, (before, after) -> String.valueOf(after));
    return new ActorRow(
        id,
        name,
        one.statements,
        one.articles.size(),
        one.written,
        decisions.stream().map(Census::decided).toList());
  }

  private static Decided decided(ActorDecision decision) {
    boolean rename = decision.act() == Act.RENAME;
    return new Decided(
        decision.coder(),
        decision.time(),
        decision.act().word(),
        rename ? null : decision.actor(),
        rename ? decision.name() : decision.other());
  }

  /** Names outside the codebook, and unnamed sources of single articles. */
  long others() {
    return others.stream().filter(id -> !ActorId.isUnnamed(id)).count();
  }

  long unnamed() {
    return others.stream().filter(ActorId::isUnnamed).count();
  }
}
