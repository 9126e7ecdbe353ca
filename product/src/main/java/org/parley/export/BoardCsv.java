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
          "statements");

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
    }
  }

  /** Every cell, then persons, what is ascribed and what is undated. */
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
    }
  }

  /** What is new after a day, each shift as two rows, before and after. */
  public void shifts(LocalDate since) {
    shifts(board.shifts(since));
  }

  /** Shifts, each as two rows, before and after. */
  public void shifts(List<Shift> shifts) {
    head("as_of", "codebook", "shift", "target", "holder", "kind", "which");
    int number = 0;
    for (Shift shift : shifts) {
      String n = String.valueOf(++number);
      String kind = shift.kind().word();
      if (shift.before() != null) {
        saying(shift.before(), n, shift.target(), shift.holder(), kind, "before");
      }
      saying(shift.after(), n, shift.target(), shift.holder(), kind, "after");
    }
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

  private static List<String> cells(Position position) {
    List<String> cells = new ArrayList<>(cells(position.saying()));
    cells.set(2, position.since().toString());
    cells.set(7, String.valueOf(position.behind().size()));
    cells.set(8, String.valueOf(position.divided()));
    cells.set(9, conditions(position.conditions()));
    cells.set(12, ids(position.statements()));
    return cells;
  }

  private void saying(Saying saying, String... first) {
    row(cells(saying), first);
  }

  private static List<String> cells(Saying saying) {
    return List.of(
        saying.ends() ? "withdrawn" : saying.stance().word(),
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
        ids(saying.statements()));
  }

  private void silence(Cell cell, String... first) {
    Silence silence = cell.silence();
    String kind = silence == null ? "" : silence.kind().word();
    String ids = ids(cell.statements());
    row(List.of(kind, "", "", "", "", "", "", "0", "", "", "", "", ids), first);
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
            "",
            ascribed.words(),
            ascribed.coder(),
            ids(ascribed.statements())),
        first);
  }

  private static String conditions(List<Asked> conditions) {
    return conditions.stream().map(Asked::text).collect(Collectors.joining("; "));
  }

  private static String ids(List<StatementId> statements) {
    return statements.stream().map(StatementId::hex).collect(Collectors.joining(" "));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
