package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;

/**
 * What each side holds on a day, on this record. Rows and cells are in the codebook's order.
 *
 * <p>For one thread at a time.
 */
public final class Board {

  private final Ledger ledger;
  private final LocalDate asOf;
  private final boolean hindsight;
  private final Positions positions;
  private final View view;
  private final NoComment noComment;
  private final Map<View.Key, Cell> cells = new HashMap<>();
  private final Map<String, List<Position>> rejections = new HashMap<>();
  private @Nullable Extent extent;

  Board(Ledger ledger, LocalDate asOf, boolean hindsight) {
    this.ledger = ledger;
    this.asOf = asOf;
    this.hindsight = hindsight;
    positions = new Positions(asOf, ledger.codebook().windowDays());
    view = new View(ledger, positions, hindsight);
    noComment = new NoComment(ledger.codebook());
    for (Entry entry : ledger.entries()) {
      if (Ledger.isVisible(entry, asOf, hindsight)) {
        noComment.add(entry, () -> ledger.voices().partiesOf(entry));
      }
    }
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Whether what was said by the day and published later counts. */
  public boolean hindsight() {
    return hindsight;
  }

  public Codebook codebook() {
    return ledger.codebook();
  }

  View view() {
    return view;
  }

  /** What a party holds of a proposal, or of an option of an issue as {@code issue=option}. */
  public Cell cell(String party, String target) {
    return cells.computeIfAbsent(
        new View.Key(party, target),
        key -> positions.cell(party, target, view.party(party, target), noComment));
  }

  /** Targets of which anything is on record: proposals, then options, in the codebook's order. */
  public List<String> targets() {
    Set<String> spoken = new HashSet<>(view.targets().toList());
    Set<String> targets = new LinkedHashSet<>(ledger.targets());
    targets.retainAll(spoken);
    spoken.stream().sorted().forEach(targets::add);
    return List.copyOf(targets);
  }

  /** Every party's cell on every target of which anything is on record. */
  public List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    targets().forEach(target -> all.addAll(cells(target)));
    return all;
  }

  /** Every party's cell on one target. */
  public List<Cell> cells(String target) {
    return codebook().parties().stream().map(party -> cell(party.id(), target)).toList();
  }

