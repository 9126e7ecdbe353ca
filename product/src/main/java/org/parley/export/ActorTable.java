package org.parley.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Actors as one JSON list, or as a table with a row each. */
public final class ActorTable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ActorTable() {}

  /**
   * @throws IOException if the stream cannot be written
   */
  public static void json(List<ActorRow> actors, Writer out) throws IOException {
    ArrayNode all = JSON.arrayNode();
    for (ActorRow actor : actors) {
      ObjectNode node = all.addObject();
      node.put("id", actor.id()).put("name", actor.name());
      node.put("statements", actor.statements()).put("articles", actor.articles());
      ArrayNode written = node.putArray("written");
      actor
          .written()
          .forEach((name, count) -> written.addObject().put("name", name).put("statements", count));
      StatementJson.addDecisions(node.putArray("decisions"), actor.decisions());
    }
    out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    out.write('\n');
  }

  /** Writes to a stream of the caller's, who closes it. */
  public static void csv(List<ActorRow> actors, Writer out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("id", "name", "statements", "articles", "written", "decided_by");
    for (ActorRow actor : actors) {
      csv.writeRecord(
          actor.id(),
          actor.name(),
          String.valueOf(actor.statements()),
          String.valueOf(actor.articles()),
          String.join("; ", actor.written().keySet()),
          String.join("; ", actor.decisions().stream().map(Decided::by).distinct().toList()));
    }
  }
}
