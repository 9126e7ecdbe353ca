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
import java.util.Locale;
import org.parley.link.Alignment;
import org.parley.link.Correction;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.link.Utterance;
import org.parley.link.Version;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.text.CodePoints;
import org.parley.text.Span;

/** What a search gave, as JSON or as a table with a row for each place. */
public final class SearchTable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SearchTable() {}

  /** The JSON object; offsets are Unicode code points into the text beside them. */
  public static ObjectNode node(Found found, List<Correction> corrections) {
    ObjectNode node = JSON.objectNode().put("asked", found.asked());
    Quotation quotation = found.quotation();
    if (quotation == null) {
      node.putNull("quotation");
    } else {
      ArrayNode likened = node.putObject("quotation").putArray("likened");
      found.likened().forEach(one -> likened.add(node(quotation, one, corrections)));
    }
    ObjectNode statements = node.putObject("statements").put("total", found.statements());
    ArrayNode said = statements.putArray("found");
    found.said().forEach(spot -> said.add(node(spot)));
    ObjectNode articles = node.putObject("articles").put("total", found.articles());
    ArrayNode printed = articles.putArray("found");
    found.printed().forEach(leaf -> printed.add(node(leaf)));
    return node;
  }

  private static ObjectNode node(
      Quotation quotation, Likened likened, List<Correction> corrections) {
    ObjectNode node = JSON.objectNode();
    node.put("nearness", likened.nearness().name().toLowerCase(Locale.ROOT));
    node.put("closest", likened.closest().linked().statement().id().hex());
    ArrayNode against = node.putArray("against_closest");
    for (Alignment.Stretch stretch : Alignment.of(quotation.words(), likened.closest().words())) {
      against
          .addObject()
          .put("same", stretch.same())
          .put("asked", stretch.one())
          .put("closest", stretch.other());
    }
    Utterance utterance = likened.utterance();
    return node.<ObjectNode>set("utterance", UtteranceTable.node(utterance, corrections));
  }

  private static ObjectNode node(Found.Spot spot) {
    Attribution said = spot.version().linked().statement().attribution();
    Article article = spot.version().article();
    ObjectNode node = JSON.objectNode();
    node.put("statement", spot.version().linked().statement().id().hex());
    node.put("utterance", spot.version().linked().utteranceId().hex());
    node.put("article", article.id().hex());
    node.put("outlet", article.outlet() == null ? null : article.outlet().name());
    node.put("published", SayingJson.text(spot.version().printed()));
    node.put("speaker", said.speaker() == null ? null : said.speaker().name());
    node.put("kind", SayingJson.word(said.kind()));
    node.put("assertion", said.assertion().word());
    node.put("cue", said.cue() == null ? null : said.cue().text());
    node.put("text", said.content().text());
    node.set("hits", hits(said.content().text(), spot.hits()));
    return node;
  }

  private static ObjectNode node(Found.Leaf leaf) {
    Article article = leaf.article();
    ObjectNode node = JSON.objectNode();
    node.put("article", article.id().hex()).put("title", article.title());
    node.put("outlet", article.outlet() == null ? null : article.outlet().name());
    node.put(
        "published", article.published() == null ? null : article.published().date().toString());
    ArrayNode snippets = node.putArray("snippets");
    for (Snippet snippet : leaf.snippets()) {
      ObjectNode piece = snippets.addObject().put("text", snippet.text());
      piece.set("hits", hits(snippet.text(), snippet.hits()));
    }
    return node;
  }

  private static ArrayNode hits(String text, List<Span> hits) {
    return StatementJson.spans(new CodePoints(text), hits);
  }

  /**
   * @throws IOException if the stream cannot be written
   */
  public static void json(Found found, List<Correction> corrections, Writer out)
      throws IOException {
    ObjectNode node = node(found, corrections);
    out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node));
    out.write('\n');
  }

  /** Writes to a stream of the caller's, who closes it. */
  public static void csv(Found found, Writer out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(
        "found", "statement", "utterance", "article", "outlet", "published", "speaker", "text");
    for (Likened likened : found.likened()) {
      String how = likened.nearness().name().toLowerCase(Locale.ROOT);
      likened.utterance().versions().forEach(version -> row(csv, how, version));
    }
    found.said().forEach(spot -> row(csv, "words", spot.version()));
    for (Found.Leaf leaf : found.printed()) {
      Article article = leaf.article();
      for (Snippet snippet : leaf.snippets()) {
        csv.writeRecord(
            "text", "", "", article.id().hex(), outlet(article), day(article), "", snippet.text());
      }
    }
  }

  private static void row(CsvWriter csv, String how, Version version) {
    Attribution said = version.linked().statement().attribution();
    csv.writeRecord(
        how,
        version.linked().statement().id().hex(),
        version.linked().utteranceId().hex(),
        version.article().id().hex(),
        outlet(version.article()),
        day(version.article()),
        said.speaker() == null ? "" : said.speaker().name(),
        version.words());
  }

  private static String outlet(Article article) {
    return article.outlet() == null ? "" : article.outlet().name();
  }

  private static String day(Article article) {
    return article.published() == null ? "" : article.published().date().toString();
  }
}
