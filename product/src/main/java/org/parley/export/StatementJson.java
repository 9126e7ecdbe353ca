package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Figure;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Term;
import org.parley.statement.Told;
import org.parley.text.CodePoints;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * The JSON form of a statement; its schema is {@code statement.schema.json} beside this class, its
 * fields are explained in docs/record.md. Offsets are Unicode code points, half-open, into the
 * article's text as {@link ArticleJson} writes it.
 */
public final class StatementJson {

  private static final int SCHEMA = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Article article;
  private final CodePoints points;

  /** Writes statements of one article. */
  public StatementJson(Article article) {
    this.article = article;
    this.points = new CodePoints(article.text());
  }

  /**
   * One statement.
   *
   * @param run id of the run that read it, or null where no record holds it
   * @param codingRun id of the run that coded it, or null
   * @param decisions what people decided about it, the oldest first
   */
  public ObjectNode of(
      Linked linked, @Nullable String run, @Nullable String codingRun, List<Decided> decisions) {
    Statement statement = linked.statement();
    Attribution attribution = statement.attribution();
    ObjectNode node = JSON.objectNode();
    node.put("schema", SCHEMA).put("id", statement.id().hex()).put("run", run);
    node.set("article", article());
    node.put("voice", attribution.voice().word());
    node.put("within", attribution.within() == null ? null : attribution.within().hex());
    node.put("kind", word(attribution.kind()));
    node.put("assertion", attribution.assertion().word());
    node.put("modality", attribution.modality().word());
    node.set("content", words(attribution.content()));
    node.set("cue", optional(attribution.cue()));
    node.set("source", optional(attribution.source()));
    addSpeakers(node, attribution, linked.speakerId());
    addCircumstances(node, statement.circumstances());
    ArrayNode codings = node.putArray("codings");
    statement.codings().forEach(coding -> codings.add(coding(coding, codingRun)));
    node.put("utterance", linked.utteranceId().hex());
    node.put("report", linked.reportId().hex());
    node.put("confidence", attribution.confidence());
    addDecisions(node.putArray("decisions"), decisions);
    return node;
  }

  static void addDecisions(ArrayNode array, List<Decided> decisions) {
    for (Decided decided : decisions) {
      array
          .addObject()
          .put("by", decided.by())
          .put("at", decided.at().toString())
          .put("field", decided.field())
          .put("old", decided.before())
          .put("new", decided.after());
    }
  }

  private ObjectNode article() {
    ObjectNode node = JSON.objectNode();
    node.put("id", article.id().hex()).put("path", article.path());
    ArticleJson.addAttributes(node, article);
    return node;
  }

  private void addSpeakers(ObjectNode node, Attribution attribution, @Nullable String speakerId) {
    Speaker speaker = attribution.speaker();
    node.set("speaker", speaker == null ? JSON.nullNode() : speaker(speaker, speakerId));
    ArrayNode others = node.putArray("co_speakers");
    attribution.coSpeakers().forEach(other -> others.add(speaker(other, null)));
  }

  private ObjectNode speaker(Speaker speaker, @Nullable String id) {
    ObjectNode node = JSON.objectNode();
    node.put("id", id);
    node.put("name", speaker.name());
    node.put("kind", speaker.kind().word());
    node.put("role", speaker.role());
    node.put("on_behalf_of", speaker.onBehalfOf());
    node.put("resolved_by", speaker.resolvedBy().word());
    node.set("antecedent", optional(speaker.antecedent()));
    return node;
  }

  private void addCircumstances(ObjectNode node, Circumstances circumstances) {
    Told told = circumstances.told();
    node.set("told", told == null ? JSON.nullNode() : told(told));
    ArrayNode relays = node.putArray("relayed_by");
    for (Relay relay : circumstances.relayedBy()) {
      relays.addObject().put("name", relay.name()).set("words", words(relay.words()));
    }
    Said said = circumstances.said();
    node.set("said", said == null ? JSON.nullNode() : said(said));
    ArrayNode figures = node.putArray("figures");
    circumstances.figures().forEach(figure -> figures.add(figure(figure)));
  }

  private ObjectNode told(Told told) {
    ObjectNode node = JSON.objectNode();
    node.put("outlet", told.outlet()).put("to", told.to()).put("asked", told.asked());
    node.put("medium", word(told.medium()));
    node.set("words", words(told.words()));
    return node;
  }

  private ObjectNode said(Said said) {
    ObjectNode node = JSON.objectNode();
    node.put("from", text(said.from())).put("to", text(said.to()));
    node.put("precision", said.precision().word());
    node.set("words", words(said.words()));
    node.put("anchor", said.anchor().word());
    return node;
  }

  private ObjectNode figure(Figure figure) {
    ObjectNode node = JSON.objectNode();
    node.put("low", figure.low()).put("high", figure.high());
    node.put("approximate", figure.approximate());
    node.put("unit", figure.unit()).put("of", figure.of()).put("scope", figure.scope());
    if (figure.period() == null) {
      node.putNull("period");
    } else {
      node.putObject("period")
          .put("from", text(figure.period().from()))
          .put("to", text(figure.period().to()));
    }
    node.set("words", words(figure.words()));
    return node;
  }

  private ObjectNode coding(Coding coding, @Nullable String run) {
    ObjectNode node = JSON.objectNode();
    node.put("codebook", coding.codebook()).put("target", coding.target());
    node.putObject("holder")
        .put("id", coding.holder().id())
        .put("basis", coding.holder().basis().word());
    node.put("act", coding.act().word()).put("stance", coding.stance().word());
    ArrayNode conditions = node.putArray("conditions");
    coding
        .conditions()
        .forEach(
            condition -> {
              ObjectNode one = words(condition.words());
              conditions.add(one);
              one.put("force", condition.force().word()).put("of", condition.of());
            });
    node.put("by", coding.coder()).put("run", run).put("confidence", coding.confidence());
    return node;
  }

  private @Nullable ObjectNode optional(@Nullable Words words) {
    return words == null ? null : words(words);
  }

  private ObjectNode words(Words words) {
    ObjectNode node = JSON.objectNode();
    node.put("text", words.text());
    node.set("spans", spans(points, words.spans()));
    return node;
  }

  /** Spans as pairs of code point offsets. */
  static ArrayNode spans(CodePoints points, List<Span> spans) {
    ArrayNode pairs = JSON.arrayNode();
    for (Span span : points.of(spans)) {
      pairs.addArray().add(span.start()).add(span.end());
    }
    return pairs;
  }

  private static @Nullable String word(@Nullable Term term) {
    return term == null ? null : term.word();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
