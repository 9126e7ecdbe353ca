package org.parley.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that somebody brings and asks who said them: a quotation as it was passed on, perhaps cut,
 * misspelt or put in other words.
 */
public final class Quotation {

  /** How near a version is to it. */
  public enum Nearness {
    /** All its words stand there in a row, or all the version's words stand in it. */
    SAME("the same words"),
    /** Most of the shorter of the two stands in the other, in the same order. */
    NEARLY("nearly the same words"),
    /** Enough of what the one says the other says too. */
    LIKE("much the same in other words");

    private final String words;

    Nearness(String words) {
      this.words = words;
    }

    /** "nearly the same words". */
    public String words() {
      return words;
    }
  }

  /** Fewer words than these are looked for as words, not as a quotation. */
  public static final int LEAST = 5;

  /** Code units beyond which nothing is compared. */
  public static final int MOST = 2_000;

  /** More that are like it are of no help. */
  private static final int SHOWN = 5;

  private static final int RUN = 4;
  private static final double RUN_WEIGHT = 4.0;

  /** In runs of three words and more, so that phrases of everyday do not count. */
  private static final double SHARE = 0.45;

  private static final int NOTIONS = 3;
  private static final double WEIGHT = 7.0;
  private static final double COSINE = 0.5;

  private static final Pattern MARKED =
      Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]([^\"\u201c\u201d\u201e\u00ab\u00bb]+)");

  private final String words;
  private final List<Term> terms;

  private Quotation(String words, List<Term> terms) {
    this.words = words;
    this.terms = terms;
  }

  /** What is asked for, if it is long enough to be a quotation and no list of words and phrases. */
  public static Optional<Quotation> of(String asked) {
    String bare = asked.strip();
    String words = bare.length() > MOST ? bare.substring(0, MOST) : bare;
    List<Term> terms = Terms.of(words);
    boolean several = MARKED.matcher(words).results().filter(Quotation::holdsWords).count() > 1;
    boolean listed = several && longest(words) < LEAST;
    return terms.size() < LEAST || listed ? Optional.empty() : of(words, terms);
  }

  private static Optional<Quotation> of(String words, List<Term> terms) {
    return Optional.of(new Quotation(words, terms));
  }

  private static boolean holdsWords(MatchResult piece) {
    return !Terms.of(piece.group(1)).isEmpty();
  }

  private static int longest(String words) {
    int longest = 0;
    Matcher piece = MARKED.matcher(words);
    while (piece.find()) {
      longest = Math.max(longest, Terms.of(piece.group(1)).size());
    }
    return longest;
  }

  /** The words as they were brought. */
  public String words() {
    return words;
  }

  /** Its words that tell something, each once, those that tell most first; else all of them. */
  public List<String> telling() {
    List<Term> telling = new ArrayList<>(terms.stream().filter(Term::tells).toList());
    telling.sort(Comparator.comparingDouble(Term::weight).reversed());
    Set<String> words = new LinkedHashSet<>();
    (telling.isEmpty() ? terms : telling)
        .forEach(term -> words.add(this.words.substring(term.start(), term.end())));
    return List.copyOf(words);
  }

  /** Whether none of its words tells anything, so that only all of them together can be sought. */
  public boolean isPlain() {
    return terms.stream().noneMatch(Term::tells);
  }

  /**
   * The utterances that are like it, the nearest first: those that only say much the same are left
   * out where any has its words.
   */
  public List<Likened> among(List<Utterance> utterances) {
    List<Likened> likened =
        new ArrayList<>(utterances.stream().flatMap(one -> in(one).stream()).toList());
    likened.sort(Likened.NEAREST);
    boolean words = !likened.isEmpty() && likened.get(0).nearness() != Nearness.LIKE;
    likened.removeIf(one -> words && one.nearness() == Nearness.LIKE);
    return List.copyOf(likened.subList(0, Math.min(SHOWN, likened.size())));
  }

  /** How an utterance is like it, by the version that is nearest; of equal ones the earliest. */
  private Optional<Likened> in(Utterance utterance) {
    return utterance.variants().stream()
        .flatMap(variant -> against(variant.version()).stream())
        .max(Comparator.comparing(Closeness::rank))
        .map(best -> new Likened(utterance, best.version, best.nearness, best.share));
  }

  /** An utterance that is like a quotation; {@code share} in 0..1 says how much of it is there. */
  public record Likened(Utterance utterance, Version closest, Nearness nearness, double share) {

    /** The nearest first, of equal ones that which was printed first. */
    public static final Comparator<Likened> NEAREST =
        Comparator.comparing(Likened::nearness)
            .thenComparing(Comparator.comparingDouble(Likened::share).reversed())
            .thenComparing(Likened::closest, Version.EARLIEST);
  }

  private record Closeness(Version version, Nearness nearness, double share) {

    double rank() {
      return share - 2 * nearness.ordinal();
    }
  }

  private Optional<Closeness> against(Version version) {
    List<Term> others = Terms.of(version.words());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<Runs.Run> runs = Runs.of(terms, others);
    int longest = runs.stream().mapToInt(Runs.Run::length).max().orElse(0);
    int common = runs.stream().mapToInt(Runs.Run::length).filter(length -> length > 2).sum();
    double share = (double) common / terms.size();
    int shorter = Math.min(terms.size(), others.size());
    boolean tells = isPlain() || weight(runs) >= RUN_WEIGHT;
    if (longest == shorter && longest >= RUN && tells) {
      return Optional.of(new Closeness(version, Nearness.SAME, share));
    }
    if (longest >= RUN && tells && common >= SHARE * shorter) {
      return Optional.of(new Closeness(version, Nearness.NEARLY, share));
    }
    return saysMuchTheSame(others)
        ? Optional.of(new Closeness(version, Nearness.LIKE, share))
        : Optional.empty();
  }

  private double weight(List<Runs.Run> runs) {
    return runs.stream()
        .filter(run -> run.length() > 1)
        .flatMap(run -> terms.subList(run.one(), run.one() + run.length()).stream())
        .mapToDouble(Term::weight)
        .sum();
  }

  private boolean saysMuchTheSame(List<Term> others) {
    Map<String, Double> one = notions(terms);
    Map<String, Double> other = notions(others);
    Set<String> shared = new LinkedHashSet<>(one.keySet());
    shared.retainAll(other.keySet());
    double weight = shared.stream().mapToDouble(notion -> one.getOrDefault(notion, 0.0)).sum();
    double cosine = weight / Math.sqrt(weight(one) * weight(other));
    return shared.size() >= NOTIONS && weight >= WEIGHT && cosine >= COSINE;
  }

  private static Map<String, Double> notions(List<Term> terms) {
    Map<String, Double> notions = new LinkedHashMap<>();
    terms.stream()
        .filter(Term::tells)
        .forEach(term -> notions.merge(term.notion(), term.weight(), Math::max));
    return notions;
  }

  private static double weight(Map<String, Double> notions) {
    return notions.values().stream().mapToDouble(weight -> weight).sum();
  }
}
