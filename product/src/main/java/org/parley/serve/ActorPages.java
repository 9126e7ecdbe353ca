package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Correction;
import org.parley.analyze.Lane;
import org.parley.analyze.Portrait;
import org.parley.analyze.Voiced;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Figure;
import org.parley.statement.PartialDate;
import org.parley.statement.StatementId;
import org.parley.statement.Told;
import org.parley.store.ActorDecision;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Sought;

/** Makes the page of an actor out of what the record holds of them. */
final class ActorPages {

  /** How many sayings of a sort are shown. */
  private static final int MOST = 6;

  /** How many statements with figures are shown. */
  static final int CLAIMS = 8;

  private static final int TITLES = 8;
  private static final int QUESTION = 200;

  /**
   * What the record adds to a portrait.
   *
   * @param claims statements in which figures are claimed
   * @param decisions about who the actor is, the oldest first
   * @param back ids of others whose statements people gave back
   */
  record Kept(List<Recorded> claims, List<ActorDecision> decisions, Set<String> back) {}

  private final Portrait portrait;
  private final Chart chart;
  private final Codebook codebook;
  private final Naming names;
  private final LocalDate day;
  private final Set<StatementId> chosen;

  /**
   * @param chosen statements that a reader holds to be somebody else's
   */
  ActorPages(Boards.Drawn drawn, Codebook codebook, Set<StatementId> chosen) {
    this.portrait = drawn.portrait();
    this.chart = drawn.chart();
    this.codebook = codebook;
    this.names = new Naming(codebook);
    this.day = drawn.portrait().asOf();
    this.chosen = chosen;
  }

  ActorPage page(
      Account account,
      Boards boards,
      Kept kept,
      Function<List<StatementId>, Map<StatementId, Row>> rows,
      String what,
      Draft draft,
      Footing footing) {
    Actor actor = portrait.actor();
    Map<StatementId, Row> found = rows.apply(shown());
    String name = Wording.shortened(actor.name(), 200);
    return new ActorPage(
        Frame.of(name, "actors", account.size()),
        BoardPage.When.of(Naming.actor(actor.id()), boards, Moment.of(day)),
        actor.id(),
        name,
        actor.wikidata(),
        lead(),
        heard(),
        list(null),
        chart,
        actor.speaksFor().stream().map(this::office).toList(),
        actor.roles().stream().map(this::role).toList(),
        portrait.titles().stream().limit(TITLES).map(ActorPages::title).toList(),
        groups(found),
        claims(kept.claims()),
        portrait.lanes().stream().flatMap(this::denied).toList(),
        kept.decisions().stream().map(one -> decided(one, kept.back())).toList(),
        chosen.stream()
            .flatMap(id -> Stream.ofNullable(found.get(id)))
            .map(row -> new ActorPage.Told(row, 1, null, true))
            .toList(),
        what,
        draft,
        footing);
  }

  static boolean holds(@Nullable PartialDate from, @Nullable PartialDate to, LocalDate day) {
    return (from == null || !day.isBefore(from.earliest()))
        && (to == null || !day.isAfter(to.latest()));
  }

  private String lead() {
    List<String> parts = new ArrayList<>();
    String office = ActorsPage.office(portrait.actor(), day);
    if (!office.isEmpty()) {
      parts.add(office);
    }
    portrait
        .actor()
        .speaksFor(day)
        .ifPresent(
            one -> parts.add("speaks for " + names.party(one.party()) + " in " + rank(one.rank())));
    if (portrait.actor().speaksFor().isEmpty()) {
      parts.add("nobody\u2019s voice");
    } else if (portrait.actor().speaksFor(day).isEmpty()) {
      parts.add("speaks for no party on this day");
    }
    return String.join("; ", parts);
  }

  static String rank(int rank) {
    return "rank "
        + rank
        + switch (rank) {
          case 1 -> " (head, or a collective decision)";
          case 2 -> " (minister or chief negotiator)";
          case 3 -> " (spokesperson, or the body itself)";
          default -> " (adviser)";
        };
  }

  private String heard() {
    LocalDate first = portrait.first();
    LocalDate last = portrait.last();
    if (portrait.statements() == 0) {
      return "Nothing said by them is on this record by that day. That is silence on this record,"
          + " not in the world.";
    }
    return Wording.statements(portrait.statements())
        + " of "
        + Wording.count(portrait.sayings(), "saying", "sayings")
        + " in "
        + Wording.articles(portrait.articles())
        + " of "
        + Wording.count(portrait.outlets().size(), "outlet", "outlets")
        + (first == null || last == null ? "" : ", published " + Days.between(first, last))
        + ".";
  }

  private ActorPage.Office office(Actor.SpeaksFor office) {
    return new ActorPage.Office(
        names.party(office.party()),
        rank(office.rank()),
        Days.tenure(office.from(), office.to()),
        office.source() == null ? null : Wording.shortened(office.source(), 300),
        holds(office.from(), office.to(), day));
  }

  private ActorPage.Role role(Actor.Role role) {
    return new ActorPage.Role(
        Wording.shortened(role.title(), 200),
        Days.tenure(role.from(), role.to()),
        holds(role.from(), role.to(), day));
  }

