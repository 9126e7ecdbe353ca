package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.PartialDate;

/**
 * What a schema cannot say: that every id is defined once, every reference leads somewhere, dates
 * are dates and in order, and the marks of conditions are closed.
 */
final class References {

  private final YamlTree.Read tree;
  private final Problems problems;
  private final Set<String> parties;
  private final Set<String> actors;
  private final Map<String, Set<String>> issues = new LinkedHashMap<>();

  References(YamlTree.Read tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
    parties = ids("parties");
    actors = ids("actors");
    tree.root()
        .path("issues")
        .forEach(issue -> issues.put(issue.path("id").asText(), texts(issue.path("options"))));
  }

  void check() {
    once("parties");
    once("actors");
    once("issues");
    once("proposals");
    each("/parties", this::party);
    each("/actors", this::actor);
    tree.root().path("places").properties().forEach(p -> place(p.getKey(), p.getValue()));
    each("/issues", (at, issue) -> twice(at + "/options", "option"));
    each("/proposals", this::proposal);
    memberCycles();
  }

  private void party(String at, JsonNode party) {
    each(at + "/members", (m, id) -> refers(m, id, parties, "party"));
  }

  private void actor(String at, JsonNode actor) {
    String id = actor.path("id").asText();
    if (parties.contains(id)) {
      String wrong = "\"" + id + "\" is the id of a party too";
      problems.add(tree.line(at + "/id"), wrong, "give one of the two another id");
    }
    each(at + "/roles", this::dates);
    each(
        at + "/speaks_for",
        (s, entry) -> {
          refers(s + "/party", entry.path("party"), parties, "party");
          dates(s, entry);
        });
  }

  private void place(String name, JsonNode party) {
    refers("/places" + YamlTree.step(name), party, parties, "party");
  }

  private void proposal(String at, JsonNode proposal) {
    Set<String> proposers = new LinkedHashSet<>(parties);
    proposers.addAll(actors);
    refers(at + "/proposed_by", proposal.path("proposed_by"), proposers, "party or actor");
    for (Map.Entry<String, JsonNode> term : proposal.path("terms").properties()) {
      String t = at + "/terms" + YamlTree.step(term.getKey());
      if (issueKnown(t, term.getKey(), issues.keySet(), "issue")) {
        refers(t, term.getValue(), issues.getOrDefault(term.getKey(), Set.of()), "option of it");
      }
    }
    Set<String> terms = new LinkedHashSet<>();
    proposal.path("terms").fieldNames().forEachRemaining(terms::add);
    for (Map.Entry<String, JsonNode> term : proposal.path("not_tradable").properties()) {
      String t = at + "/not_tradable" + YamlTree.step(term.getKey());
      issueKnown(t, term.getKey(), terms, "term of this proposal");
    }
    each(at + "/consent", (c, rule) -> each(c + "/of", (p, id) -> refers(p, id, parties, "party")));
    each(at + "/examples", this::example);
  }

  private void example(String at, JsonNode example) {
    refers(at + "/speaker", example.path("speaker"), actors, "actor");
    int open = 0;
    String text = example.path("text").asText();
    for (int i = 0; i < text.length() && open >= 0 && open < 2; i++) {
      open += text.charAt(i) == '⟦' ? 1 : text.charAt(i) == '⟧' ? -1 : 0;
    }
    if (open != 0) {
      problems.add(
          tree.line(at + "/text"),
          "the marks ⟦ and ⟧ do not pair",
          "open each condition with ⟦ and close it with ⟧, none inside another");
    }
  }

  private void dates(String at, JsonNode entry) {
    PartialDate from = date(at + "/from", entry.path("from"));
    PartialDate to = date(at + "/to", entry.path("to"));
    if (from != null && to != null && to.latest().isBefore(from.earliest())) {
      problems.add(
          tree.line(at + "/to"),
          "\"to\" " + to + " is before \"from\" " + from,
          "write the earlier date under \"from\"");
    }
  }

  private @Nullable PartialDate date(String at, JsonNode value) {
    if (!value.isTextual() && !value.isInt()) {
      return null;
    }
    try {
      return PartialDate.parse(value.asText());
    } catch (IllegalArgumentException e) {
      problems.add(
          tree.line(at),
          "\"" + value.asText() + "\" is no date",
          "write a year, month or day that exists: 2031, 2031-02 or 2031-02-15");
      return null;
    }
  }

  private boolean issueKnown(String at, String id, Collection<String> known, String kind) {
    if (known.contains(id)) {
      return true;
    }
    problems.add(tree.line(at), "\"" + id + "\" is no " + kind, Problems.suggest(id, known));
    return false;
  }

  private void refers(String at, JsonNode id, Collection<String> known, String kind) {
    if (id.isTextual() && !known.contains(id.asText())) {
      String wrong = "\"" + id.asText() + "\" is no " + kind;
      problems.add(tree.line(at), wrong, Problems.suggest(id.asText(), known));
    }
  }

  private void once(String list) {
    Map<String, Integer> first = new HashMap<>();
    each(
        "/" + list,
        (at, entry) -> {
          String id = entry.path("id").asText();
          Integer line = id.isEmpty() ? null : first.putIfAbsent(id, tree.line(at + "/id"));
          if (line != null) {
            String wrong = "the id \"" + id + "\" stands on line " + line + " already";
            problems.add(tree.line(at + "/id"), wrong, "give one of the two another id");
          }
        });
  }

  private void twice(String at, String kind) {
    Set<String> seen = new HashSet<>();
    each(
        at,
        (entry, value) -> {
          if (!seen.add(value.asText())) {
            String wrong = "the " + kind + " \"" + value.asText() + "\" stands twice";
            problems.add(tree.line(entry), wrong, "keep one of the two");
          }
        });
  }

  /** A party that contains itself, by whatever way. */
  private void memberCycles() {
    Map<String, Set<String>> members = new HashMap<>();
    tree.root()
        .path("parties")
        .forEach(p -> members.put(p.path("id").asText(), texts(p.path("members"))));
    each(
        "/parties",
        (at, party) -> {
          String id = party.path("id").asText();
          Set<String> seen = new HashSet<>();
          Deque<String> next = new ArrayDeque<>(members.getOrDefault(id, Set.of()));
          while (!next.isEmpty()) {
            String member = next.pop();
            if (seen.add(member)) {
              next.addAll(members.getOrDefault(member, Set.of()));
            }
          }
          if (seen.contains(id)) {
            String wrong = "the party \"" + id + "\" is a member of itself";
            problems.add(tree.line(at + "/members"), wrong, "leave one membership out");
          }
        });
  }

  private Set<String> ids(String list) {
    Set<String> ids = new LinkedHashSet<>();
    tree.root().path(list).forEach(entry -> ids.add(entry.path("id").asText()));
    return ids;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Looks at each entry of a list, with its JSON pointer. */
  private void each(String list, Look look) {
    JsonNode entries = tree.root().at(list);
    for (int i = 0; entries.isArray() && i < entries.size(); i++) {
      look.at(list + "/" + i, entries.path(i));
    }
  }

  private interface Look {
    void at(String pointer, JsonNode entry);
  }
}
