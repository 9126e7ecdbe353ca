package org.parley.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Figure;

/**
 * The figures of one topic lined up, and what may be said of each two.
 *
 * @param topic the word they have in common
 * @param claims the figures, the earliest first, each counted once however often it was printed
 * @param meetings each two of them
 */
public record Figures(String topic, List<Claim> claims, List<Meeting> meetings) {

  /** A smaller count is a number in a plan more often than a claim: "two boats". */
  private static final BigDecimal LEAST = BigDecimal.valueOf(20);

  /** Figures of one topic are set against each other up to this many, the earliest first. */
  private static final int MOST = 60;

  public Figures {
    claims = List.copyOf(claims);
    meetings = List.copyOf(meetings);
  }

  /** The topic's word, with the sort of number behind it where that is no count of things. */
  public String id() {
    String sort = claims.get(0).sort();
    return sort.equals("count") ? topic : topic + "-" + sort;
  }

  /**
   * Indexes of the claims, those together that can be set against each other: any two of a group
   * are said to agree or to conflict. A claim of which that is said with no other is alone.
   */
  public List<List<Integer>> comparable() {
    Set<List<Integer>> pairs = new HashSet<>();
    for (Meeting meeting : meetings) {
      if (meeting.verdict() == Meeting.Verdict.AGREE
          || meeting.verdict() == Meeting.Verdict.CONFLICT) {
        pairs.add(List.of(meeting.one(), meeting.other()));
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      int claim = i;
      groups.stream()
          .limit(claim < MOST ? MOST : 0)
          .filter(group -> group.stream().allMatch(one -> pairs.contains(List.of(one, claim))))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(claim);
    }
    return groups;
  }

  /**
   * A claim with what is asked of it time and again.
   *
   * @param topics what it is about, notions with their words
   */
  private record Keyed(
      Claim claim, String sort, @Nullable String thing, Map<String, String> topics) {

    static Keyed of(Claim claim) {
      return new Keyed(claim, claim.sort(), claim.thing(), claim.topics());
    }

    /** Where it is not said what is counted, the words around must have more in common. */
    boolean mayMeet(Keyed other) {
      if (thing != null && other.thing != null) {
        return true;
      }
      return topics.keySet().stream().filter(other.topics::containsKey).limit(2).count() > 1;
    }
  }

  /** All figures that meet others, the topics with most first; a figure stands in one topic. */
  public static List<Figures> of(Collection<Version> versions) {
    Map<String, List<Keyed>> topics = new TreeMap<>();
    for (Claim claim : claims(versions)) {
      Keyed keyed = Keyed.of(claim);
      for (String topic : keyed.topics.keySet()) {
        topics.computeIfAbsent(keyed.sort + " " + topic, t -> new ArrayList<>()).add(keyed);
      }
    }
    List<String> largest = new ArrayList<>(topics.keySet());
    largest.sort(Comparator.comparing((String t) -> -size(topics, t)).thenComparing(t -> t));
    Set<Keyed> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Figures> lines = new ArrayList<>();
    for (String topic : largest) {
      List<Keyed> left =
          topics.getOrDefault(topic, List.of()).stream().filter(c -> !taken.contains(c)).toList();
      List<Keyed> met = left.stream().filter(one -> meetsAny(one, left)).toList();
      if (!met.isEmpty()) {
        taken.addAll(met);
        String notion = topic.substring(topic.indexOf(' ') + 1);
        lines.add(of(met.get(0).topics.getOrDefault(notion, notion), met));
      }
    }
    lines.sort(Comparator.comparing((Figures f) -> -f.claims.size()).thenComparing(Figures::topic));
    return lines;
  }

  private static int size(Map<String, List<Keyed>> topics, String topic) {
    return topics.getOrDefault(topic, List.of()).size();
  }

  private static Figures of(String topic, List<Keyed> claims) {
    List<Keyed> sorted =
        claims.stream()
            .sorted(Comparator.comparing(keyed -> keyed.claim.version(), Version.EARLIEST))
            .toList();
    List<Meeting> meetings = new ArrayList<>();
    int most = Math.min(MOST, sorted.size());
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < most; j++) {
        if (sorted.get(i).mayMeet(sorted.get(j))) {
          meetings.add(Meeting.of(i, sorted.get(i).claim, j, sorted.get(j).claim));
        }
      }
    }
    meetings.sort(Comparator.comparing(Meeting::verdict));
    return new Figures(topic, sorted.stream().map(Keyed::claim).toList(), meetings);
  }

  private static boolean meetsAny(Keyed one, List<Keyed> others) {
    return others.stream().limit(MOST).anyMatch(other -> other != one && one.mayMeet(other));
  }

  /** Each figure once: copies of a report, versions of an utterance and nested statements aside. */
  private static Collection<Claim> claims(Collection<Version> versions) {
    Map<String, Claim> once = new LinkedHashMap<>();
    Map<String, String> printed = new HashMap<>();
    for (Version version : versions.stream().sorted(Version.EARLIEST).toList()) {
      for (Figure figure : version.linked().statement().circumstances().figures()) {
        Claim claim = new Claim(version, figure, List.of());
        if (claim.sort().equals("time") || isSmall(claim)) {
          continue;
        }
        String value = figure.low().toPlainString() + "-" + figure.high().toPlainString();
        String place = version.article().id() + "|" + figure.words().spans();
        String said = version.linked().utteranceId() + "|" + value;
        String key = printed.getOrDefault(place, said);
        String report = version.linked().reportId() + "|" + value + "|" + claim.thing();
        key = once.containsKey(key) ? key : printed.getOrDefault(report, key);
        printed.putIfAbsent(place, key);
        printed.putIfAbsent(report, key);
        once.merge(key, claim, (first, copy) -> first.with(and(first.copies(), copy.version())));
      }
    }
    return once.values();
  }

  private static boolean isSmall(Claim claim) {
    return claim.sort().equals("count") && claim.figure().high().compareTo(LEAST) < 0;
  }

  private static List<Version> and(List<Version> versions, Version other) {
    List<Version> all = new ArrayList<>(versions);
    all.add(other);
    return all;
  }
}
