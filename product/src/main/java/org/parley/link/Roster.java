package org.parley.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.PartialDate;
import org.parley.statement.Party;

/** The actors of a codebook, found by what an article calls them. */
final class Roster {

  /** A description one is known by while in office, or a name. */
  private record Known(Actor actor, boolean description) {}

  private record Person(Actor actor, PersonName name, PersonName.Sound sound) {}

  private final Map<String, List<Known>> whole = new HashMap<>();
  private final Map<String, List<Person>> families = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Map<String, String> parties = new HashMap<>();
  private final List<Actor> actors;

  Roster(@Nullable Codebook codebook) {
    actors = codebook == null ? List.of() : codebook.actors();
    for (Actor actor : actors) {
      Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
          .forEach(name -> add(actor, name));
    }
    if (codebook != null) {
      for (Party party : codebook.parties()) {
        parties.put(key(party.name()), "party:" + party.id());
      }
    }
  }

  private void add(Actor actor, String name) {
    boolean description = name.chars().noneMatch(Character::isUpperCase);
    List<Known> known = whole.computeIfAbsent(key(name), k -> new ArrayList<>());
    if (known.stream().noneMatch(k -> k.actor.equals(actor))) {
      known.add(new Known(actor, description));
    }
    PersonName person = PersonName.of(name);
    if (person != null && !Nouns.BODIES.contains(last(person.surname()))) {
      Person one = new Person(actor, person, person.sound());
      people.add(one);
      families.computeIfAbsent(person.family(), k -> new ArrayList<>()).add(one);
    }
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** A name without an article before it, a genitive, accents and capitals. */
  static String key(String name) {
    return Fold.slug(Fold.nominative(name.replaceAll("\\(.*?\\)", " ")))
        .replaceFirst("^(?:the|an?)-", "")
        .replaceFirst("-$", "");
  }

  /**
   * Ids of those whom the codebook calls exactly so, on a day; a description ("the council chair")
   * is theirs while they hold an office. Several where it names several.
   */
  Set<String> named(String written, @Nullable LocalDate day) {
    Set<String> ids = new TreeSet<>();
    for (Known known : whole.getOrDefault(key(written), List.of())) {
      if (!known.description || day == null || inOffice(known.actor, day)) {
        ids.add(known.actor.id());
      }
    }
    return ids;
  }

  private static boolean inOffice(Actor actor, LocalDate day) {
    return actor.roles().isEmpty()
        || actor.roles().stream().anyMatch(role -> holds(role.from(), role.to(), day));
  }

  private static boolean holds(
      @Nullable PartialDate from, @Nullable PartialDate to, @Nullable LocalDate day) {
    if (day == null) {
      return from == null && to == null;
    }
    return (from == null || !day.isBefore(from.earliest()))
        && (to == null || !day.isAfter(to.latest()));
  }

  /** The id of a party called so, or null. */
  @Nullable String party(String written) {
    return parties.get(key(written));
  }

  /** Ids of those with a full name in another spelling, the surest way that finds any. */
  Set<String> spelled(PersonName name, Set<String> role) {
    Set<String> same = new TreeSet<>();
    Set<String> near = new TreeSet<>();
    PersonName.Sound sound = name.sound();
    for (Person person : people) {
      if (person.name.isFull() && person.sound.sameAs(sound)) {
        same.add(person.actor.id());
      } else if (person.name.isFull() && person.sound.nearly(sound) && shares(person.actor, role)) {
        near.add(person.actor.id());
      }
    }
    return same.isEmpty() ? near : same;
  }

  private static boolean shares(Actor actor, Set<String> role) {
    return actor.roles().stream()
        .flatMap(each -> Role.content(each.title(), Set.of()).stream())
        .anyMatch(role::contains);
  }

  /** Ids of those with a surname and, where one is given, an initial. */
  Set<String> surnamed(PersonName name) {
    Set<String> ids = new TreeSet<>();
    for (Person person : families.getOrDefault(name.family(), List.of())) {
      if (person.name.mayBeGiven(name)) {
        ids.add(person.actor.id());
      }
    }
    return ids;
  }

  /** Ids of those whose surname has two letters swapped here. */
  Set<String> swapped(PersonName name) {
    Set<String> ids = new TreeSet<>();
    for (Person person : people) {
      if (Slip.swapped(person.sound.loose(), name.loose()) && person.name.mayBeGiven(name)) {
        ids.add(person.actor.id());
      }
    }
    return ids;
  }

  /** Of several, those who hold an office on a day that the article calls them by. */
  Set<String> inRole(Set<String> ids, Set<String> role, @Nullable LocalDate day) {
    Set<String> holding = new TreeSet<>();
    for (Actor actor : actors) {
      if (ids.contains(actor.id())
          && actor.roles().stream()
              .filter(each -> holds(each.from(), each.to(), day))
              .flatMap(each -> Role.content(each.title(), Set.of()).stream())
              .anyMatch(role::contains)) {
        holding.add(actor.id());
      }
    }
    return holding;
  }

  /**
   * Ids of those who hold an office on a day, by what an article calls it: the codebook's title, or
   * the title with what follows "of" left out where the article has these words.
   */
  Set<String> inOffice(String described, @Nullable LocalDate day, String text) {
    Set<String> asked = officeWords(described);
    Set<String> ids = new TreeSet<>();
    for (Actor actor : actors) {
      for (Actor.Role role : actor.roles()) {
        if (holds(role.from(), role.to(), day) && isOffice(role.title(), asked, text)) {
          ids.add(actor.id());
        }
      }
    }
    return ids;
  }

  private static boolean isOffice(String title, Set<String> asked, String text) {
    int of = title.indexOf(" of ");
    return officeWords(title).equals(asked)
        || (of > 0
            && officeWords(title.substring(0, of)).equals(asked)
            && text.contains(title.substring(of + 4).replaceFirst("^the ", "")));
  }

  private static Set<String> officeWords(String phrase) {
    Set<String> words = new LinkedHashSet<>(Fold.words(phrase));
    words.removeAll(Set.of("the", "a", "an", "of", "for", "at", "in", "its", "their", "our"));
    return words;
  }
}
