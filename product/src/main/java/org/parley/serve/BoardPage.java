package org.parley.serve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Need;
import org.parley.analyze.Shift;
import org.parley.analyze.Standing;
import org.parley.statement.Codebook;
import org.parley.statement.Party;

/**
 * Proposals down, parties across.
 *
 * @param asked parties whose consent some proposal needs
 * @param others parties whose consent none needs
 * @param leftOut parties without a column, since nothing of theirs is on record here, or null
 */
record BoardPage(
    Frame frame,
    When when,
    List<String> asked,
    List<String> others,
    @Nullable String leftOut,
    List<Line> lines,
    Footing footing) {

  /** A proposal's row. */
  record Line(
      String id,
      String name,
      String href,
      boolean contested,
      List<Box> boxes,
      List<Clause> words) {}

  /**
   * The day a page is looked at, and what the form that changes it needs.
   *
   * @param action where the form leads
   * @param span days from the first on record to the last or the one shown
   * @param place of the day shown in that span
   */
  record When(
      String action,
      Moment moment,
      String day,
      @Nullable String since,
      LocalDate first,
      LocalDate last,
      long span,
      long place) {

    static When of(String action, Boards boards, Moment moment) {
      LocalDate first = boards.first();
      LocalDate last = boards.last().isBefore(moment.asOf()) ? moment.asOf() : boards.last();
      long span = ChronoUnit.DAYS.between(first, last);
      long place = ChronoUnit.DAYS.between(first, moment.asOf());
      return new When(
          action,
          moment,
          Days.day(moment.asOf()),
          moment.since() == null ? null : Days.day(moment.since()),
          first,
          last,
          span,
          Math.max(0, Math.min(span, place)));
    }
  }

  static BoardPage of(Account account, Boards boards, Sheet sheet, Moment moment) {
    List<Standing> standings = sheet.standings();
    List<Shift> shifts = sheet.shifts(moment.since());
    return sheet.ask(board -> of(account, boards, board, standings, shifts, moment));
  }

  private static BoardPage of(
      Account account,
      Boards boards,
      Board board,
      List<Standing> standings,
      List<Shift> shifts,
      Moment moment) {
    Columns columns = Columns.of(board, standings);
    Naming names = new Naming(board.codebook());
    List<Line> lines = new ArrayList<>();
    for (Standing standing : standings) {
      lines.add(line(board, standing, columns, shifts, moment));
    }
    return new BoardPage(
        Frame.of("Board", "board", account.size()),
        When.of("/board", boards, moment),
        columns.asked.stream().map(names::party).toList(),
        columns.others.stream().map(names::party).toList(),
        columns.leftOut.isEmpty() ? null : names.parties(columns.leftOut),
        lines,
        Footing.of(board, account));
  }

  private static Line line(
      Board board, Standing standing, Columns columns, List<Shift> shifts, Moment moment) {
    String id = standing.proposal().id();
    Set<String> seats = seats(standing);
    return new Line(
        id,
        new Naming(board.codebook()).target(id),
        Naming.proposal(id, moment),
        standing.consent().stream().anyMatch(need -> need.consent().contested()),
        columns.all().stream()
            .map(p -> Box.of(board, board.cell(p, id), seats.contains(p), shifts, moment))
            .toList(),
        new Clauses(board, standing, moment).all());
  }

  /** Parties whose consent a proposal needs. */
  static Set<String> seats(Standing standing) {
    Set<String> seats = new LinkedHashSet<>();
    standing.consent().stream().map(Need::seats).forEach(seats::addAll);
    return seats;
  }

  /**
   * Which parties have a column. Of whom nothing is on record, a member of a bloc whose members
   * alone are asked has none, nor where many are asked anybody: a bloc may have thirty.
   */
  record Columns(List<String> asked, List<String> others, List<String> leftOut) {

    private static final int FEW = 10;

    static Columns of(Board board, List<Standing> standings) {
      Codebook codebook = board.codebook();
      Set<String> needed = new LinkedHashSet<>();
      Set<String> named = new LinkedHashSet<>();
      for (Standing standing : standings) {
        needed.addAll(seats(standing));
        standing.consent().stream()
            .filter(need -> need.bloc().isEmpty())
            .forEach(need -> named.addAll(need.seats()));
      }
      Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (Party party : codebook.parties()) {
        boolean spoken =
            standings.stream().anyMatch(s -> isSpoken(board.cell(party.id(), s.proposal().id())));
        boolean shown =
            spoken
                || named.contains(party.id())
                    && (named.size() <= FEW || board.extent().of(party.id()).statements() > 0);
        (shown ? needed.contains(party.id()) ? columns.asked : columns.others : columns.leftOut)
            .add(party.id());
      }
      return columns;
    }

    private static boolean isSpoken(Cell cell) {
      return cell.position() != null || !cell.statements().isEmpty();
    }

    List<String> all() {
      List<String> all = new ArrayList<>(asked);
      all.addAll(others);
      return all;
    }
  }
}
