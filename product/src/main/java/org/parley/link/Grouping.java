package org.parley.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.statement.Speaker;

/**
 * Which spellings are of one actor. What comes out depends on the set of spellings alone, and for a
 * spelling only on those that can be reached from it over shared keys; so a record that has grown
 * needs to look at no others.
 *
 * <p>Two spellings are of one actor if they are the same but for transliteration, accents and two
 * neighbouring letters swapped; or but for one letter, if both are called by the same role. Where
 * such a set holds two people (two middle initials, mayors of two towns), only spellings with the
 * same of these stay together, and the bare name is nobody's.
 */
public final class Grouping {

  /** The actor of a spelling that several people share: there is none. */
  public static final String NOBODY = "";

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Spelling> spellings = new TreeMap<>();
  private final Map<String, PersonName.Sound> names = new HashMap<>();

  private Grouping(Collection<Spelling> all) {
    for (Spelling one : all) {
      spellings.merge(one.id(), one, Spelling::and);
      names.put(one.id(), one.name().sound());
      parents.put(one.id(), one.id());
    }
  }

  /** Each spelling's id with the id of its actor, the smallest of the actor's spellings. */
  public static Map<String, String> of(Collection<Spelling> all) {
    Grouping grouping = new Grouping(all);
    Set<Pair> pairs = grouping.pairs();
    pairs.forEach(pair -> grouping.join(pair.one, pair.other));
    Map<String, String> actors = new TreeMap<>();
    grouping.groups().forEach(group -> actors.putAll(grouping.named(group, pairs)));
    return actors;
  }

  /** An article's links with the actors of a record that holds no other article. */
  public static List<Linked> alone(List<Linked> article) {
    Map<String, Spelling> found = new TreeMap<>();
    for (Linked linked : article) {
      List<Speaker> speakers = NameLinker.speakers(linked.statement());
      for (int i = 0; i < speakers.size(); i++) {
        Speaker one = speakers.get(i);
        Spelling.of(linked.speakerIds().get(i), one.kind(), one.name(), one.role())
            .ifPresent(spelling -> found.merge(spelling.id(), spelling, Spelling::and));
      }
    }
    Map<String, String> actors = of(found.values());
    return article.stream().map(linked -> linked.by(actors)).toList();
  }

  private record Pair(String one, String other) {}

  /** The pairs that are of one actor as far as the two alone tell. */
  private Set<Pair> pairs() {
    Map<String, List<Spelling>> byKey = new TreeMap<>();
    for (Spelling one : spellings.values()) {
      one.keys().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(one));
    }
    Set<Pair> pairs = new HashSet<>();
    byKey.forEach((key, block) -> addPairs(key, block, pairs));
    return pairs;
  }

  private void addPairs(String key, List<Spelling> block, Set<Pair> pairs) {
    for (int i = 0; i < block.size(); i++) {
      PersonName.Sound one = name(block.get(i).id());
      for (int j = i + 1; j < block.size(); j++) {
        PersonName.Sound other = name(block.get(j).id());
        boolean role = key.startsWith("role|");
        if (key.startsWith("same|") || (role ? one.nearly(other) : one.sameAs(other))) {
          pairs.add(new Pair(block.get(i).id(), block.get(j).id()));
        }
      }
    }
  }

  private PersonName.Sound name(String id) {
    return Objects.requireNonNull(names.get(id));
  }

  private Spelling spelling(String id) {
    return Objects.requireNonNull(spellings.get(id));
  }

  private String root(String id) {
    String at = id;
    while (true) {
      String parent = Objects.requireNonNull(parents.get(at));
      if (parent.equals(at)) {
        return at;
      }
      at = parent;
    }
  }

  /** The smaller of two roots stays one. */
  private void join(String one, String other) {
    String first = root(one);
    String second = root(other);
    if (first.compareTo(second) < 0) {
      parents.put(second, first);
    } else {
      parents.put(first, second);
    }
  }

  private Collection<Set<String>> groups() {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (String id : spellings.keySet()) {
      groups.computeIfAbsent(root(id), r -> new TreeSet<>()).add(id);
    }
    return groups.values();
  }

  private Map<String, String> named(Set<String> group, Set<Pair> pairs) {
    Map<String, String> actors = new TreeMap<>();
    if (!holdsTwo(group)) {
      String actor = group.stream().map(id -> spelling(id).bare()).min(String::compareTo).get();
      group.forEach(id -> actors.put(id, actor));
      return actors;
    }
    group.forEach(id -> parents.put(id, id));
    for (Pair pair : pairs) {
      if (group.contains(pair.one) && mark(pair.one).equals(mark(pair.other))) {
        join(pair.one, pair.other);
      }
    }
    group.forEach(id -> actors.put(id, mark(id).equals("/") ? NOBODY : root(id)));
    return actors;
  }

  /** What tells people of one name apart: the middle initial and the office. */
  private String mark(String id) {
    return name(id).middle() + "/" + spelling(id).seat();
  }

  private boolean holdsTwo(Set<String> group) {
    Set<String> middles = new HashSet<>();
    Map<String, Set<String>> seats = new HashMap<>();
    for (String id : group) {
      middles.add(name(id).middle());
      String seat = spelling(id).seat();
      if (!seat.isEmpty()) {
        String office = seat.substring(0, seat.indexOf("_of_"));
        seats.computeIfAbsent(office, o -> new HashSet<>()).add(seat);
      }
    }
    middles.remove("");
    return middles.size() > 1 || seats.values().stream().anyMatch(places -> places.size() > 1);
  }
}
