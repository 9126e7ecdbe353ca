package org.parley.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Party;
import org.parley.statement.Proposal;

/** What a codebook's ids are called on a page, and where they lead. */
record Naming(Codebook codebook) {

  private static final int MOST = 120;
  private static final int FEW = 8;

  String party(String id) {
    return shown(codebook.party(id).map(Party::name).orElse(id));
  }

  /** A party, an actor, or the id itself. */
  String holder(@Nullable String id) {
    String known = id == null ? "" : id;
    return codebook.party(known).isPresent()
        ? party(known)
        : shown(codebook.actor(known).map(Actor::name).orElse(known));
  }

  /** Names, or "the 32 members of NATO" where they are many and a bloc's. */
  String parties(List<String> ids) {
    if (ids.size() > FEW) {
      for (Party bloc : codebook.parties()) {
        if (bloc.members().size() >= ids.size() && bloc.members().containsAll(ids)) {
          return (ids.size() == bloc.members().size() ? "the " : "")
              + ids.size()
              + " members of "
              + shown(bloc.name());
        }
      }
    }
    return ids.stream().map(this::party).collect(Collectors.joining(", "));
  }

  String issue(String id) {
    return shown(
        codebook.issues().stream()
            .filter(issue -> issue.id().equals(id))
            .map(Issue::name)
            .findFirst()
            .orElse(id));
  }

  /** An option as words: "every night". */
  static String option(String option) {
    return shown(option.replace('-', ' '));
  }

  /** A proposal's name, or "issue: option". */
  String target(String target) {
    int equals = target.indexOf('=');
    return equals < 0
        ? shown(codebook.proposal(target).map(Proposal::name).orElse(target))
        : issue(target.substring(0, equals)) + ": " + option(target.substring(equals + 1));
  }

  /** Where a cell's statements are. */
  static String cell(String party, String target, Moment moment) {
    return "/cells?party=" + encoded(party) + "&target=" + encoded(target) + "&" + moment.query();
  }

  /** Where every statement is that tells what a holder holds of a target. */
  static String list(String holder, String target) {
    return "/statements?holder=" + encoded(holder) + "&target=" + encoded(target);
  }

  static String proposal(String id, Moment moment) {
    return "/proposals/" + encoded(id) + "?" + moment.query();
  }

  /** Where an actor's page is. */
  static String actor(String id) {
    return "/actors/" + encoded(id);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String shown(String name) {
    return Wording.shortened(name, MOST);
  }
}
