package org.parley.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.analyze.Block;
import org.parley.analyze.Board;
import org.parley.analyze.Collision;
import org.parley.analyze.Correction;
import org.parley.analyze.Item;
import org.parley.analyze.Need;
import org.parley.analyze.Opening;
import org.parley.analyze.Saying;
import org.parley.analyze.Standing;

/** The JSON form of where a proposal stands. */
final class StandingJson {

  private final Board board;

  StandingJson(Board board) {
    this.board = board;
  }

  ObjectNode of(Standing standing) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("proposal", standing.proposal().id()).put("as_of", standing.asOf().toString());
    node.put("hindsight", board.hindsight()).put("name", standing.proposal().name());
    ArrayNode consent = node.putArray("consent");
    standing.consent().forEach(need -> consent.add(need(need)));
    node.set("stands", BoardJson.positions(standing.stands()));
    ArrayNode blocked = node.putArray("blocked_by");
    standing.blockedBy().forEach(block -> blocked.add(block(block)));
    node.set("waits_on", BoardJson.positions(standing.waitsOn()));
    ArrayNode silent = node.putArray("not_on_record");
    standing.notOnRecord().forEach(cell -> silent.add(BoardJson.cell(cell, board.extent())));
    node.set("opposed_by", BoardJson.positions(standing.opposedBy()));
    ArrayNode ascribed = node.putArray("ascribed");
    standing.ascribed().forEach(one -> ascribed.add(BoardJson.ascribed(one)));
    ArrayNode persons = node.putArray("persons");
    for (Saying saying : standing.persons()) {
      ObjectNode one = SayingJson.saying(saying);
      one.remove("party");
      persons.add(one.put("actor", saying.holder()));
    }
    node.set("undated", SayingJson.sayings(standing.undated()));
    node.set("contested", SayingJson.sayings(board.contested(standing.proposal().id())));
    ArrayNode corrections = node.putArray("disowned");
    standing.corrections().forEach(one -> corrections.add(correction(one)));
    ArrayNode collisions = node.putArray("collisions");
    standing.collisions().forEach(one -> collisions.add(collision(one)));
    node.set("stands_open", opening(standing.open()));
    return node;
  }

  private static ObjectNode need(Need need) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("rule", need.consent().rule().word());
    node.set("of", SayingJson.strings(need.consent().of()));
    node.put("basis", need.consent().basis()).put("contested", need.consent().contested());
    node.set("seats", SayingJson.strings(need.seats()));
    node.put("needed", need.needed()).put("agreed", need.agreed());
    node.put("state", need.state().word());
    return node;
  }

  private static ObjectNode block(Block block) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("party", block.party()).put("term", block.term());
    node.set("statements", SayingJson.ids(block.statements()));
    node.put("derived", block.derived()).put("contested", block.contested());
    SayingJson.addFirmness(node, block.position().saying());
    return node;
  }

  static ObjectNode correction(Correction correction) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.set("saying", SayingJson.saying(correction.disowned()));
    node.set("denial", SayingJson.saying(correction.denial()));
    return node;
  }

  private static ObjectNode collision(Collision collision) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("party", collision.asker()).put("condition", collision.asked().text());
    node.put("rejected_by", collision.rejecting().holder());
    node.put("rejected", collision.rejecting().target()).put("sure", collision.sure());
    node.set("statements", SayingJson.ids(collision.asking().statements()));
    node.set("rejecting_statements", SayingJson.ids(collision.rejecting().statements()));
    return node;
  }

  private static ObjectNode opening(Opening opening) {
    ObjectNode node = SayingJson.JSON.objectNode();
    ArrayNode items = node.putArray("items");
    opening.items().forEach(item -> items.add(item(item)));
    ArrayNode combinations = node.putArray("combinations");
    for (Opening.Combination combination : opening.combinations()) {
      ObjectNode one = combinations.addObject();
      ArrayNode chosen = one.putArray("items");
      combination.items().forEach(item -> chosen.add(opening.items().indexOf(item)));
      one.put("enough", combination.enough());
    }
    ArrayNode closed = node.putArray("closed");
    opening
        .closed()
        .forEach(c -> closed.addObject().put("party", c.party()).put("reason", c.reason()));
    node.put("too_many", opening.uncounted());
    return node;
  }

  private static ObjectNode item(Item item) {
    ObjectNode node = SayingJson.JSON.objectNode();
    node.put("kind", item.kind().word());
    node.set("parties", SayingJson.strings(item.parties()));
    node.put("text", item.text()).put("force", SayingJson.word(item.force()));
    node.put("of", item.of()).put("not_tradable", item.notTradable());
    node.set("statements", SayingJson.ids(item.statements()));
    return node;
  }
}
