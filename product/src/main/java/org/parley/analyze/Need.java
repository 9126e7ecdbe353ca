package org.parley.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.statement.Codebook;
import org.parley.statement.Consent;
import org.parley.statement.Party;
import org.parley.statement.Term;

/**
 * A consent rule on a day. A rule that names one bloc and nobody else is about its members; a bloc
 * among others has one seat, filled by its own voice.
 *
 * @param seats ids of the parties that are asked
 * @param needed how many of them must agree
 * @param agreed how many accept; a party that is divided, or of whose words the last is not known,
 *     does not
 * @param state whether they do, cannot, or have not all spoken
 */
public record Need(Consent consent, List<String> seats, int needed, int agreed, State state) {

  /** How far a rule is met, on this record and day. */
  public enum State implements Term {
    MET,
    BLOCKED,
    WAITING
  }

  public Need {
    seats = List.copyOf(seats);
  }

  static Need of(Consent consent, Codebook codebook, Board board, String proposal) {
    List<String> seats = seats(consent, codebook);
    int needed =
        switch (consent.rule()) {
          case ALL -> seats.size();
          case MAJORITY -> seats.size() / 2 + 1;
          case ANY -> 1;
        };
    int agreed = 0;
    int refused = 0;
    for (String seat : seats) {
      Position position = board.cell(seat, proposal).position();
      agreed += position != null && position.isYes() ? 1 : 0;
      refused += position != null && position.isNo() ? 1 : 0;
    }
    State state =
        agreed >= needed
            ? State.MET
            : seats.size() - refused < needed ? State.BLOCKED : State.WAITING;
    return new Need(consent, seats, needed, agreed, state);
  }

  private static List<String> seats(Consent consent, Codebook codebook) {
    if (consent.of().size() == 1) {
      Optional<Party> bloc = codebook.party(consent.of().get(0));
      if (bloc.isPresent() && !bloc.get().members().isEmpty()) {
        return bloc.get().members();
      }
    }
    return new ArrayList<>(consent.of());
  }

  /** The bloc whose members are asked, or empty. */
  public Optional<String> bloc() {
    return seats.equals(consent.of()) ? Optional.empty() : Optional.of(consent.of().get(0));
  }

  /** Whether every one of them is needed. */
  boolean needsEach() {
    return needed == seats.size();
  }
}
