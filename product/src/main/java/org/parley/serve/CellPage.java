package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Silence;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;

/**
 * What a mark of the board rests on: a party's words on a target, by a day.
 *
 * @param silence why nothing is held, or null
 * @param back where the target itself is shown
 * @param list where every statement coded on it is, of any day
 * @param history what was new in it, from the first word on
 * @param groups its statements, what others say of it apart and last
 */
record CellPage(
    Frame frame,
    BoardPage.When when,
    String party,
    String target,
    Box box,
    @Nullable String silence,
    String back,
    String list,
    List<Step> history,
    List<Group> groups) {

  /** What was new on a day. */
  record Step(String day, String words, String href, String stance, String by) {}

  /**
   * Statements of one sort.
   *
   * @param id to which an address may lead
   * @param note what they mean, or null
   * @param ascribed whether others say it of the party
   */
  record Group(
      String id,
      String title,
      @Nullable String note,
      boolean ascribed,
      List<Told> told,
      int more) {}

  /** One saying, and the statements that report it. */
  record Told(
      Sign sign, String stance, String about, List<Spoken.Condition> conditions, List<Row> rows) {}

  /** Gives statements of the record as rows. */
  interface Rows {
    Map<StatementId, Row> of(List<StatementId> ids);
  }

  private static final int MOST = 20;
  private static final int VERSIONS = 8;
  private static final int STEPS = 40;

  /** Puts a cell's sayings into groups. */
  static final class Maker {

    private final Board board;
    private final Moment moment;
    private final Rows rows;
    private final Naming names;
    private final List<Group> groups = new ArrayList<>();

    Maker(Board board, Moment moment, Rows rows) {
      this.board = board;
      this.moment = moment;
      this.rows = rows;
      this.names = new Naming(board.codebook());
    }

    CellPage of(Frame frame, BoardPage.When when, Cell cell, String back) {
      Position position = cell.position();
      if (position != null) {
        add(position);
      } else if (cell.silence() != null && cell.silence().then() != null) {
        Position then = cell.silence().then();
        add("then", "What was held before", null, then.behind());
        add("divided", "What others of the party said", null, then.others());
      } else {
        addBare(cell);
      }
      addDisputed(cell);
      String party = cell.holder();
      List<Ascribed> ascribed =
          board.ascribed(cell.target()).stream().filter(a -> a.party().equals(party)).toList();
      addAscribed(ascribed);
      add(
          "undated",
          "Without a day",
          "They place nobody: it is not known when they were said.",
          board.undated(cell.target()).stream().filter(s -> s.holder().equals(party)).toList());
      return new CellPage(
          frame,
          when,
          names.party(party),
          names.target(cell.target()),
          Box.of(board, cell, false, List.of(), moment),
          cell.silence() == null ? null : Clauses.silence(board, cell),
          back,
          Naming.list(party, cell.target()),
          steps(board.history(party, cell.target())),
          groups);
    }

    private void add(Position position) {
      add("rests", "What it rests on", null, position.behind());
      add(
          "divided",
          "Others of the party say otherwise",
          "In the same rank, or in a lower one and later; so the party is shown as divided.",
          position.others());
      add(
          "besides",
          "Said as well",
          "By the same person, in an order that the record does not tell.",
          position.besides());
    }

    /** What people differ on, unless it is all there is, and what was denied, with the denial. */
    private void addDisputed(Cell cell) {
      boolean shown = cell.silence() != null && cell.silence().kind() == Silence.Kind.CONTESTED;
      add(
          "contested",
          "Contested",
          "People differ on it: it colours nothing until that is settled.",
          board.contested(cell.target()).stream()
              .filter(saying -> !shown && saying.holder().equals(cell.holder()))
              .toList());
      add(
          "denied",
          "Denied",
          "Said, and the denial of having said it: the first colours nothing.",
          board.corrections(cell.target()).stream()
              .filter(one -> one.disowned().holder().equals(cell.holder()))
              .flatMap(one -> Stream.of(one.disowned(), one.denial()))
              .toList());
    }

    private void add(String id, String title, @Nullable String note, List<Saying> sayings) {
      if (!sayings.isEmpty()) {
        List<Saying> shown = sayings.subList(0, Math.min(MOST, sayings.size()));
        Map<StatementId, Row> found = rows.of(versions(shown, Saying::statements));
        List<Told> told = shown.stream().map(saying -> told(saying, found)).toList();
        groups.add(new Group(id, title, note, false, told, sayings.size() - shown.size()));
      }
    }

    /** The first few versions of each. */
    private static <T> List<StatementId> versions(
        List<T> told, Function<T, List<StatementId>> statements) {
      return told.stream().flatMap(one -> statements.apply(one).stream().limit(VERSIONS)).toList();
    }

    private static List<Row> rows(List<StatementId> ids, Map<StatementId, Row> found) {
      return ids.stream().limit(VERSIONS).flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private Told told(Saying saying, Map<StatementId, Row> found) {
      Spoken spoken = Spoken.of(board, saying, moment);
      List<String> about = new ArrayList<>(List.of(spoken.day()));
      about.addAll(spoken.facts());
      return new Told(
          spoken.sign(),
          spoken.stance(),
          String.join("; ", about) + "; coded by " + spoken.by(),
          spoken.conditions(),
          rows(saying.statements(), found));
    }

    /** Words that colour nothing: a refusal to comment, or such as take no side. */
    private void addBare(Cell cell) {
      if (!cell.statements().isEmpty()) {
        Sign sign = Sign.of(cell);
        List<StatementId> ids = cell.statements();
        Map<StatementId, Row> found = rows.of(ids.subList(0, Math.min(MOST, ids.size())));
        Told told =
            new Told(
                sign,
                sign.words(),
                "each says who coded it",
                List.of(),
                cell.statements().stream()
                    .limit(MOST)
                    .flatMap(id -> Stream.ofNullable(found.get(id)))
                    .toList());
        groups.add(new Group("rests", "What is on record", null, false, List.of(told), 0));
      }
    }

    private void addAscribed(List<Ascribed> all) {
      if (!all.isEmpty()) {
        List<Ascribed> shown = all.subList(0, Math.min(MOST, all.size()));
        Map<StatementId, Row> found = rows.of(versions(shown, Ascribed::statements));
        groups.add(
            new Group(
                "others",
                "What others say of it",
                "Not its own word: it colours nothing.",
                true,
                shown.stream().map(one -> told(one, found)).toList(),
                all.size() - shown.size()));
      }
    }

    private Told told(Ascribed one, Map<StatementId, Row> found) {
      String by =
          one.voice() == Voice.OUTLET
              ? (one.by().isEmpty() ? "an outlet" : one.by()) + ", in its own voice"
              : one.by().isEmpty()
                  ? "a speaker whom the codebook does not list or the text does not name"
                  : one.by();
      String day = one.day() == null ? "no date" : Days.day(one.day());
      return new Told(
          Sign.of(one.stance()),
          Sign.of(one.stance()).words(),
          "says " + Wording.shortened(by, 120) + "; " + day + "; coded by " + one.coder(),
          List.of(),
          rows(one.statements(), found));
    }

    /** The latest of them. */
    private List<Step> steps(List<Shift> history) {
      return history.stream().skip(Math.max(0, history.size() - STEPS)).map(this::step).toList();
    }

    private Step step(Shift shift) {
      Saying after = shift.after();
      String stance = after.ends() ? "withdrawn" : Sign.of(after.stance()).words();
      return new Step(
          after.day() == null ? "no date" : Days.day(after.day()),
          Move.words(shift),
          "/statements/" + after.id(),
          stance,
          Box.coder(after));
    }
  }
}
