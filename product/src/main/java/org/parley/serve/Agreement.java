package org.parley.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;

/** What each person holds of some statements, beside the machine and beside each other. */
final class Agreement {

  private final int statements;
  private final Map<String, Map<StatementId, Verdict>> people = new LinkedHashMap<>();

  Agreement(List<Recorded> found) {
    statements = found.size();
    for (Recorded recorded : found) {
      Verdict.byCoder(recorded.decisions())
          .forEach(
              (coder, verdict) ->
                  people
                      .computeIfAbsent(coder, name -> new LinkedHashMap<>())
                      .put(recorded.statement().id(), verdict));
    }
  }

  /** A sentence for each person, then one for each two that looked at the same statements. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    people.forEach((name, verdicts) -> sentences.add(sentence(name, verdicts)));
    List<String> names = List.copyOf(people.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        compare(names.get(i), names.get(j), sentences);
      }
    }
    return sentences;
  }

  private String sentence(String name, Map<StatementId, Verdict> verdicts) {
    long right = verdicts.values().stream().filter(Verdict.RIGHT::equals).count();
    return "%s looked at %d of %s: %d right, %d wrong."
        .formatted(
            name,
            verdicts.size(),
            Wording.count(statements, "statement", "statements"),
            right,
            verdicts.size() - right);
  }

  private void compare(String one, String other, List<String> sentences) {
    Map<StatementId, Verdict> first = people.getOrDefault(one, Map.of());
    Map<StatementId, Verdict> second = people.getOrDefault(other, Map.of());
    List<StatementId> both = first.keySet().stream().filter(second::containsKey).toList();
    long same = both.stream().filter(id -> first.get(id) == second.get(id)).count();
    if (!both.isEmpty()) {
      sentences.add(
          "Of the %d that both %s and %s looked at, they agree on %d."
              .formatted(both.size(), one, other, same));
    }
  }
}
