package org.parley.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Party;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** Whom a codebook means by a name: an actor, a party, or a place that stands for a party. */
final class Names {

  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?:mr|mrs|ms|miss|dr|prof|sir|president|prime minister|chancellor|minister|general"
              + "|chair|chairman|chairwoman|secretary) ");
  private static final Pattern OTHERS =
      Pattern.compile("\\b(?:for|of|to|by|from|with)\\b|['’]s\\b");

  /** "the government in Kyiv", "Norway's government": whoever governs there. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:government|cabinet|administration|leadership|authorities|presidency) (?:of|in) (?:the )?(?<in>.+)"
              + "|(?<whose>.+?)(?:'s|')? (?:government|cabinet|administration|leadership|authorities"
              + "|presidency)");

  private final Map<String, Set<Actor>> actors = new HashMap<>();
  private final Map<String, Set<Actor>> surnames = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Names without a small letter ("US", "U.S."), which are words where they are written small. */
  private final Set<String> capitals = new HashSet<>();

  private final Phrases mentions;

  /**
   * Whose words a speaker's are.
   *
   * @param actor the codebook's actor, or null
   * @param party id of the party the words speak for, or null
   * @param itself whether the speaker is the party, by its own name
   */
  record Voice(@Nullable Actor actor, @Nullable String party, boolean itself) {

    /** Whether the codebook knows of anybody of the name. */
    boolean isSomebody() {
      return actor != null || party != null;
    }
  }

  private static final Voice NOBODY = new Voice(null, null, false);

  Names(Codebook codebook) {
    for (Actor actor : codebook.actors()) {
      add(actors, actor.name(), actor);
      actor.aliases().forEach(alias -> add(actors, alias, actor));
      String[] words = normal(actor.name()).split(" ");
      if (words.length > 1 && !OTHERS.matcher(actor.name()).find()) {
        add(surnames, words[words.length - 1], actor);
      }
    }
    codebook.parties().forEach(party -> parties.put(normal(party.name()), party.id()));
    codebook.places().forEach((place, party) -> places.put(normal(place), party));
    List<String> all = new ArrayList<>(actors.keySet());
    all.addAll(surnames.keySet());
    all.addAll(parties.keySet());
    all.addAll(places.keySet());
    written(codebook).forEach(name -> all.addAll(forms(name)));
    mentions = new Phrases(all);
  }

  /** Every name of parties, actors and places, as the codebook writes it. */
  static Stream<String> written(Codebook codebook) {
    return Stream.of(
            codebook.parties().stream().map(Party::name),
            codebook.actors().stream().map(Actor::name),
            codebook.actors().stream().flatMap(actor -> actor.aliases().stream()),
            codebook.places().keySet().stream())
        .flatMap(names -> names);
  }

  /** How a name may be written beside its normal form: as it stands, and initials with points. */
  private List<String> forms(String name) {
    String bare = name.replace(".", "");
    boolean initials = bare.length() > 1 && bare.chars().allMatch(Character::isUpperCase);
    if (initials) {
      capitals.add(normal(name));
    }
    return initials && bare.length() < 4
        ? List.of(name, String.join(".", bare.split("")) + ".")
        : List.of(name);
  }

  /** Whether a name is written as a name: "us" is no country. "Nato" is one. */
  private boolean isName(String written, String name) {
    return !capitals.contains(name)
        || Character.isUpperCase(written.codePointAt(0))
            && (name.length() > 3 || written.equals(written.toUpperCase(Locale.ROOT)));
  }

  /** Whose words these are on a day; an unnamed source is nobody, whatever it is called. */
  Voice of(Speaker speaker, @Nullable LocalDate day) {
    if (speaker.kind() == SpeakerKind.ANONYMOUS) {
      return NOBODY;
    }
    String name = normal(speaker.name());
    Actor actor = actor(name, speaker.kind() == SpeakerKind.PERSON);
    if (actor != null) {
      return new Voice(actor, party(actor, day), false);
    }
    if (parties.containsKey(name)) {
      return new Voice(null, parties.get(name), true);
    }
    String place = speaker.kind() == SpeakerKind.PERSON ? "" : governed(name);
    return places.containsKey(place) ? new Voice(null, places.get(place), false) : NOBODY;
  }

  /** Of what place a government is; else the name itself. */
  private static String governed(String name) {
    Matcher government = GOVERNMENT.matcher(name);
    if (!government.matches()) {
      return name;
    }
    String in = government.group("in");
    return in == null ? government.group("whose") : in;
  }

  /** Every place in the words where an actor or a party of the codebook is named. */
  List<Mention> mentions(String words, @Nullable LocalDate day) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = mentions.matcher(words);
    while (matcher.find()) {
      String name = normal(matcher.group());
      Actor actor = actor(name, Character.isUpperCase(matcher.group().codePointAt(0)));
      String party =
          actor != null ? party(actor, day) : parties.getOrDefault(name, places.get(name));
      if ((actor != null || party != null) && isName(matcher.group(), name)) {
        String id = actor == null ? null : actor.id();
        found.add(new Mention(matcher.start(), matcher.end(), id, party));
      }
    }
    return found;
  }

  /**
   * A name at offsets of the words looked at.
   *
   * @param actor id of the actor named, or null
   * @param party id of the party named, or that the actor speaks for that day, or null
   */
  record Mention(int start, int end, @Nullable String actor, @Nullable String party) {}

  private @Nullable Actor actor(String name, boolean person) {
    Actor whole = only(actors.get(name));
    if (whole != null || !person) {
      return whole;
    }
    String bare = HONORIFIC.matcher(name).replaceFirst("");
    if (!bare.contains(" ")) {
      return only(surnames.get(bare));
    }
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      String tail = name.substring(at + 1);
      if (tail.contains(" ") && !OTHERS.matcher(name.substring(0, at)).find()) {
        Actor titled = only(actors.get(tail));
        if (titled != null) {
          return titled;
        }
      }
    }
    return null;
  }

  private static @Nullable String party(Actor actor, @Nullable LocalDate day) {
    return actor.speaksFor(day).map(Actor.SpeaksFor::party).orElse(null);
  }

  private static @Nullable Actor only(@Nullable Collection<Actor> actors) {
    return actors != null && actors.size() == 1 ? actors.iterator().next() : null;
  }

  private static void add(Map<String, Set<Actor>> map, String name, Actor actor) {
    map.computeIfAbsent(normal(name), n -> new LinkedHashSet<>()).add(actor);
  }

  /** Small letters, one space, straight apostrophes, no article before and no point behind. */
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace(".", "")
        .strip()
        .replaceAll("\\s+", " ")
        .replaceFirst("^the ", "");
  }
}
