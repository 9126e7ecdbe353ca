package org.parley.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Asked;
import org.parley.analyze.Block;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Correction;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Silence;
import org.parley.analyze.Standing;
import org.parley.statement.StatementId;

/** A board as tables for R, Python and spreadsheets, a row each cell. */
public final class BoardCsv {

  private static final List<String> CELL =
      List.of(
          "stance",
          "said",
          "since",
          "rank",
          "by",
          "kind",
          "hedge",
          "sayings",
          "divided",
          "conditions",
          "words",
          "coded_by",
          "statements",
          "forces",
          "met",
          "others",
          "besides",
          "cue",
          "hindsight");

  private final Board board;
  private final CsvWriter csv;

  /** Writes to a stream of the caller's, who closes it. */
  public BoardCsv(Board board, Writer out) {
    this.board = board;
    csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
  }

  /** Every relation of every proposal: stands, blocked_by, waits_on, and so on. */
  public void proposals(List<Standing> standings) {
    head("as_of", "codebook", "proposal", "relation", "party", "term");
    for (Standing standing : standings) {
      String id = standing.proposal().id();
      standing.stands().forEach(p -> position(p, id, "stands", ""));
      standing.blockedBy().forEach(b -> block(b, id));
      standing.waitsOn().forEach(p -> position(p, id, "waits_on", ""));
      standing.notOnRecord().forEach(c -> silence(c, id, "not_on_record", c.holder(), ""));
      standing.opposedBy().forEach(p -> position(p, id, "opposed_by", ""));
      standing.ascribed().forEach(a -> ascribed(a, id, "ascribed", a.party(), ""));
      standing.undated().forEach(s -> saying(s, id, "undated", s.holder(), ""));
      board.contested(id).forEach(s -> saying(s, id, "contested", s.holder(), ""));
      for (Correction one : standing.corrections()) {
        saying(one.disowned(), id, "disowned", one.disowned().holder(), "");
        saying(one.denial(), id, "denial", one.denial().holder(), "");
      }
    }
  }

  /** Every cell, then persons, and what is ascribed, undated, contested or denied. */
  public void positions() {
    head("as_of", "codebook", "target", "relation", "holder");
    for (Cell cell : board.cells()) {
      if (cell.position() == null) {
        silence(cell, cell.target(), "party", cell.holder());
      } else {
        row(cells(cell.position()), cell.target(), "party", cell.holder());
      }
    }
    board.persons().forEach(p -> row(cells(p), p.target(), "actor", p.holder()));
    for (String target : board.targets()) {
      board.ascribed(target).forEach(a -> ascribed(a, target, "ascribed", a.party()));
      board.undated(target).forEach(s -> saying(s, target, "undated", s.holder()));
      board.contested(target).forEach(s -> saying(s, target, "contested", s.holder()));
      for (Correction one : board.corrections(target)) {
        saying(one.disowned(), target, "disowned", one.disowned().holder());
        saying(one.denial(), target, "denial", one.denial().holder());
      }
    }
  }

  /** What is new after a day, each shift as two rows, before and after. */
  public void shifts(LocalDate since) {
    shifts(board.shifts(since), board.personMoves(since));
  }

  /**
   * Some shifts, each as two rows, before and after; {@code of} tells a party's from a person's.
   *
   * @param inOffice what parties say, {@code ofPersons} what persons do
   */
  public void shifts(List<Shift> inOffice, List<Shift> ofPersons) {
    List<String> first = List.of("as_of", "codebook", "shift", "target", "holder", "kind", "which");
    csv.writeRecord(Stream.of(first, CELL, List.of("of")).flatMap(List::stream).toList());
    int number = 0;
    for (Shift shift : inOffice) {
      shift(shift, String.valueOf(++number), "party");
    }
    for (Shift shift : ofPersons) {
      shift(shift, String.valueOf(++number), "actor");
    }
  }

  private void shift(Shift shift, String number, String of) {
    String kind = shift.kind().word();
    Saying before = shift.before();
    if (before != null) {
      row(and(cells(before), of), number, shift.target(), shift.holder(), kind, "before");
    }
    row(and(cells(shift.after()), of), number, shift.target(), shift.holder(), kind, "after");
  }

