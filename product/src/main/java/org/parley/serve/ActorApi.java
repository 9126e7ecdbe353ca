package org.parley.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.parley.analyze.Extent;
import org.parley.analyze.Portrait;
import org.parley.export.ActorJson;
import org.parley.statement.Actor;
import org.parley.store.ActorDecision;
import org.parley.store.Recorded;
import org.parley.store.Store;

/** Those in a public role as JSON. */
final class ActorApi {

  private final Store store;
  private final Accounts accounts;

  ActorApi(Store store, Accounts accounts) {
    this.store = store;
    this.accounts = accounts;
  }

  /** Everybody whom the codebook lists for a public role, in its order. */
  void actors(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    LocalDate day = boards.last();
    ObjectNode node = ActorJson.head(extent(boards, day), boards.codebook(), day);
    ArrayNode actors = node.putArray("actors");
    for (Actor actor : boards.codebook().actors()) {
      if (actor.publicRole()) {
        actors.add(ActorJson.line(actor, boards.by(actor.id()), day));
      }
    }
    Api.send(context, node);
  }

  /** One of them, by a day. */
  void actor(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    Portrait portrait = Actors.drawn(context, boards).portrait();
    LocalDate day = portrait.asOf();
    String id = portrait.actor().id();
    ObjectNode node = ActorJson.head(extent(boards, day), boards.codebook(), day);
    ActorJson json = new ActorJson(portrait);
    json.addTo(node);
    for (Recorded one : Actors.claims(store, boards, id, day)) {
      json.addFigures(one.statement());
    }
    List<ActorDecision> decisions = Actors.decisions(store, id);
    decisions.forEach(
        one ->
            json.addDecision(one.coder(), one.time(), one.act(), decided(one), one.statements()));
    Api.send(context, node);
  }

  private static String decided(ActorDecision decision) {
    String other = decision.other();
    String name = decision.name();
    return name != null ? name : other == null ? "" : other;
  }

  private static Extent extent(Boards boards, LocalDate day) {
    return boards.at(day).ask(board -> board.extent());
  }
}
