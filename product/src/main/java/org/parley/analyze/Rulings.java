package org.parley.analyze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.statement.Coding;
import org.parley.statement.Stance;
import org.parley.statement.Term;

/** People's decisions about one statement, laid over its codings; the later stands. */
final class Rulings {

  private final List<Ruling> rulings;

  Rulings(List<Ruling> rulings) {
    this.rulings = rulings;
  }

  /** What people hold of it; who gave a stance has looked at it too. */
  Checked checked() {
    Checked verdict = verdict();
    boolean ruled = rulings.stream().anyMatch(one -> one.field().startsWith(Ruling.STANCE));
    return verdict == Checked.UNCHECKED && ruled ? Checked.RIGHT : verdict;
  }

  /** Each person's last verdict counts unless withdrawn; where they differ, it is disputed. */
  Checked verdict() {
    if (rulings.isEmpty()) {
      return Checked.UNCHECKED;
    }
    Map<String, String> verdicts = new HashMap<>();
    for (Ruling ruling : rulings) {
      if (ruling.field().equals(Ruling.VERDICT)) {
        verdicts.compute(ruling.coder(), (coder, before) -> ruling.after());
      }
    }
    Set<String> all = Set.copyOf(verdicts.values());
    if (all.size() > 1) {
      return Checked.DISPUTED;
    }
    if (all.contains(Checked.WRONG.word())) {
      return Checked.WRONG;
    }
    return all.contains(Checked.RIGHT.word()) ? Checked.RIGHT : Checked.UNCHECKED;
  }

  /**
   * The codings with the stances that people gave; of a statement found wrong, only what they gave
   * since.
   */
  List<Coding> over(List<Coding> codings) {
    if (rulings.isEmpty()) {
      return codings;
    }
    int wrong = checked() == Checked.WRONG ? last(Rulings::isWrong) : -1;
    List<Coding> shown = new ArrayList<>();
    for (Coding coding : codings) {
      int at = last(ruling -> ruling.field().equals(Ruling.STANCE + coding.target()));
      if (at >= wrong) {
        Ruling last = at < 0 ? null : rulings.get(at);
        if (last == null) {
          shown.add(coding);
        } else if (last.after() != null) {
          shown.add(ruled(coding, Term.of(Stance.class, last.after()), last.coder()));
        }
      }
    }
    return shown;
  }

  private static Coding ruled(Coding coding, Stance stance, String coder) {
    return new Coding(
        coding.codebook(),
        coding.target(),
        coding.holder(),
        coding.act(),
        stance,
        stance == Stance.CONDITIONAL ? coding.conditions() : List.of(),
        coder,
        1);
  }

  /** The conditions that a person said are met, each as its target, a line feed and its words. */
  Set<String> met() {
    Set<String> met = new LinkedHashSet<>();
    for (Ruling ruling : rulings) {
      if (ruling.field().startsWith(Ruling.CONDITION)) {
        String key = ruling.field().substring(Ruling.CONDITION.length()) + "\n" + ruling.before();
        if (Ruling.MET.equals(ruling.after())) {
          met.add(key);
        } else {
          met.remove(key);
        }
      }
    }
    return met;
  }

  private static boolean isWrong(Ruling ruling) {
    return ruling.field().equals(Ruling.VERDICT) && Checked.WRONG.word().equals(ruling.after());
  }

  /** The place of the last ruling of some kind, or -1. */
  private int last(Predicate<Ruling> kind) {
    int last = rulings.size() - 1;
    while (last >= 0 && !kind.test(rulings.get(last))) {
      last--;
    }
    return last;
  }
}
