package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Stance;
import org.parley.statement.Term;

/** How far the coder's codings are those of a person, statement after statement. */
final class CodingTally {

  private static final Map<Stance, String> COLLAPSED =
      Map.of(
          Stance.ACCEPT, "yes",
          Stance.REJECT, "no",
          Stance.MENTIONS, "none",
          Stance.OPEN, "between",
          Stance.CONDITIONAL, "between",
          Stance.RESERVATION, "between");

  private int meant;
  private int coded;
  private int hit;
  private int stances;
  private int collapsed;
  private int acts;
  private int holders;
  private int holdersAsked;
  private int conditionHit;
  private int conditionMeant;
  private int conditionCoded;
  private final Map<String, Integer> confused = new TreeMap<>();

  double precision() {
    return (double) hit / coded;
  }

  double recall() {
    return (double) hit / meant;
  }

  /** Of targets: what was meant, and what was coded. */
  double targets() {
    return 2.0 * hit / (coded + meant);
  }

  /** Share of the six stances that are right, where the target is. */
  double stances() {
    return (double) stances / hit;
  }

  /** Token F1 of conditions. */
  double conditions() {
    return 2.0 * conditionHit / (conditionCoded + conditionMeant);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "target F1 %.3f (precision %.3f, recall %.3f, %d meant)%nstance %.3f%ncollapsed %.3f%n"
            + "act %.3f%nholder %.3f%ncondition token F1 %.3f%n%s%n",
        targets(),
        precision(),
        recall(),
        meant,
        stances(),
        (double) collapsed / hit,
        (double) acts / hit,
        (double) holders / holdersAsked,
        conditions(),
        confused);
  }

  /**
   * @param expected the rows of codings that a person gave a statement
   * @param text in which their conditions stand
   */
  void compare(JsonNode expected, List<Coding> found, String text) {
    Map<String, List<JsonNode>> gold = new HashMap<>();
    expected.forEach(
        c -> gold.computeIfAbsent(c.path("target").asText(), t -> new ArrayList<>()).add(c));
    Map<String, List<Coding>> read = new HashMap<>();
    found.forEach(c -> read.computeIfAbsent(c.target(), t -> new ArrayList<>()).add(c));
    meant += gold.size();
    coded += read.size();
    read.forEach(
        (target, codings) -> {
          if (gold.containsKey(target)) {
            hit++;
            compare(gold.get(target).get(0), codings.get(0), text);
          }
        });
    gold.forEach(
        (target, codings) -> {
          if (!read.containsKey(target)) {
            conditionMeant += tokens(text, words(codings.get(0))).size();
          }
        });
  }

  private void compare(JsonNode gold, Coding coding, String text) {
    Stance stance = Term.of(Stance.class, gold.path("stance").asText());
    stances += stance == coding.stance() ? 1 : 0;
    collapsed += COLLAPSED.get(stance).equals(COLLAPSED.get(coding.stance())) ? 1 : 0;
    if (stance != coding.stance()) {
      confused.merge(stance + " as " + coding.stance(), 1, Integer::sum);
    }
    acts += coding.act().name().equalsIgnoreCase(gold.path("act").asText()) ? 1 : 0;
    if (gold.path("holder").isTextual()) {
      holdersAsked++;
      holders += coding.holder().id().equals(gold.path("holder").asText()) ? 1 : 0;
    }
    Set<Integer> meantTokens = tokens(text, words(gold));
    Set<Integer> codedTokens =
        tokens(
            text, coding.conditions().stream().map(Condition::words).map(w -> w.text()).toList());
    conditionMeant += meantTokens.size();
    conditionCoded += codedTokens.size();
    codedTokens.retainAll(meantTokens);
    conditionHit += codedTokens.size();
  }

  private static List<String> words(JsonNode coding) {
    List<String> words = new ArrayList<>();
    coding.path("conditions").forEach(c -> words.add(c.path("words").asText()));
    return words;
  }

  /** Where the words of some stretches of a text begin. */
  private static Set<Integer> tokens(String text, List<String> stretches) {
    Set<Integer> tokens = new HashSet<>();
    for (String stretch : stretches) {
      int at = text.indexOf(stretch);
      for (int i = 0; at >= 0 && i < stretch.length(); i++) {
        boolean begins =
            Character.isLetterOrDigit(stretch.charAt(i))
                && (i == 0 || !Character.isLetterOrDigit(stretch.charAt(i - 1)));
        if (begins) {
          tokens.add(at + i);
        }
      }
    }
    return tokens;
  }
}
