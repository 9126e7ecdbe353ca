package org.parley.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.parley.link.Claim;
import org.parley.link.Figures;
import org.parley.link.Meeting;
import org.parley.statement.Figure;
import org.parley.statement.Speaker;

/** Figures that meet as one JSON list, or as a table with a row for each two. */
public final class FigureTable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FigureTable() {}

  /**
   * @throws IOException if the stream cannot be written
   */
  public static void json(List<Figures> topics, Writer out) throws IOException {
    out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(topics)));
    out.write('\n');
  }

  /** The same as a value. */
  public static ArrayNode json(List<Figures> topics) {
    ArrayNode all = JSON.arrayNode();
    for (Figures figures : topics) {
      ObjectNode node = all.addObject().put("id", figures.id()).put("topic", figures.topic());
      ArrayNode claims = node.putArray("figures");
      figures.claims().forEach(claim -> claims.add(node(claim)));
      ArrayNode meetings = node.putArray("meetings");
      for (Meeting meeting : figures.meetings()) {
        ObjectNode one = meetings.addObject();
        one.put("one", meeting.one()).put("other", meeting.other());
        one.put("verdict", meeting.verdict().word());
        meeting.reasons().forEach(one.putArray("reasons")::add);
      }
    }
    return all;
  }

  private static ObjectNode node(Claim claim) {
    ObjectNode node = JSON.objectNode();
    Figure figure = claim.figure();
    node.put("statement", claim.version().linked().statement().id().hex());
    node.put("utterance", claim.version().linked().utteranceId().hex());
    node.put("article", claim.version().article().id().hex());
    node.put("speaker_id", claim.version().linked().speakerId());
    node.put("speaker", speaker(claim));
    ArrayNode hands = node.putArray("relayed_by");
    claim
        .version()
        .linked()
        .statement()
        .circumstances()
        .relayedBy()
        .forEach(hand -> hands.add(hand.name()));
    node.put("low", figure.low()).put("high", figure.high());
    node.put("approximate", figure.approximate());
    node.put("unit", figure.unit()).put("of", figure.of()).put("scope", figure.scope());
    node.put("from", period(figure, true)).put("to", period(figure, false));
    node.put("words", figure.words().text());
    ArrayNode copies = node.putArray("copies");
    claim.copies().forEach(copy -> copies.add(copy.linked().statement().id().hex()));
    return node;
  }

  private static String speaker(Claim claim) {
    Speaker speaker = claim.version().linked().statement().attribution().speaker();
    return speaker == null ? "" : speaker.name();
  }

  private static String period(Figure figure, boolean from) {
    Object day =
        figure.period() == null ? null : from ? figure.period().from() : figure.period().to();
    return day == null ? "" : day.toString();
  }

  /** Writes to a stream of the caller's, who closes it. */
  public static void csv(List<Figures> topics, Writer out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(
        "topic",
        "one_statement",
        "one_speaker",
        "one_words",
        "one_of",
        "one_from",
        "one_to",
        "other_statement",
        "other_speaker",
        "other_words",
        "other_of",
        "other_from",
        "other_to",
        "verdict",
        "reasons");
    for (Figures figures : topics) {
      for (Meeting meeting : figures.meetings()) {
        List<String> row = new ArrayList<>(List.of(figures.topic()));
        add(row, figures.claims().get(meeting.one()));
        add(row, figures.claims().get(meeting.other()));
        row.add(meeting.verdict().word());
        row.add(String.join("; ", meeting.reasons()));
        csv.writeRecord(row);
      }
    }
  }

  private static void add(List<String> row, Claim claim) {
    Figure figure = claim.figure();
    row.add(claim.version().linked().statement().id().hex());
    row.add(speaker(claim));
    row.add(figure.words().text());
    row.add(figure.of() == null ? "" : figure.of());
    row.add(period(figure, true));
    row.add(period(figure, false));
  }
}
