package org.parley.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Shift;
import org.parley.analyze.Standing;

/** A board for many readers, one at a time, with what is worked out of it once. */
final class Sheet {

  private static final int KEPT = 4;

  private final Board board;
  private final Map<LocalDate, List<Shift>> shifts = new Boards.Latest<>(KEPT);
  private @Nullable List<Standing> standings;

  Sheet(Board board) {
    this.board = board;
  }

  /** Asks the board; while one reader does, the others wait. */
  synchronized <T> T ask(Function<Board, T> question) {
    return question.apply(board);
  }

  /** Where every proposal stands. */
  synchronized List<Standing> standings() {
    List<Standing> known = standings;
    if (known == null) {
      known = board.proposals();
      standings = known;
    }
    return known;
  }

  /** Where one stands; the others are not worked out for it. */
  synchronized Optional<Standing> standing(String proposal) {
    List<Standing> known = standings;
    return known == null
        ? board.proposal(proposal)
        : known.stream().filter(s -> s.proposal().id().equals(proposal)).findFirst();
  }

  /** What is new after a day; nothing where none is given. */
  synchronized List<Shift> shifts(@Nullable LocalDate since) {
    return since == null ? List.of() : shifts.computeIfAbsent(since, board::shifts);
  }
}
