package org.parley.analyze;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.text.Span;

/**
 * Agreement of annotations with gold ones, document by document, summed over all.
 *
 * <ul>
 *   <li>content, source, cue: word tokens inside any span of the role;
 *   <li>detect: gold and predicted attributions paired one to one, contents agreeing by a token F1
 *       of at least one half;
 *   <li>exact: of those, contents with the same words;
 *   <li>who: of those, sources agreeing by at least one half, or both absent.
 * </ul>
 *
 * <p>The measures are those of Newell, Margolin and Ruths, "An Attribution Relations Corpus for
 * Political News" (LREC 2018), as token and pair scores.
 */
public final class Accuracy {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)?|[^\\p{L}\\p{N}_\\s]");

  private final Counts content = new Counts();
  private final Counts source = new Counts();
  private final Counts cue = new Counts();
  private int documents;
  private int gold;
  private int predicted;
  private int detected;
  private int exact;
  private int who;

  /**
   * Precision, recall and their harmonic mean.
   *
   * @param precision of what was predicted, the share that is gold
   * @param recall of what is gold, the share that was predicted
   */
  public record Score(double precision, double recall) {

    static Score of(int shared, int predicted, int gold) {
      return new Score(
          predicted == 0 ? 0 : (double) shared / predicted, gold == 0 ? 0 : (double) shared / gold);
    }

    public double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  /** What was counted over all documents. */
  public record Summary(
      int documents,
      int gold,
      int predicted,
      Score content,
      Score source,
      Score cue,
      Score detect,
      Score exact,
      Score who) {}

  /**
   * A gold annotation and the prediction that found it, by their numbers in the lists given.
   *
   * @param exact their contents have the same words
   * @param who their sources agree
   */
  public record Match(int gold, int predicted, boolean exact, boolean who) {}

  /**
   * Adds one document.
   *
   * @return who found whom; a gold annotation in none of them is a miss
   */
  public List<Match> add(String text, List<Annotation> golds, List<Annotation> predictions) {
    List<Span> words = words(text);
    List<Roles> g = golds.stream().map(a -> Roles.of(a, words)).toList();
    List<Roles> p = predictions.stream().map(a -> Roles.of(a, words)).toList();
    content.add(union(g, Roles::content), union(p, Roles::content));
    source.add(union(g, Roles::source), union(p, Roles::source));
    cue.add(union(g, Roles::cue), union(p, Roles::cue));
    List<Match> matches = pair(g, p);
    documents++;
    gold += g.size();
    predicted += p.size();
    detected += matches.size();
    exact += (int) matches.stream().filter(Match::exact).count();
    who += (int) matches.stream().filter(Match::who).count();
    return matches;
  }

  public Summary summary() {
    return new Summary(
        documents,
        gold,
        predicted,
        content.score(),
        source.score(),
        cue.score(),
        Score.of(detected, predicted, gold),
        Score.of(exact, predicted, gold),
        Score.of(who, predicted, gold));
  }

  private record Pair(double contents, double sources, int gold, int predicted) {

    private static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble(Pair::contents)
            .thenComparingDouble(Pair::sources)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted)
            .reversed();
  }

  private static List<Match> pair(List<Roles> golds, List<Roles> predictions) {
    List<Match> matches = new ArrayList<>();
    BitSet usedGold = new BitSet();
    BitSet usedPredicted = new BitSet();
    for (Pair pair : candidates(golds, predictions)) {
      if (usedGold.get(pair.gold) || usedPredicted.get(pair.predicted)) {
        continue;
      }
      usedGold.set(pair.gold);
      usedPredicted.set(pair.predicted);
      Roles g = golds.get(pair.gold);
      Roles p = predictions.get(pair.predicted);
      matches.add(
          new Match(pair.gold, pair.predicted, g.content.equals(p.content), pair.sources >= 0.5));
    }
    return matches;
  }

  private static List<Pair> candidates(List<Roles> golds, List<Roles> predictions) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < predictions.size(); j++) {
        double contents = overlap(golds.get(i).content, predictions.get(j).content);
        if (contents >= 0.5 && golds.get(i).content.intersects(predictions.get(j).content)) {
          pairs.add(
              new Pair(contents, overlap(golds.get(i).source, predictions.get(j).source), i, j));
        }
      }
    }
    pairs.sort(Pair.BEST_FIRST);
    return pairs;
  }

  /** The numbers of the word tokens each role covers. */
  private record Roles(BitSet source, BitSet cue, BitSet content) {

    static Roles of(Annotation annotation, List<Span> words) {
      return new Roles(
          cover(annotation.source(), words),
          cover(annotation.cue(), words),
          cover(annotation.content(), words));
    }

    private static BitSet cover(List<Span> spans, List<Span> words) {
      BitSet covered = new BitSet();
      for (Span span : spans) {
        for (int i = firstEndingAfter(words, span.start()); i < words.size(); i++) {
          if (words.get(i).start() >= span.end()) {
            break;
          }
          covered.set(i);
        }
      }
      return covered;
    }

    private static int firstEndingAfter(List<Span> words, int offset) {
      int low = 0;
      int high = words.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (words.get(middle).end() <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private static final class Counts {
    private int shared;
    private int predicted;
    private int gold;

    void add(BitSet golds, BitSet predictions) {
      BitSet both = (BitSet) golds.clone();
      both.and(predictions);
      shared += both.cardinality();
      gold += golds.cardinality();
      predicted += predictions.cardinality();
    }

    Score score() {
      return Score.of(shared, predicted, gold);
    }
  }

  private static BitSet union(List<Roles> roles, java.util.function.Function<Roles, BitSet> role) {
    BitSet all = new BitSet();
    roles.forEach(r -> all.or(role.apply(r)));
    return all;
  }

  /** Token F1 of two sets; 1 where both are empty. */
  private static double overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int sum = a.cardinality() + b.cardinality();
    return sum == 0 ? 1 : 2.0 * both.cardinality() / sum;
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      int first = text.codePointAt(token.start());
      if (Character.isLetterOrDigit(first) || first == '_' || isOtherNumber(first)) {
        words.add(new Span(token.start(), token.end()));
      }
    }
    return words;
  }

  private static boolean isOtherNumber(int c) {
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
