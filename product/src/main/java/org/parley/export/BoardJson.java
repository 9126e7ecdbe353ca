package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Comparison;
import org.parley.analyze.Extent;
import org.parley.analyze.FirstClaim;
import org.parley.analyze.Heard;
import org.parley.analyze.Position;
import org.parley.analyze.Shift;
import org.parley.analyze.Silence;
import org.parley.analyze.Standing;
import org.parley.analyze.Unrejected;

/**
 * The JSON forms of a board: its proposals, positions and shifts; docs/positions.md explains them.
 */
public final class BoardJson {

  private final Board board;

  public BoardJson(Board board) {
    this.board = board;
  }

  /** Writes a value and a line feed. */
  public static void write(JsonNode node, Writer out) throws IOException {
    out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node));
    out.write('\n');
  }

  /**
   * Some proposals.
   *
   * @param since a day after which shifts are given too, or null
   */
  public ArrayNode proposals(List<Standing> standings, @Nullable LocalDate since) {
    ArrayNode array = SayingJson.JSON.arrayNode();
    ObjectNode record = record();
    for (Standing standing : standings) {
      ObjectNode node = new StandingJson(board).of(standing);
      if (since != null) {
        List<Shift> moved =
            board.shifts(since).stream()
                .filter(shift -> shift.target().equals(standing.proposal().id()))
                .toList();
        node.put("since", since.toString()).set("moved", shifts(moved));
      }
      node.set("record", record);
      array.add(node);
    }
    return array;
  }

  /**
   * Every cell of which anything is on record, then the persons, what is undated, contested or
   * denied.
   *
   * @param since a day after which shifts are given too, or null
   */
  public ObjectNode positions(@Nullable LocalDate since) {
    ObjectNode node = head();
    if (since != null) {
      node.put("since", since.toString()).set("moved", shifts(board.shifts(since)));
    }
    ArrayNode parties = node.putArray("parties");
    board.cells().forEach(cell -> parties.add(cell(cell, board.extent())));
    ArrayNode persons = node.putArray("actors");
    for (Position position : board.persons()) {
      ObjectNode one = SayingJson.position(position);
      one.remove("party");
      one.put("actor", position.holder()).put("target", position.target());
      persons.add(one);
    }
    addApart(node);
    return node;
  }

  private void addApart(ObjectNode node) {
    ArrayNode ascribed = node.putArray("ascribed");
    ArrayNode undated = node.putArray("undated");
    ArrayNode contested = node.putArray("contested");
    ArrayNode denied = node.putArray("disowned");
    for (String target : board.targets()) {
      board.ascribed(target).forEach(one -> ascribed.add(ascribed(one).put("target", target)));
      board
          .undated(target)
          .forEach(one -> undated.add(SayingJson.saying(one).put("target", target)));
      board
          .contested(target)
          .forEach(one -> contested.add(SayingJson.saying(one).put("target", target)));
      board
          .corrections(target)
          .forEach(one -> denied.add(StandingJson.correction(one).put("target", target)));
    }
    ArrayNode terms = node.putArray("terms_nobody_rejects");
    board.unrejected().forEach(term -> terms.add(unrejected(term)));
  }

  /** What is new after a day. */
  public ObjectNode shifts(LocalDate since) {
    return shifts(since, board.shifts(since), board.personShifts(since), board.firstClaims(since));
  }

  /**
   * Some of what is new.
   *
   * @param since the day after which, or null where all is asked for
   * @param inOffice what parties say, {@code ofPersons} what persons do
   */
  public ObjectNode shifts(
      @Nullable LocalDate since,
      List<Shift> inOffice,
      List<Shift> ofPersons,
      List<FirstClaim> firsts) {
    ObjectNode node = head();
    node.put("since", SayingJson.text(since));
    node.set("shifts", shifts(inOffice));
    ArrayNode persons = node.putArray("actors");
    for (Shift shift : ofPersons) {
      ObjectNode one = shift(shift);
      one.remove("party");
      persons.add(one.put("actor", shift.holder()));
    }
    ArrayNode claims = node.putArray("first_time");
    firsts.forEach(claim -> claims.add(claim(claim)));
    return node;
  }

  /** Two proposals, term by term. */
  public ObjectNode comparison(Comparison comparison) {
    ObjectNode node = head();
    node.put("one", comparison.one().id()).put("other", comparison.other().id());
    ArrayNode lines = node.putArray("terms");
    for (Comparison.Line line : comparison.lines()) {
      ObjectNode one = lines.addObject();
      one.put("issue", line.issue()).put("one", line.option()).put("other", line.otherOption());
      one.put("same", line.agrees());
      one.set("positions", positions(line.positions()));
      one.set("other_positions", positions(line.otherPositions()));
    }
    return node;
  }

  static ArrayNode shifts(List<Shift> shifts) {
    ArrayNode array = SayingJson.JSON.arrayNode();
    shifts.forEach(shift -> array.add(shift(shift)));
    return array;
  }

  private ObjectNode head() {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("as_of", board.asOf().toString()).put("hindsight", board.hindsight());
    node.set("record", record());
    return node;
  }

  private ObjectNode record() {
    return SayingJson.record(board.extent(), board.codebook());
  }

  static ArrayNode positions(List<Position> positions) {
    ArrayNode array = SayingJson.JSON.arrayNode();
    positions.forEach(position -> array.add(SayingJson.position(position)));
    return array;
  }

  private static ObjectNode shift(Shift shift) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("id", shift.id());
    node.put("party", shift.holder()).put("target", shift.target());
    node.put("kind", shift.kind().word()).put("move", shift.isMove());
    node.set(
        "before",
        shift.before() == null ? SayingJson.JSON.nullNode() : SayingJson.saying(shift.before()));
    node.set("after", SayingJson.saying(shift.after()));
    node.set("added", SayingJson.conditions(shift.added()));
    node.set("dropped", SayingJson.conditions(shift.dropped()));
    return node;
  }

  private static ObjectNode claim(FirstClaim claim) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("target", claim.saying().target()).put("outlet", claim.outlet());
    node.put("sentence", claim.sentence());
    node.set("of", SayingJson.saying(claim.saying()));
    node.set("earlier", SayingJson.sayings(claim.earlier()));
    node.set("undated", SayingJson.sayings(claim.undated()));
    return node;
  }

  /** A cell with its position, or with the kind of its silence and how much its party is heard. */
  static ObjectNode cell(Cell cell, Extent extent) {
    Position position = cell.position();
    Silence silence = cell.silence();
    if (position != null) {
      return SayingJson.position(position).put("target", cell.target());
    }
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("party", cell.holder()).put("target", cell.target());
    if (silence != null) {
      node.put("silence", silence.kind().word());
      node.set("then", then(silence.then()));
    }
    node.set("statements", SayingJson.ids(cell.statements()));
    Heard heard = extent.of(cell.holder());
    node.putObject("heard")
        .put("statements", heard.statements())
        .put("outlets", heard.outlets().size());
    return node;
  }

  private static JsonNode then(@Nullable Position then) {
    return then == null ? SayingJson.JSON.nullNode() : SayingJson.position(then);
  }

  static ObjectNode ascribed(Ascribed ascribed) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("party", ascribed.party()).put("stance", ascribed.stance().word());
    node.put("by", ascribed.by().isEmpty() ? null : ascribed.by());
    node.put("voice", ascribed.voice().word());
    node.set("outlets", SayingJson.strings(ascribed.outlets()));
    node.put("said", SayingJson.text(ascribed.day())).put("older", ascribed.grey());
    node.set("conditions", SayingJson.conditions(ascribed.conditions()));
    node.put("cue", ascribed.cue());
    node.put("words", ascribed.words()).put("coded_by", ascribed.coder());
    node.set("statements", SayingJson.ids(ascribed.statements()));
    return node;
  }

  private static ObjectNode unrejected(Unrejected term) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("term", term.term()).put("silent", term.silent());
    node.set("proposals", SayingJson.strings(term.proposals()));
    node.set("spoken", positions(term.spoken()));
    return node;
  }
}
