package org.parley.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;

/** Tells where a proposal stands. */
final class Standings {

  private final Board board;
  private final Proposal proposal;
  private final List<Need> needs;
  private final List<Cell> cells;

  Standings(Board board, Proposal proposal) {
    this.board = board;
    this.proposal = proposal;
    needs =
        proposal.consent().stream()
            .map(consent -> Need.of(consent, board.codebook(), board, proposal.id()))
            .toList();
    cells =
        board.codebook().parties().stream()
            .map(Party::id)
            .map(party -> board.cell(party, proposal.id()))
            .toList();
  }

  Standing standing() {
    View view = board.view();
    return new Standing(
        proposal,
        board.asOf(),
        needs,
        cells.stream().flatMap(Standings::position).toList(),
        blocks(),
        waitsOn(),
        notOnRecord(),
        opposedBy(),
        view.ascribed(proposal.id()),
        board.ownNames(proposal.id()),
        view.undated(proposal.id()),
        view.corrections(proposal.id()),
        new Collisions(board).on(proposal.id()),
        new Openings(board, proposal).of(needs));
  }

  private static Stream<Position> position(Cell cell) {
    return Stream.ofNullable(cell.position());
  }

  /** Asked by a rule that is not met yet. */
  private boolean isAwaited(String party) {
    return needs.stream()
        .anyMatch(need -> need.state() != Need.State.MET && need.seats().contains(party));
  }

  private boolean blocks(String party) {
    return needs.stream()
        .anyMatch(need -> need.state() == Need.State.BLOCKED && need.seats().contains(party));
  }

  /** Whether no undisputed rule asks for its consent in a way that its no can stop. */
  private boolean isContested(String party) {
    return needs.stream()
        .filter(need -> need.seats().contains(party))
        .filter(need -> need.state() == Need.State.BLOCKED || need.needsEach())
        .allMatch(need -> need.consent().contested());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Cell cell : cells) {
      String party = cell.holder();
      Position position = cell.position();
      boolean silent = position == null && isNeededItself(party);
      boolean no = position != null && position.isNo() && blocks(party);
      List<Position> terms = silent || no ? rejectedTerms(party) : List.of();
      if (position != null && no) {
        blocks.add(new Block(position, null, false, isContested(party)));
      }
      for (Position term : terms) {
        blocks.add(new Block(term, term.target(), silent, isContested(party)));
      }
    }
    return blocks;
  }

  private boolean isNeededItself(String party) {
    return needs.stream().anyMatch(need -> need.needsEach() && need.seats().contains(party));
  }

  private List<Position> rejectedTerms(String party) {
    List<Position> rejected = new ArrayList<>();
    for (Map.Entry<String, String> term : proposal.terms().entrySet()) {
      Position position = board.cell(party, term.getKey() + "=" + term.getValue()).position();
      if (position != null && position.stance() == Stance.REJECT) {
        rejected.add(position);
      }
    }
    return rejected;
  }

  private List<Position> waitsOn() {
    return cells.stream().flatMap(Standings::position).filter(this::isWaitedFor).toList();
  }

  private boolean isWaitedFor(Position position) {
    return !position.isYes() && !position.isNo() && isAwaited(position.holder());
  }

  private List<Cell> notOnRecord() {
    return cells.stream()
        .filter(cell -> cell.position() == null && isAwaited(cell.holder()))
        .toList();
  }

  private List<Position> opposedBy() {
    return cells.stream()
        .flatMap(Standings::position)
        .filter(p -> p.stance() == Stance.REJECT && !blocks(p.holder()) && !isWaitedFor(p))
        .toList();
  }
}
