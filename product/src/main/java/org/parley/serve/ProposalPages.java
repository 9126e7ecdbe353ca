package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Block;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Collision;
import org.parley.analyze.Comparison;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Standing;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;
import org.parley.statement.Voice;

/** Makes a proposal's page of where it stands. */
final class ProposalPages {

  private static final int QUOTED = 240;
  private static final int OTHERS = 40;

  private final Board board;
  private final Standing standing;
  private final Moment moment;
  private final Naming names;

  ProposalPages(Board board, Standing standing, Moment moment) {
    this.board = board;
    this.standing = standing;
    this.moment = moment;
    this.names = new Naming(board.codebook());
  }

  ProposalPage page(Account account, Boards boards, List<Shift> shifts, @Nullable Proposal with) {
    Proposal proposal = standing.proposal();
    String action = "/proposals/" + proposal.id();
    String by = proposal.proposedBy();
    List<Shift> own = shifts.stream().filter(s -> s.target().equals(proposal.id())).toList();
    return new ProposalPage(
        Frame.of(names.target(proposal.id()), "board", account.size()),
        BoardPage.When.of(action, boards, moment),
        proposal.id(),
        names.target(proposal.id()),
        proposal.description(),
        by == null ? null : names.holder(by),
        standing.consent().stream().map(need -> Rules.rule(need, names)).toList(),
        stands(),
        new Clauses(board, standing, moment).silent(),
        terms(shifts),
        standing.stands().stream()
            .filter(position -> !position.conditions().isEmpty())
            .map(position -> Spoken.of(board, position, moment))
            .toList(),
        standing.collisions().stream().map(this::clash).toList(),
        new Openness(standing.open(), names, moment).open(standing),
        boxes(shifts),
        spoken(standing.persons()),
        spoken(standing.undated()),
        standing.corrections().stream()
            .map(c -> new ProposalPage.Denial(spoken(c.disowned()), spoken(c.denial())))
            .toList(),
        standing.ascribed().stream().limit(OTHERS).map(this::other).toList(),
        own.stream().map(this::step).toList(),
        menu(with),
        with == null ? null : compared(board.compare(proposal, with)),
        Footing.of(board, account));
  }

  private Spoken spoken(Saying saying) {
    return Spoken.of(board, saying, moment);
  }

  private List<Spoken> spoken(List<Saying> sayings) {
    return sayings.stream().map(this::spoken).toList();
  }

  private List<ProposalPage.Stands> stands() {
    List<ProposalPage.Stands> all = new ArrayList<>();
    add(all, "Blocked by", standing.blockedBy().stream().map(this::block));
    add(all, "Waits on", standing.waitsOn().stream().map(p -> stand(p, null)));
    add(all, "Opposed by", standing.opposedBy().stream().map(p -> stand(p, null)));
    add(all, "Accepted by", elsewhere(true));
    add(all, "Also on record", elsewhere(false));
    return all;
  }

  private static void add(
      List<ProposalPage.Stands> all, String label, Stream<ProposalPage.Stand> stands) {
    List<ProposalPage.Stand> found = stands.toList();
    if (!found.isEmpty()) {
      all.add(new ProposalPage.Stands(label, found));
    }
  }

  private Stream<ProposalPage.Stand> elsewhere(boolean yes) {
    return standing.stands().stream()
        .filter(p -> standing.waitsOn().stream().noneMatch(waiting -> waiting == p))
        .filter(p -> p.stance() != Stance.REJECT && (p.stance() == Stance.ACCEPT) == yes)
        .map(p -> stand(p, null));
  }

  private ProposalPage.Stand block(Block block) {
    List<String> notes = new ArrayList<>();
    String term = block.term();
    if (term != null) {
      notes.add("by its no to \u201c" + names.target(term) + "\u201d");
    }
    if (block.derived()) {
      notes.add("worked out from the terms, not said of the proposal");
    }
    if (block.contested()) {
      notes.add("the rule that asks for its consent is contested");
    }
    return stand(block.position(), notes.isEmpty() ? null : String.join("; ", notes));
  }

  private ProposalPage.Stand stand(Position position, @Nullable String note) {
    List<String> others =
        Stream.concat(
                position.others().stream().map(s -> "divided: " + brief(s)),
                position.besides().stream().map(s -> "order not known: " + brief(s)))
            .toList();
    return new ProposalPage.Stand(
        Spoken.of(board, position, moment), note, others.isEmpty() ? null : join(others));
  }

  private static String join(List<String> parts) {
    return String.join("; ", parts);
  }

