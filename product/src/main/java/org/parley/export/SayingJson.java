package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Asked;
import org.parley.analyze.Extent;
import org.parley.analyze.Heard;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Share;
import org.parley.statement.Codebook;
import org.parley.statement.Kind;
import org.parley.statement.StatementId;
import org.parley.statement.Term;

/** The JSON form of sayings, positions and what a record holds. */
final class SayingJson {

  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SayingJson() {}

  /** A position's party, stance and firmness. */
  static ObjectNode position(Position position) {
    Saying saying = position.saying();
    ObjectNode node = JSON.objectNode();
    node.put("party", position.holder()).put("stance", position.stance().word());
    addFirmness(node, saying);
    node.put("divided", position.divided()).put("since", position.since().toString());
    node.set("statements", ids(position.statements()));
    node.put("sayings", position.behind().size());
    node.put("first", position.first().toString()).put("last", position.last().toString());
    node.set("conditions", conditions(position.conditions()));
    node.set("others", sayings(position.others()));
    node.set("besides", sayings(position.besides()));
    return node;
  }

  /** Rank, words, hedge and coder; the words under {@code own} or {@code paraphrase}. */
  static void addFirmness(ObjectNode node, Saying saying) {
    node.put("rank", saying.rank());
    node.put(saying.kind() == Kind.DIRECT ? "own" : "paraphrase", saying.words());
    node.put("kind", saying.kind() == null ? null : saying.kind().word());
    node.put("cue", saying.cue()).put("hedge", saying.hedge());
    node.put("by", saying.name().isEmpty() ? null : saying.name());
    node.put("coded_by", saying.coder()).put("checked", saying.best().checked().word());
    node.set("outlets", strings(saying.outlets()));
  }

  /** One saying of a holder, with its day. */
  static ObjectNode saying(Saying saying) {
    ObjectNode node = JSON.objectNode();
    node.put("party", saying.holder()).put("stance", saying.stance().word());
    node.put("act", saying.act().word());
    addFirmness(node, saying);
    node.put("said", text(saying.day())).put("known", text(saying.known()));
    node.set("conditions", conditions(saying.conditions()));
    node.set("statements", ids(saying.statements()));
    return node;
  }

  static ArrayNode sayings(List<Saying> sayings) {
    ArrayNode array = JSON.arrayNode();
    sayings.forEach(saying -> array.add(saying(saying)));
    return array;
  }

  static ArrayNode conditions(List<Asked> conditions) {
    ArrayNode array = JSON.arrayNode();
    for (Asked asked : conditions) {
      array
          .addObject()
          .put("text", asked.text())
          .put("force", asked.condition().force().word())
          .put("of", asked.condition().of())
          .put("met", asked.met());
    }
    return array;
  }

  static ArrayNode ids(List<StatementId> statements) {
    return strings(statements.stream().map(StatementId::hex).toList());
  }

  static ArrayNode strings(List<String> strings) {
    ArrayNode array = JSON.arrayNode();
    strings.forEach(array::add);
    return array;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable String word(@Nullable Term term) {
    return term == null ? null : term.word();
  }

  /** What a board rests on, and whose codebook it is by. */
  static ObjectNode record(Extent extent, Codebook codebook) {
    ObjectNode node = JSON.objectNode();
    node.put("codebook", codebook.id()).put("author", codebook.author());
    node.put("codebook_sha256", codebook.sha256()).put("window_days", codebook.windowDays());
    node.put("statements", extent.statements()).put("undated", extent.undated());
    node.put("published_later", extent.later());
    node.put("first", text(extent.first())).put("last", text(extent.last()));
    node.set("outlets", strings(extent.outlets()));
    node.put("coded", extent.coded()).put("checked_by_people", extent.checked());
    node.set("judged", judged(extent.judged()));
    ArrayNode parties = node.putArray("parties");
    extent.parties().forEach(heard -> parties.add(heard(heard)));
    return node;
  }

  private static ObjectNode heard(Heard heard) {
    ObjectNode node = JSON.objectNode();
    node.put("party", heard.party()).put("statements", heard.statements());
    node.put("sayings", heard.sayings()).put("own_words", heard.own());
    node.put("undated", heard.undated()).put("ascribed", heard.ascribed());
    node.set("outlets", strings(heard.outlets()));
    node.put("first", text(heard.first())).put("last", text(heard.last()));
    node.put("only_through_others", heard.onlyThroughOthers());
    node.set("judged", judged(heard.judged()));
    return node;
  }

  /** How often people held the machine right, with the 95 % interval; no share of nothing. */
  private static ObjectNode judged(Share share) {
    ObjectNode node = JSON.objectNode();
    node.put("statements", share.all()).put("right", share.of());
    node.put("precision", share.all() == 0 ? null : rounded(share.value()));
    node.put("low", share.all() == 0 ? null : rounded(share.low()));
    return node.put("high", share.all() == 0 ? null : rounded(share.high()));
  }

  private static Double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