  /** Positions of persons and bodies in a public role, their own and what they say in office. */
  public List<Position> persons() {
    return view.persons().entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(View.Key::target).thenComparing(View.Key::holder)))
        .map(e -> positions.cell(e.getKey().holder(), e.getKey().target(), e.getValue(), noComment))
        .flatMap(cell -> Stream.ofNullable(cell.position()))
        .toList();
  }

  /** What persons in a public role hold of a target in their own name: the current, or undated. */
  List<Saying> ownNames(String target) {
    List<Saying> own = new ArrayList<>();
    for (Map.Entry<View.Key, Track> e : view.persons().entrySet()) {
      if (e.getKey().target().equals(target)) {
        Position position =
            positions.cell(e.getKey().holder(), target, e.getValue(), noComment).position();
        List<Saying> sayings =
            position == null ? e.getValue().undated() : List.of(position.saying());
        sayings.stream().filter(s -> s.rank() == Voices.NONE && s.takesSide()).forEach(own::add);
      }
    }
    own.sort(Comparator.comparing(Saying::holder));
    return own;
  }

  /** A party's positions that reject something. */
  List<Position> rejections(String party) {
    return rejections.computeIfAbsent(
        party,
        p ->
            targets().stream()
                .flatMap(target -> Stream.ofNullable(cell(p, target).position()))
                .filter(position -> position.stance() == Stance.REJECT)
                .toList());
  }

  /** What others say that parties hold of a target. */
  public List<Ascribed> ascribed(String target) {
    return view.ascribed(target);
  }

  /** Words of parties on a target that have no day. */
  public List<Saying> undated(String target) {
    return view.undated(target);
  }

  /** Where every proposal of the codebook stands. */
  public List<Standing> proposals() {
    return codebook().proposals().stream().map(p -> new Standings(this, p).standing()).toList();
  }

  /** Where one proposal stands; empty if the codebook has none of that id. */
  public Optional<Standing> proposal(String id) {
    return codebook().proposal(id).map(p -> new Standings(this, p).standing());
  }

  /** What is new after a day in what parties say, by the day it was said. */
  public List<Shift> shifts(LocalDate since) {
    return shifts(view.parties(), since);
  }

  /** All that was ever new in what a party says of a target, from its first word on. */
  public List<Shift> history(String party, String target) {
    Track track = view.party(party, target);
    return track == null ? List.of() : new Shifts(LocalDate.MIN, codebook().windowDays()).of(track);
  }

  /** What is new after a day in what persons in a public role say. */
  public List<Shift> personShifts(LocalDate since) {
    return shifts(view.persons(), since);
  }

  private List<Shift> shifts(Map<View.Key, Track> tracks, LocalDate since) {
    List<Shift> all = new ArrayList<>();
    int window = codebook().windowDays();
    tracks.values().forEach(track -> all.addAll(new Shifts(since, window).of(track)));
    all.sort(
        Comparator.comparing(
                (Shift s) -> Objects.requireNonNullElse(s.after().day(), LocalDate.MAX))
            .thenComparing(Shift::target)
            .thenComparing(Shift::holder)
            .thenComparing(s -> s.after().id())
            .thenComparing(Shift::kind));
    return all;
  }

  /** Each "for the first time" that came on record after a day, set against the record. */
  public List<FirstClaim> firstClaims(LocalDate since) {
    return view.parties().values().stream()
        .flatMap(track -> FirstClaims.of(track, since).stream())
        .toList();
  }

  /** Two proposals, term by term. */
  public Comparison compare(Proposal one, Proposal other) {
    Set<String> issues = new LinkedHashSet<>();
    codebook().issues().forEach(issue -> issues.add(issue.id()));
    issues.addAll(one.terms().keySet());
    issues.addAll(other.terms().keySet());
    List<Comparison.Line> lines = new ArrayList<>();
    for (String issue : issues) {
      String a = one.terms().get(issue);
      String b = other.terms().get(issue);
      if (a != null || b != null) {
        lines.add(new Comparison.Line(issue, a, b, towards(issue, a), towards(issue, b)));
      }
    }
    return new Comparison(one, other, lines);
  }

  private List<Position> towards(String issue, @Nullable String option) {
    return option == null ? List.of() : towards(issue + "=" + option);
  }

  private List<Position> towards(String target) {
    return codebook().parties().stream()
        .flatMap(party -> Stream.ofNullable(cell(party.id(), target).position()))
        .toList();
  }

  /** Terms of proposals that nobody was ever on record as rejecting, with a day or without. */
  public List<Unrejected> unrejected() {
    List<Unrejected> terms = new ArrayList<>();
    for (Issue issue : codebook().issues()) {
      for (String option : issue.options()) {
        String target = issue.id() + "=" + option;
        List<String> proposals = withTerm(issue.id(), option);
        if (!proposals.isEmpty() && !isRejected(target)) {
          terms.add(new Unrejected(target, proposals, towards(target), silent(target)));
        }
      }
    }
    return terms;
  }

  private boolean isRejected(String target) {
    return codebook().parties().stream()
        .flatMap(party -> Stream.ofNullable(view.party(party.id(), target)))
        .flatMap(Track::telling)
        .anyMatch(saying -> saying.stance() == Stance.REJECT);
  }

  /** How many parties never took a side on it. */
  private int silent(String target) {
    int silent = 0;
    for (Party party : codebook().parties()) {
      Silence silence = cell(party.id(), target).silence();
      Track track = view.party(party.id(), target);
      boolean never = silence != null && silence.kind() == Silence.Kind.NEVER;
      silent += never && (track == null || track.telling().findAny().isEmpty()) ? 1 : 0;
    }
    return silent;
  }

  private List<String> withTerm(String issue, String option) {
    return codebook().proposals().stream()
        .filter(proposal -> option.equals(proposal.terms().get(issue)))
        .map(Proposal::id)
        .toList();
  }

  /** How much of the record it rests on. */
  public Extent extent() {
    Extent known = extent;
    if (known == null) {
      known = count();
      extent = known;
    }
    return known;
  }

  private Extent count() {
    Counting counting = ledger.counting(asOf, hindsight);
    view.ascribedTo().forEach(counting::addAscribed);
    return counting.extent();
  }

  /** Words of parties on a target that were denied, each with the denial. */
  public List<Correction> corrections(String target) {
    return view.corrections(target);
  }

  /** Words of parties on a target on which people differ, so that they colour nothing. */
  public List<Saying> contested(String target) {
    return view.contested(target);
  }

  /** How persons in a public role moved after a day, where no shift of a party tells it. */
  public List<Shift> personMoves(LocalDate since) {
    Set<List<Object>> told = new HashSet<>();
    shifts(since).forEach(shift -> told.add(what(shift)));
    return personShifts(since).stream()
        .filter(shift -> shift.isMove() && !told.contains(what(shift)))
        .toList();
  }

  private static List<Object> what(Shift shift) {
    return List.of(shift.target(), shift.kind(), shift.after().best().utterance());
  }

  /** A party's name. */
  public String name(String party) {
    return codebook().party(party).map(Party::name).orElse(party);
  }
}
