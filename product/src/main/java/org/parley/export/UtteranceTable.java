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
import org.jspecify.annotations.Nullable;
import org.parley.link.Alignment;
import org.parley.link.Correction;
import org.parley.link.Utterance;
import org.parley.link.Version;
import org.parley.statement.Article;
import org.parley.statement.Said;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.text.CodePoints;

/** Utterances as one JSON list, or as a table with a row for each version. */
public final class UtteranceTable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private UtteranceTable() {}

  /**
   * @param corrections notes that may bear on them
   * @throws IOException if the stream cannot be written
   */
  public static void json(List<Utterance> utterances, List<Correction> corrections, Writer out)
      throws IOException {
    ArrayNode all = JSON.arrayNode();
    utterances.forEach(utterance -> all.add(node(utterance, corrections)));
    out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    out.write('\n');
  }

  /**
   * One utterance as a JSON object.
   *
   * @param corrections notes that may bear on it
   */
  public static ObjectNode node(Utterance utterance, List<Correction> corrections) {
    ObjectNode node = JSON.objectNode();
    node.put("utterance", utterance.id().hex());
    ArrayNode speakers = node.putArray("speakers");
    utterance
        .versions()
        .flatMap(version -> version.linked().speakerIds().stream())
        .distinct()
        .sorted()
        .forEach(speakers::add);
    Said said = utterance.said();
    node.put("said_from", said == null ? null : String.valueOf(said.from()));
    node.put("said_to", said == null ? null : String.valueOf(said.to()));
    utterance.told().forEach(node.putArray("told")::add);
    node.put("primary", utterance.primary() == null ? null : utterance.primary().hex());
    node.put("reports", utterance.reports());
    ArrayNode variants = node.putArray("variants");
    utterance.variants().forEach(variant -> variants.add(node(variant)));
    addCorrections(node.putArray("corrections"), utterance.versions().toList(), corrections);
    return node;
  }

  private static ObjectNode node(Utterance.Variant variant) {
    ObjectNode node = version(variant.version());
    node.put("text", variant.version().words());
    ArrayNode against = node.putArray("against_earliest");
    for (Alignment.Stretch stretch : variant.against()) {
      against
          .addObject()
          .put("same", stretch.same())
          .put("earliest", stretch.one())
          .put("this", stretch.other());
    }
    ArrayNode copies = node.putArray("copies");
    variant.copies().forEach(copy -> copies.add(version(copy)));
    return node;
  }

  private static ObjectNode version(Version version) {
    Article article = version.article();
    ObjectNode node = JSON.objectNode();
    node.put("statement", version.linked().statement().id().hex());
    node.put("article", article.id().hex());
    node.put("report", version.linked().reportId().hex());
    node.put("outlet", article.outlet() == null ? null : article.outlet().name());
    node.put("published", text(version.printed()));
    Statement statement = version.linked().statement();
    node.put("kind", SayingJson.word(statement.attribution().kind()));
    node.put("assertion", statement.attribution().assertion().word());
    Told told = statement.circumstances().told();
    node.put("told", told == null ? null : told.outlet());
    ArrayNode relayed = node.putArray("relayed_by");
    statement.circumstances().relayedBy().forEach(relay -> relayed.add(relay.name()));
    return node;
  }

  private static void addCorrections(
      ArrayNode array, List<Version> versions, List<Correction> corrections) {
    for (Correction note : corrections) {
      if (versions.stream().anyMatch(note::bearsOn)) {
        ObjectNode node = array.addObject().put("kind", note.kind().word());
        node.put("article", note.article().id().hex()).put("text", note.words().text());
        CodePoints points = new CodePoints(note.article().text());
        node.set("spans", StatementJson.spans(points, note.words().spans()));
      }
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Writes to a stream of the caller's, who closes it. */
  public static void csv(List<Utterance> utterances, Writer out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(
        "utterance", "statement", "article", "report", "outlet", "published", "speaker_id", "text");
    for (Utterance utterance : utterances) {
      utterance
          .versions()
          .forEach(
              version ->
                  csv.writeRecord(
                      utterance.id().hex(),
                      version.linked().statement().id().hex(),
                      version.article().id().hex(),
                      version.linked().reportId().hex(),
                      version.article().outlet() == null ? "" : version.article().outlet().name(),
                      version.printed() == null ? "" : version.printed().toString(),
                      version.linked().speakerId() == null ? "" : version.linked().speakerId(),
                      version.words()));
    }
  }
}
