package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Consent;
import org.parley.statement.Issue;
import org.parley.statement.PartialDate;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;
import org.parley.statement.Term;

/** A sound tree as the codebook it describes, absent keys filled in. */
final class CodebookTree {

  private static final int WINDOW_DAYS = 90;

  private final JsonNode root;

  CodebookTree(JsonNode root) {
    this.root = root;
  }

  Codebook codebook(String sha256) {
    return new Codebook(
        text(root, "id"),
        sha256,
        text(root, "author"),
        root.path("window_days").asInt(WINDOW_DAYS),
        list(root, "parties", n -> new Party(text(n, "id"), text(n, "name"), texts(n, "members"))),
        list(root, "actors", CodebookTree::actor),
        map(root, "places"),
        list(root, "issues", CodebookTree::issue),
        list(root, "proposals", CodebookTree::proposal));
  }

  private static Actor actor(JsonNode n) {
    return new Actor(
        text(n, "id"),
        text(n, "name"),
        texts(n, "aliases"),
        textOrNull(n, "wikidata"),
        n.path("public_role").asBoolean(false),
        list(n, "roles", r -> new Actor.Role(text(r, "title"), date(r, "from"), date(r, "to"))),
        list(n, "speaks_for", CodebookTree::speaksFor));
  }

  private static Actor.SpeaksFor speaksFor(JsonNode n) {
    return new Actor.SpeaksFor(
        text(n, "party"),
        n.path("rank").asInt(),
        date(n, "from"),
        date(n, "to"),
        textOrNull(n, "source"));
  }

  private static Issue issue(JsonNode n) {
    return new Issue(text(n, "id"), nameOf(n), texts(n, "options"));
  }

  private static Proposal proposal(JsonNode n) {
    return new Proposal(
        text(n, "id"),
        nameOf(n),
        textOrNull(n, "description"),
        texts(n, "phrases"),
        textOrNull(n, "proposed_by"),
        map(n, "terms"),
        map(n, "not_tradable"),
        list(n, "consent", CodebookTree::consent),
        list(n, "examples", CodebookTree::example));
  }

  private static Consent consent(JsonNode n) {
    return new Consent(
        Term.of(Consent.Rule.class, text(n, "rule")),
        texts(n, "of"),
        textOrNull(n, "basis"),
        n.path("contested").asBoolean(false));
  }

  private static Proposal.Example example(JsonNode n) {
    return new Proposal.Example(
        text(n, "text"), textOrNull(n, "speaker"), Term.of(Stance.class, text(n, "stance")));
  }

  private static String nameOf(JsonNode n) {
    return n.path("name").asText(text(n, "id").replace('-', ' '));
  }

  private static String text(JsonNode n, String key) {
    return n.path(key).asText();
  }

  private static @Nullable String textOrNull(JsonNode n, String key) {
    return n.has(key) ? text(n, key) : null;
  }

  private static @Nullable PartialDate date(JsonNode n, String key) {
    return n.has(key) ? PartialDate.parse(text(n, key)) : null;
  }

  private static List<String> texts(JsonNode n, String key) {
    return list(n, key, JsonNode::asText);
  }

  private static Map<String, String> map(JsonNode n, String key) {
    Map<String, String> map = new LinkedHashMap<>();
    n.path(key).properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    return map;
  }

  private static <T> List<T> list(JsonNode n, String key, Function<JsonNode, T> each) {
    List<T> list = new ArrayList<>();
    n.path(key).forEach(item -> list.add(each.apply(item)));
    return list;
  }
}
