package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Holder;
import org.parley.statement.Party;
import org.parley.statement.Proposal;

/**
 * A coding in words.
 *
 * @param ascribed whether it is what somebody else says of the holder
 * @param by who coded: "machine", or a person
 */
record Coded(
    String target,
    String holder,
    String basis,
    boolean ascribed,
    String act,
    String stance,
    List<Term> conditions,
    String by,
    String confidence) {

  /** What the stance hangs on, in the article's words. */
  record Term(String words, String force, @Nullable String of) {}

  static Coded of(Coding coding, @Nullable Codebook codebook) {
    Holder holder = coding.holder();
    return new Coded(
        target(coding.target(), codebook),
        holder(holder.id(), codebook),
        Wording.basis(holder.basis()),
        holder.basis() == Holder.Basis.ASCRIBED,
        coding.act().word(),
        Wording.stance(coding.stance()),
        coding.conditions().stream().map(condition -> term(condition, codebook)).toList(),
        coding.coder(),
        String.valueOf(coding.confidence()));
  }

  private static String target(String target, @Nullable Codebook codebook) {
    int equals = target.indexOf('=');
    if (codebook == null) {
      return target;
    }
    if (equals < 0) {
      return codebook.proposal(target).map(Proposal::name).orElse(target);
    }
    String issue = target.substring(0, equals);
    return codebook.issues().stream()
            .filter(one -> one.id().equals(issue))
            .map(one -> one.name())
            .findFirst()
            .orElse(issue)
        + ": "
        + target.substring(equals + 1);
  }

  private static String holder(String id, @Nullable Codebook codebook) {
    if (codebook == null) {
      return id;
    }
    return codebook
        .party(id)
        .map(Party::name)
        .or(() -> codebook.actor(id).map(Actor::name))
        .orElse(id);
  }

  private static Term term(Condition condition, @Nullable Codebook codebook) {
    String of = condition.of();
    return new Term(
        condition.words().text(),
        condition.force().word(),
        of == null ? null : holder(of, codebook));
  }
}
