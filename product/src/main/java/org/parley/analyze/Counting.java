package org.parley.analyze;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Kind;
import org.parley.statement.Party;

/**
 * Counts how much of a record is visible; a reprinted statement counts once, but whatever people
 * judged counts as often as they judged it. Where nothing ties a statement's speaker to another
 * article, the reprints' words tell: that makes a number, and ties nobody.
 */
final class Counting {

  private record Printed(String report, String saying) {}

  private static final class Sum {
    private final Set<String> outlets = new HashSet<>();
    private int statements;
    private int sayings;
    private int own;
    private int undated;
    private int ascribed;
    private int judged;
    private int right;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(Entry entry, boolean fresh, boolean newSaying) {
      if (entry.outlet() != null) {
        outlets.add(entry.outlet());
      }
      LocalDate day = entry.known();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
      sayings += newSaying ? 1 : 0;
      if (fresh) {
        statements++;
        own += entry.statement().attribution().kind() == Kind.DIRECT ? 1 : 0;
        undated += day == null ? 1 : 0;
      }
    }

    void judge(Checked verdict) {
      judged += verdict == Checked.RIGHT || verdict == Checked.WRONG ? 1 : 0;
      right += verdict == Checked.RIGHT ? 1 : 0;
    }

    List<String> outlets() {
      return outlets.stream().sorted().toList();
    }

    Heard heard(String party) {
      Share share = new Share(right, judged);
      return new Heard(
          party, statements, sayings, own, undated, ascribed, outlets(), first, last, share);
    }
  }

  private final Sum all = new Sum();
  private final Map<String, Sum> parties = new LinkedHashMap<>();
  private final Set<Printed> printed = new HashSet<>();
  private final Set<String> uttered = new HashSet<>();
  private int later;
  private int coded;
  private int checked;

  Counting(List<Party> parties) {
    parties.forEach(party -> this.parties.put(party.id(), new Sum()));
  }

  void add(Entry entry, List<String> speaking, boolean isCoded) {
    String saying = entry.isTied() ? entry.utterance().hex() : entry.reprint();
    boolean fresh = printed.add(new Printed(entry.report().hex(), saying));
    boolean newSaying = uttered.add(saying);
    Checked verdict = isCoded ? entry.judged().verdict() : Checked.UNCHECKED;
    all.add(entry, fresh, newSaying);
    all.judge(verdict);
    if (fresh && isCoded) {
      coded++;
      checked += entry.isChecked() ? 1 : 0;
    }
    for (String party : speaking) {
      Sum sum = parties.get(party);
      if (sum != null) {
        sum.add(entry, fresh, newSaying);
        sum.judge(verdict);
      }
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
        all.statements,
        all.undated,
        later,
        coded,
        checked,
        all.outlets(),
        all.first,
        all.last,
        parties.entrySet().stream().map(e -> e.getValue().heard(e.getKey())).toList(),
        new Share(all.right, all.judged));
  }
}
