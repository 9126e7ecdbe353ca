package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Holder;

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
    Publicity names = new Publicity(codebook);
    return new Coded(
        names.target(coding.target()),
        names.name(holder.id()),
        Wording.basis(holder.basis()),
        holder.basis() == Holder.Basis.ASCRIBED,
        coding.act().word(),
        Wording.stance(coding.stance()),
        coding.conditions().stream().map(condition -> term(condition, names)).toList(),
        coding.coder(),
        String.valueOf(coding.confidence()));
  }

  private static Term term(Condition condition, Publicity names) {
    String of = condition.of();
    return new Term(
        condition.words().text(), condition.force().word(), of == null ? null : names.name(of));
  }
}