  private static String brief(Saying saying) {
    return (saying.ends() ? "withdrawn" : Sign.of(saying.stance()).words())
        + (saying.name().isEmpty() ? "" : ", " + Wording.shortened(saying.name(), 80))
        + (saying.day() == null ? "" : ", " + Days.day(saying.day()))
        + " ("
        + Box.coder(saying)
        + ")";
  }

  private List<Box> boxes(List<Shift> shifts) {
    List<String> shown = BoardPage.Columns.of(board, List.of(standing)).all();
    return shown.stream().map(party -> box(party, standing.proposal().id(), shifts)).toList();
  }

  private Box box(String party, String target, List<Shift> shifts) {
    boolean asked = BoardPage.seats(standing).contains(party);
    return Box.of(board, board.cell(party, target), asked, shifts, moment);
  }

  private ProposalPage.Terms terms(List<Shift> shifts) {
    Proposal proposal = standing.proposal();
    List<String> targets = new ArrayList<>();
    proposal.terms().forEach((issue, option) -> targets.add(issue + "=" + option));
    List<String> spoken =
        board.codebook().parties().stream()
            .map(party -> party.id())
            .filter(party -> targets.stream().anyMatch(t -> isSpoken(board.cell(party, t))))
            .toList();
    List<ProposalPage.Term> rows = new ArrayList<>();
    proposal
        .terms()
        .forEach(
            (issue, option) ->
                rows.add(
                    new ProposalPage.Term(
                        names.issue(issue),
                        Naming.option(option),
                        proposal.notTradable().get(issue),
                        spoken.stream()
                            .map(party -> box(party, issue + "=" + option, shifts))
                            .toList())));
    return new ProposalPage.Terms(spoken.stream().map(names::party).toList(), rows);
  }

  private static boolean isSpoken(Cell cell) {
    return cell.position() != null || !cell.statements().isEmpty();
  }

  private ProposalPage.Clash clash(Collision one) {
    return new ProposalPage.Clash(
        Spoken.of(board, one.asking(), moment),
        Spoken.Condition.of(one.asked(), names),
        Spoken.of(board, one.rejecting(), moment),
        names.target(one.rejecting().target()),
        one.sure());
  }

  private ProposalPage.Other other(Ascribed one) {
    String by =
        one.voice() == Voice.OUTLET
            ? (one.by().isEmpty() ? "an outlet" : one.by()) + ", in its own voice"
            : one.by().isEmpty()
                ? "a speaker whom the codebook does not list or the text does not name"
                : one.by();
    return new ProposalPage.Other(
        names.party(one.party()),
        Naming.cell(one.party(), one.target(), moment) + "#others",
        Sign.of(one.stance()),
        Sign.of(one.stance()).words(),
        Wording.shortened(by, 160) + ", " + (one.day() == null ? "no date" : Days.day(one.day())),
        Wording.shortened(one.told(), QUOTED),
        Wording.shortened(one.coder(), 60));
  }

  private ProposalPage.Step step(Shift shift) {
    Saying before = shift.before();
    Saying after = shift.after();
    return new ProposalPage.Step(
        names.party(shift.holder()),
        "/statements/" + after.id(),
        Move.of(shift),
        before == null ? "" : Sign.of(before.stance()).words(),
        after.ends() ? "no stance" : Sign.of(after.stance()).words(),
        after.day() == null ? "no date" : Days.day(Objects.requireNonNull(after.day())),
        Box.coder(after));
  }

  private StatementsPage.Menu menu(@Nullable Proposal with) {
    List<StatementsPage.Choice> others =
        board.codebook().proposals().stream()
            .filter(other -> !other.id().equals(standing.proposal().id()))
            .map(
                other ->
                    new StatementsPage.Choice(
                        other.id(),
                        names.target(other.id()),
                        with != null && with.id().equals(other.id())))
            .toList();
    return new StatementsPage.Menu("with", "Set beside", "none", others);
  }

  private ProposalPage.Compared compared(Comparison comparison) {
    String other = comparison.other().id();
    return new ProposalPage.Compared(
        names.target(other),
        Naming.proposal(other, moment) + "&with=" + standing.proposal().id(),
        comparison.lines().stream().map(this::line).toList());
  }

  private ProposalPage.Line line(Comparison.Line line) {
    return new ProposalPage.Line(
        names.issue(line.issue()),
        line.agrees(),
        side(line.option(), line.positions()),
        side(line.otherOption(), line.otherPositions()));
  }

  private ProposalPage.Side side(@Nullable String option, List<Position> positions) {
    return new ProposalPage.Side(
        option == null ? null : Naming.option(option),
        positions.stream().map(p -> box(p.holder(), p.target(), List.of())).toList());
  }
}
