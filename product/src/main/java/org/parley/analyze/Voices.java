package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Party;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Voice;

/** Who may speak for whom by a codebook, and who may be named. */
final class Voices {

  /** No voice of the party on that day. */
  static final int NONE = 0;

  static final int BODY = 3;
  static final int LOWEST = 4;

  /** Before the id of a party that an article calls by its own name. */
  private static final String PARTY = "party:";

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Party> parties = new HashMap<>();

  Voices(Codebook codebook) {
    codebook.actors().forEach(actor -> actors.put(actor.id(), actor));
    codebook.parties().forEach(party -> parties.put(party.id(), party));
  }

  boolean isParty(String id) {
    return parties.containsKey(id);
  }

  /** Whether the words of a coding are its holder's, by this codebook and on that day. */
  int rank(Entry entry, Coding coding) {
    if (entry.statement().attribution().voice() == Voice.OUTLET
        || coding.holder().basis() == Holder.Basis.ASCRIBED
        || !isParty(coding.holder().id())) {
      return NONE;
    }
    int best = NONE;
    for (int i = 0; i < Math.max(1, entry.speakers().size()); i++) {
      int rank = rank(entry, i, coding.holder().id());
      best = best == NONE || (rank != NONE && rank < best) ? rank : best;
    }
    return best;
  }

  /** The rank at which one of the speakers speaks for a party. */
  private int rank(Entry entry, int speaker, String party) {
    String id = speaker < entry.speakers().size() ? entry.speakers().get(speaker) : null;
    Actor actor = id == null ? null : actors.get(id);
    if (actor != null) {
      return rank(actor, party, entry.day());
    }
    Speaker said = speaker == 0 ? entry.statement().attribution().speaker() : null;
    boolean body =
        said != null
            && (said.kind() == SpeakerKind.GOVERNMENT
                || said.kind() == SpeakerKind.ORGANIZATION
                || said.kind() == SpeakerKind.GROUP
                || said.resolvedBy() == ResolvedBy.METONYM);
    return body || (PARTY + party).equals(id) ? BODY : LOWEST;
  }

  private static int rank(Actor actor, String party, @Nullable LocalDate day) {
    int best = NONE;
    for (Actor.SpeaksFor office : actor.speaksFor()) {
      if (office.party().equals(party) && (day == null || holds(office, day))) {
        best = best == NONE ? office.rank() : Math.min(best, office.rank());
      }
    }
    return best;
  }

  private static boolean holds(Actor.SpeaksFor office, LocalDate day) {
    return (office.from() == null || !day.isBefore(office.from().earliest()))
        && (office.to() == null || !day.isAfter(office.to().latest()));
  }

  /**
   * Who of the speakers it is, for telling persons apart: of several, whoever speaks for the party.
   * One of its own where nobody is resolved.
   */
  String person(Entry entry, @Nullable String party) {
    List<String> ids = entry.speakers();
    if (party != null) {
      for (String id : ids) {
        Actor actor = actors.get(id);
        if (actor != null && rank(actor, party, entry.day()) != NONE) {
          return id;
        }
      }
      if (ids.contains(PARTY + party)) {
        return PARTY + party;
      }
    }
    return ids.isEmpty() ? "statement:" + entry.statement().id() : ids.get(0);
  }

  /** The parties whose words an entry's are, coded or not: one each speaker, each once. */
  List<String> partiesOf(Entry entry) {
    List<String> parties = new ArrayList<>(1);
    boolean known = false;
    for (String id : entry.speakers()) {
      Actor actor = actors.get(id);
      known |= actor != null;
      String party = actor == null ? body(id) : party(actor, entry.day());
      if (party != null && !parties.contains(party)) {
        parties.add(party);
      }
    }
    Speaker speaker = entry.statement().attribution().speaker();
    String party = speaker == null ? null : speaker.onBehalfOf();
    if (party != null && isParty(party) && !known && parties.isEmpty()) {
      parties.add(party);
    }
    return parties;
  }

  /** The party for which an actor speaks on a day, the first that the codebook lists; or null. */
  private static @Nullable String party(Actor actor, @Nullable LocalDate day) {
    for (Actor.SpeaksFor office : actor.speaksFor()) {
      if (day == null || holds(office, day)) {
        return office.party();
      }
    }
    return null;
  }

  /** The party that is meant by its own name, or null. */
  private @Nullable String body(String id) {
    String party = id.startsWith(PARTY) ? id.substring(PARTY.length()) : null;
    return party != null && isParty(party) ? party : null;
  }

  /** Whether an actor may have an entry of its own in a list of names. */
  boolean isPublic(String id) {
    Actor actor = actors.get(id);
    return actor != null && actor.publicRole();
  }

  /**
   * What somebody may be called beside an article's words: only who is in a public role by name.
   */
  String named(String id) {
    Actor actor = actors.get(id);
    if (actor != null && actor.publicRole()) {
      return actor.name();
    }
    Party party = parties.get(id.startsWith(PARTY) ? id.substring(PARTY.length()) : id);
    return party == null ? "" : party.name();
  }
}
