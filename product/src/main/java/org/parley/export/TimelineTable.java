package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;

/**
 * When each party spoke and how much was read, as JSON or with a row a party and stretch of time.
 */
public final class TimelineTable {

  private final Board board;
  private final Timeline timeline;

  /**
   * @param board of the day by which the timeline is known
   */
  public TimelineTable(Board board, Timeline timeline) {
    this.board = board;
    this.timeline = timeline;
  }

  /**
   * @param party the only one counted, or null
   * @param target what alone is counted, or null
   * @param changes what was new in these days
   */
  public ObjectNode json(@Nullable String party, @Nullable String target, List<Shift> changes) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("as_of", board.asOf().toString());
    node.set("record", SayingJson.record(board.extent(), board.codebook()));
    node.put("from", timeline.from().toString()).put("to", timeline.to().toString());
    node.put("grain", timeline.grain().word()).put("party", party).put("target", target);
    ArrayNode stretches = node.putArray("stretches");
    for (int i = 0; i < timeline.starts().size(); i++) {
      ObjectNode stretch = stretches.addObject();
      stretch.put("from", timeline.start(i).toString()).put("to", timeline.end(i).toString());
      stretch.put("articles", timeline.articles().get(i));
      ObjectNode sayings = stretch.putObject("sayings");
      for (Timeline.Lane lane : timeline.lanes()) {
        sayings.put(lane.party(), lane.sayings().get(i));
      }
    }
    ArrayNode parties = node.putArray("parties");
    timeline.lanes().forEach(lane -> parties.add(lane(lane)));
    node.set("changes", BoardJson.shifts(changes));
    return node;
  }

  private static ObjectNode lane(Timeline.Lane lane) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("party", lane.party()).put("sayings", lane.total()).put("undated", lane.undated());
    ArrayNode quiet = node.putArray("quiet");
    for (Timeline.Quiet each : lane.quiet()) {
      quiet
          .addObject()
          .put("from", each.from().toString())
          .put("to", each.to().toString())
          .put("days", each.days())
          .put("articles", each.articles());
    }
    return node;
  }

  /** Writes to a stream of the caller's, who closes it. */
  public void csv(Writer out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("as_of", "codebook", "from", "to", "party", "sayings", "articles");
    for (int i = 0; i < timeline.starts().size(); i++) {
      for (Timeline.Lane lane : timeline.lanes()) {
        csv.writeRecord(
            board.asOf().toString(),
            board.codebook().id(),
            timeline.start(i).toString(),
            timeline.end(i).toString(),
            lane.party(),
            String.valueOf(lane.sayings().get(i)),
            String.valueOf(timeline.articles().get(i)));
      }
    }
  }
}