  private List<String> and(List<String> cells, String last) {
    return Stream.concat(cells.stream(), Stream.of(last)).toList();
  }

  private void head(String... first) {
    csv.writeRecord(Stream.concat(List.of(first).stream(), CELL.stream()).toList());
  }

  private void row(List<String> cells, String... first) {
    List<String> row = new ArrayList<>();
    row.add(board.asOf().toString());
    row.add(board.codebook().id());
    row.addAll(List.of(first));
    row.addAll(cells);
    csv.writeRecord(row);
  }

  private void position(Position position, String proposal, String relation, String term) {
    row(cells(position), proposal, relation, position.holder(), term);
  }

  private void block(Block block, String proposal) {
    position(
        block.position(), proposal, "blocked_by", Objects.requireNonNullElse(block.term(), ""));
  }

  private List<String> cells(Position position) {
    List<String> cells = new ArrayList<>(cells(position.saying()));
    cells.set(2, position.since().toString());
    cells.set(7, String.valueOf(position.behind().size()));
    cells.set(8, String.valueOf(position.divided()));
    cells.set(9, conditions(position.conditions()));
    cells.set(12, ids(position.statements()));
    cells.set(13, forces(position.conditions()));
    cells.set(14, met(position.conditions()));
    cells.set(15, sides(position.others()));
    cells.set(16, sides(position.besides()));
    return cells;
  }

  private void saying(Saying saying, String... first) {
    row(cells(saying), first);
  }

  private List<String> cells(Saying saying) {
    return List.of(
        stance(saying),
        text(saying.day()),
        "",
        String.valueOf(saying.rank()),
        saying.name(),
        saying.kind() == null ? "" : saying.kind().word(),
        text(saying.hedge()),
        "1",
        "",
        conditions(saying.conditions()),
        saying.words(),
        saying.coder(),
        ids(saying.statements()),
        forces(saying.conditions()),
        met(saying.conditions()),
        "",
        "",
        text(saying.cue()),
        hindsight());
  }

  private void silence(Cell cell, String... first) {
    Silence silence = cell.silence();
    String kind = silence == null ? "" : silence.kind().word();
    String ids = ids(cell.statements());
    Position then = silence == null ? null : silence.then();
    String others = then == null ? "" : sides(then.others());
    String besides = then == null ? "" : sides(then.besides());
    List<String> cells = new ArrayList<>(List.of(kind, "", "", "", "", "", "", "0"));
    cells.addAll(List.of("", "", "", "", ids, "", "", others, besides, "", hindsight()));
    row(cells, first);
  }

  private void ascribed(Ascribed ascribed, String... first) {
    row(
        List.of(
            ascribed.stance().word(),
            text(ascribed.day()),
            "",
            "",
            ascribed.by(),
            "ascribed",
            "",
            "1",
            "",
            conditions(ascribed.conditions()),
            ascribed.words(),
            ascribed.coder(),
            ids(ascribed.statements()),
            forces(ascribed.conditions()),
            met(ascribed.conditions()),
            "",
            "",
            text(ascribed.cue()),
            hindsight()),
        first);
  }

  private static String conditions(List<Asked> conditions) {
    return conditions.stream().map(Asked::text).collect(Collectors.joining("; "));
  }

  /** The force of each condition, in their order. */
  private static String forces(List<Asked> conditions) {
    return conditions.stream()
        .map(asked -> asked.condition().force().word())
        .collect(Collectors.joining("; "));
  }

  /** Of each condition, in their order, whether a person has said that it is met. */
  private static String met(List<Asked> conditions) {
    return conditions.stream()
        .map(asked -> asked.met() ? "met" : "not met")
        .collect(Collectors.joining("; "));
  }

  /** Sayings that differ from the one shown, each by its stance and its statements. */
  private static String sides(List<Saying> sayings) {
    return sayings.stream()
        .map(saying -> stance(saying) + " " + ids(saying.statements()))
        .collect(Collectors.joining("; "));
  }

  private static String stance(Saying saying) {
    return saying.ends() ? "withdrawn" : saying.stance().word();
  }

  private String hindsight() {
    return String.valueOf(board.hindsight());
  }

  private static String ids(List<StatementId> statements) {
    return statements.stream().map(StatementId::hex).collect(Collectors.joining(" "));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