  private static ActorPage.Title title(Portrait.Title title) {
    return new ActorPage.Title(
        Wording.shortened(title.words(), 160),
        Wording.statements(title.statements()),
        title.first() == null ? null : Days.day(title.first()),
        "/statements/" + title.statement());
  }

  /** Every statement that is shown. */
  private List<StatementId> shown() {
    List<StatementId> ids = new ArrayList<>(chosen);
    for (List<Voiced> list :
        List.of(
            portrait.own(),
            portrait.paraphrase(),
            portrait.ascribed(),
            portrait.naming(),
            portrait.denials(),
            portrait.answers())) {
      list.stream().limit(MOST).forEach(one -> ids.add(one.best().statement().id()));
    }
    return ids.stream().distinct().toList();
  }

  private List<ActorPage.Group> groups(Map<StatementId, Row> found) {
    Lister lister = new Lister(found);
    lister.add("own", "In their own words", null, portrait.own(), list("direct"));
    lister.add(
        "paraphrase",
        "In the words of those who report them",
        "Paraphrase: the outlet\u2019s words for what they said.",
        portrait.paraphrase(),
        list("indirect"));
    lister.addOthers(
        "ascribed",
        "What others say that they hold",
        "Not their own word: it colours nothing.",
        portrait.ascribed());
    lister.addOthers(
        "naming",
        "What others say with their name in it",
        "Found by the name alone, so it may be somebody else of that name.",
        portrait.naming());
    lister.add(
        "denials",
        "What they denied or ruled out",
        "Each with the cue that turns it: what follows the cue is what they did not say or want.",
        portrait.denials(),
        null);
    lister.add("answers", "What they answered when asked", null, portrait.answers(), null);
    return lister.groups;
  }

  /** Puts sayings into groups. */
  private final class Lister {

    private final Map<StatementId, Row> found;
    private final List<ActorPage.Group> groups = new ArrayList<>();

    Lister(Map<StatementId, Row> found) {
      this.found = found;
    }

    void add(
        String id, String title, @Nullable String note, List<Voiced> all, @Nullable String list) {
      put(new ActorPage.Group(id, title, note, false, true, told(all), all.size(), list));
    }

    void addOthers(String id, String title, String note, List<Voiced> all) {
      put(new ActorPage.Group(id, title, note, true, false, told(all), all.size(), null));
    }

    private void put(ActorPage.Group group) {
      if (!group.told().isEmpty()) {
        groups.add(group);
      }
    }

    private List<ActorPage.Told> told(List<Voiced> all) {
      return all.stream().limit(MOST).flatMap(one -> Stream.ofNullable(told(one))).toList();
    }

    private ActorPage.@Nullable Told told(Voiced voiced) {
      StatementId id = voiced.best().statement().id();
      Row row = found.get(id);
      Told told = voiced.best().statement().circumstances().told();
      String asked = told == null ? null : told.asked();
      return row == null
          ? null
          : new ActorPage.Told(
              row,
              voiced.versions().size(),
              asked == null ? null : Wording.shortened(asked, QUESTION),
              chosen.contains(id));
    }
  }

  /** The list of all statements of theirs, or those of a kind. */
  private String list(@Nullable String kind) {
    Sought sought = Sought.ALL.with(Facet.SPEAKER, portrait.actor().id());
    return Query.link(StatementsPage.PATH, kind == null ? sought : sought.with(Facet.KIND, kind));
  }

  private List<ActorPage.Claim> claims(List<Recorded> all) {
    List<ActorPage.Claim> claims = new ArrayList<>();
    for (Recorded one : all) {
      Row row = Row.of(one, one.article().text(), Head.of(one.article()), codebook);
      for (Figure figure : one.statement().circumstances().figures()) {
        claims.add(new ActorPage.Claim(Wording.shortened(Facts.figure(figure), 120), row));
      }
    }
    return claims.stream().limit(CLAIMS).toList();
  }

  private Stream<ActorPage.Denied> denied(Lane lane) {
    Moment moment = Moment.of(day);
    return lane.corrections().stream()
        .map(
            (Correction one) ->
                new ActorPage.Denied(
                    names.target(lane.target()),
                    Spoken.of(codebook, one.disowned(), moment),
                    Spoken.of(codebook, one.denial(), moment)));
  }

  private static ActorPage.Decided decided(ActorDecision decision, Collection<String> back) {
    String other = decision.other();
    int count = decision.statements().size();
    String words =
        switch (decision.act()) {
          case MERGE -> "holds that " + other + " is the same as " + decision.actor();
          case SPLIT ->
              "holds that "
                  + Wording.statements(count)
                  + (count == 1 ? " is" : " are")
                  + " somebody else\u2019s";
          case RENAME -> "calls them " + decision.name();
        };
    boolean stands =
        decision.act() == ActorDecision.Act.SPLIT && other != null && !back.contains(other);
    return new ActorPage.Decided(
        decision.coder(),
        Days.minute(decision.time()),
        Wording.shortened(words, 300),
        decision.statements().stream().map(StatementId::hex).toList(),
        stands ? other : null);
  }
}
