package org.parley.analyze;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.Party;
import org.parley.statement.StatementId;

/** Counts how much of a record is visible; a reprinted statement counts once. */
final class Counting {

  private record Printed(ArticleId report, StatementId utterance) {}

  private static final class Sum {
    private final Set<Printed> statements = new HashSet<>();
    private final Set<StatementId> sayings = new HashSet<>();
    private final Set<String> outlets = new TreeSet<>();
    private int own;
    private int undated;
    private int ascribed;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** Whether it is none of a report that has been counted. */
    boolean add(Entry entry) {
      if (entry.outlet() != null) {
        outlets.add(entry.outlet());
      }
      sayings.add(entry.utterance());
      LocalDate day = entry.known();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
      boolean fresh = statements.add(new Printed(entry.report(), entry.utterance()));
      if (fresh) {
        Attribution told = entry.statement().attribution();
        own += told.kind() == Kind.DIRECT ? 1 : 0;
        undated += day == null ? 1 : 0;
      }
      return fresh;
    }

    Heard heard(String party) {
      return new Heard(
          party,
          statements.size(),
          sayings.size(),
          own,
          undated,
          ascribed,
          List.copyOf(outlets),
          first,
          last);
    }
  }

  private final Sum all = new Sum();
  private final Map<String, Sum> parties = new LinkedHashMap<>();
  private int later;
  private int coded;
  private int checked;

  Counting(List<Party> parties) {
    parties.forEach(party -> this.parties.put(party.id(), new Sum()));
  }

  void add(Entry entry, @Nullable String party, boolean isCoded) {
    if (all.add(entry) && isCoded) {
      coded++;
      checked += entry.isChecked() ? 1 : 0;
    }
    Sum sum = party == null ? null : parties.get(party);
    if (sum != null) {
      sum.add(entry);
    }
  }

  void addLater() {
    later++;
  }

  void addAscribed(String party) {
    Sum sum = parties.get(party);
    if (sum != null) {
      sum.ascribed++;
    }
  }

  Extent extent() {
    return new Extent(
        all.statements.size(),
        all.undated,
        later,
        coded,
        checked,
        List.copyOf(all.outlets),
        all.first,
        all.last,
        parties.entrySet().stream().map(e -> e.getValue().heard(e.getKey())).toList());
  }
}
