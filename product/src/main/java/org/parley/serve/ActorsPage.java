package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Entry;
import org.parley.analyze.Share;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Kind;
import org.parley.statement.StatementId;

/**
 * Everybody whom the codebook lists for a public role, by the party they speak for.
 *
 * @param day on which they speak for it
 */
record ActorsPage(
    Frame frame, String day, List<Group> groups, int actors, String codebook, String author) {

  /** Those who speak for one party, or for none. */
  record Group(String title, List<Line> lines) {}

  /**
   * One of them.
   *
   * @param office what they are, by the codebook
   * @param rank at which they speak for the party, or 0
   * @param own share of the sayings in their own words, or empty
   * @param last the last day on which anything of theirs was published, or null
   */
  record Line(
      String id,
      String href,
      String name,
      String office,
      int rank,
      int statements,
      int sayings,
      String own,
      int outlets,
      @Nullable String last) {}

  static ActorsPage of(Account account, Boards boards) {
    Codebook codebook = boards.codebook();
    Naming names = new Naming(codebook);
    LocalDate day = boards.last();
    Map<String, List<Line>> now = new LinkedHashMap<>();
    codebook.parties().forEach(party -> now.put(party.id(), new ArrayList<>()));
    List<Line> before = new ArrayList<>();
    List<Line> nobody = new ArrayList<>();
    int actors = 0;
    for (Actor actor : codebook.actors()) {
      if (actor.publicRole()) {
        Actor.SpeaksFor office = actor.speaksFor(day).orElse(null);
        List<Line> there = office == null ? null : now.get(office.party());
        Line line = line(actor, office, boards, day);
        (there != null ? there : actor.speaksFor().isEmpty() ? nobody : before).add(line);
        actors++;
      }
    }
    List<Group> groups = new ArrayList<>();
    now.forEach((party, lines) -> add(groups, "For " + names.party(party), lines));
    add(groups, "Spoke for a party at another time", before);
    add(groups, "Nobody\u2019s voice", nobody);
    return new ActorsPage(
        Frame.of("Actors", "actors", account.size()),
        Days.day(day),
        groups,
        actors,
        codebook.id(),
        Wording.shortened(codebook.author(), 200));
  }

  private static void add(List<Group> groups, String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      groups.add(new Group(title, List.copyOf(lines)));
    }
  }

  private static Line line(
      Actor actor, Actor.@Nullable SpeaksFor office, Boards boards, LocalDate day) {
    List<Entry> entries = boards.by(actor.id());
    Set<StatementId> said = new HashSet<>();
    Set<StatementId> own = new HashSet<>();
    Set<String> outlets = new HashSet<>();
    for (Entry entry : entries) {
      said.add(entry.utterance());
      if (entry.statement().attribution().kind() == Kind.DIRECT) {
        own.add(entry.utterance());
      }
      Stream.ofNullable(entry.outlet()).forEach(outlets::add);
    }
    LocalDate last =
        entries.stream()
            .flatMap(entry -> Stream.ofNullable(entry.published()))
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Line(
        actor.id(),
        Naming.actor(actor.id()),
        Wording.shortened(actor.name(), 120),
        office(actor, day),
        office == null ? 0 : office.rank(),
        entries.size(),
        said.size(),
        said.isEmpty() ? "" : Footing.percent(new Share(own.size(), said.size()).value()),
        outlets.size(),
        last == null ? null : Days.brief(last, Objects.requireNonNull(day)));
  }

  /** The posts held on a day; where none is, the last of those listed, with its years. */
  static String office(Actor actor, LocalDate day) {
    List<String> held = new ArrayList<>();
    for (Actor.Role role : actor.roles()) {
      if (ActorPages.holds(role.from(), role.to(), day)) {
        held.add(Wording.shortened(role.title(), 160));
      }
    }
    if (!held.isEmpty() || actor.roles().isEmpty()) {
      return String.join("; ", held);
    }
    Actor.Role last = actor.roles().get(actor.roles().size() - 1);
    return Wording.shortened(last.title(), 160) + ", " + Days.tenure(last.from(), last.to());
  }
}
