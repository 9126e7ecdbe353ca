package org.parley.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Figure;

/**
 * A figure that somebody claims, with what tells which quantity it is.
 *
 * @param version the statement that claims it
 * @param figure the number
 * @param copies other versions of the same utterance or report with the same number, counted once
 */
public record Claim(Version version, Figure figure, List<Version> copies) {

  /** How many terms before and behind a number tell what it is about. */
  private static final int AROUND = 20;

  /** Weight of a term that can be what figures are about. */
  private static final double TELLING = 2.9;

  private static final Set<String> MONEY =
      stems("crown dollar euro pound hryvnia rouble ruble yen yuan franc krone zloty rupee");
  private static final Set<String> TIME = stems("second minute hour day week month year decade");
  private static final Set<String> SHARES = stems("percent percentage share point");

  /** Words by a number that say how it counts, and nothing of what it is about. */
  private static final Set<String> MEASURES = stems("per cent percent percentage");

  private static final Pattern RATE =
      Pattern.compile("(?: \\p{L}+){0,2} (?:a|an|per|each|every) (day|night|week|month|year)\\b");

  /** What may have become of what is counted; two of these are two quantities. */
  private static final Set<String> STATES =
      stems(
          "opened prosecuted convicted charged deserted killed wounded missing displaced detained"
              + " cancelled lost refunded stranded deployed registered estimated sentenced arrested"
              + " evacuated returned applied offered promised paid");

  public Claim {
    copies = List.copyOf(copies);
  }

  private static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.split(" ")) {
      stems.add(Notions.english().notion(word));
    }
    return Set.copyOf(stems);
  }

  /** What sort of number it is; numbers of two sorts never meet. */
  String sort() {
    String unit = figure.unit() == null ? "" : head(figure.unit());
    if (MONEY.contains(unit)) {
      return unit;
    }
    return SHARES.contains(unit) ? "share" : TIME.contains(unit) ? "time" : "count";
  }

  /** What is counted, as one notion, or null where the figure does not say. */
  @Nullable String thing() {
    String of = counted();
    return of == null ? null : head(of);
  }

  /** Between which values it may lie, by the words around it and the way it is rounded. */
  public Bounds bounds() {
    return Bounds.of(figure);
  }

  /** The words for what is counted; a sum of money or a share counts what it is of. */
  public @Nullable String counted() {
    if (sort().equals("count")) {
      return figure.of() == null ? figure.unit() : figure.of();
    }
    String unit = figure.unit() == null ? "" : head(figure.unit());
    return figure.of() == null || head(figure.of()).equals(unit) ? null : figure.of();
  }

  /** "week" of "a week" behind the number, or null. */
  public @Nullable String rate() {
    String content = version.words();
    int at = content.indexOf(figure.words().text()) + figure.words().text().length();
    Matcher rate = RATE.matcher(content.substring(Math.min(Math.max(at, 0), content.length())));
    return rate.lookingAt() ? rate.group(1) : null;
  }

  /** The head of "cases against troops" is cases; of "Ukrainian troops deployed", troops. */
  private static String head(String phrase) {
    String before = phrase.split(" (?:of|against|for|in|on|to|from|by|with|at) ", 2)[0];
    List<Term> terms = Terms.of(before);
    for (int i = terms.size() - 1; i >= 0; i--) {
      if (!STATES.contains(terms.get(i).notion()) || i == 0) {
        return terms.get(i).notion();
      }
    }
    return "";
  }

  /** What became of it, as far as the words by the figure tell: notions with their words. */
  Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    String of = figure.of() == null ? "" : figure.of();
    for (Term term : Terms.of(of)) {
      addState(states, term);
    }
    if (states.isEmpty()) {
      terms(4).forEach(term -> addState(states, term));
    }
    return states;
  }

  private static void addState(Map<String, String> states, Term term) {
    if (STATES.contains(term.notion())) {
      states.putIfAbsent(term.notion(), term.plain());
    }
  }

  /** What it is about, as far as the words around it tell: notions with their words. */
  Map<String, String> topics() {
    Map<String, String> topics = new LinkedHashMap<>();
    String of = counted();
    String thing = thing();
    if (of != null && thing != null) {
      Terms.of(of).stream()
          .filter(term -> term.notion().equals(thing))
          .forEach(term -> topics.put(thing, term.plain()));
    }
    terms(AROUND).stream()
        .filter(term -> !MEASURES.contains(term.notion()))
        .filter(term -> term.weight() >= TELLING && !Character.isDigit(term.plain().charAt(0)))
        .forEach(term -> topics.putIfAbsent(term.notion(), term.plain()));
    return topics;
  }

  /** The terms of the content around the number. */
  private List<Term> terms(int around) {
    String content = version.words();
    List<Term> terms = Terms.of(content);
    int at = content.indexOf(figure.words().text());
    int first = 0;
    while (first < terms.size() && terms.get(first).start() < at) {
      first++;
    }
    return terms.subList(Math.max(0, first - around), Math.min(terms.size(), first + around + 1));
  }

  Claim with(List<Version> others) {
    return new Claim(version, figure, others);
  }
}
