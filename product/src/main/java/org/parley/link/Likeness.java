package org.parley.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How surely two sayings are versions of one utterance, from what the two alone tell: the same
 * words in a row, or enough that says the same. Names of speakers are not compared here beyond
 * their key; see {@link Partition}.
 */
public final class Likeness {

  /** Runs of fewer words come about by chance. */
  private static final int RUN = 3;

  /** One run at least is no mere phrase. */
  private static final int SENTENCE = 5;

  private static final int RECALLED = 8;
  private static final double WHOLE_LEAST = 6.0;
  private static final double WHOLE_RARE = 3.2;
  private static final double VERBATIM_LEAST = 4.0;
  private static final double VERBATIM_SHARE = 0.4;

  /** What a quotation must hold in common where speaker or day is not known. */
  private static final double VERBATIM_ALONE = 9.0;

  /** Shared notions; one more where nothing is quoted. */
  private static final int NOTIONS = 3;

  private static final double WEIGHT = 7.0;
  private static final double WEIGHT_TOLD = 4.2;
  private static final double SHARE = 0.5;
  private static final double COSINE = 0.4;

  /** The same day or the same outlet told leave less doubt. */
  private static final double SHARE_ON_OCCASION = 0.36;

  private static final double COSINE_ON_OCCASION = 0.27;

  /** What must be shared where a day is not known. */
  private static final double UNDATED_WEIGHT = 9.0;

  private static final double UNDATED_SHARE = 0.55;

  /** Of what is shared, as much may be denied by one of the two. */
  private static final double DENIED = 0.4;

  private final Saying one;
  private final Saying other;

  private Likeness(Saying one, Saying other) {
    this.one = one;
    this.other = other;
  }

  /** From 0, they are not, to 1. */
  public static double of(Saying one, Saying other) {
    Likeness likeness = new Likeness(one, other);
    return likeness.mayMeet() ? Math.max(likeness.verbatim(), likeness.paraphrase()) : 0;
  }

  /** Whether speaker, days and the outlet that was told may be the same. */
  private boolean mayMeet() {
    Who who = one.who();
    boolean speaker =
        who.unclear() || other.who().unclear()
            ? !(who.unclear() && other.who().unclear())
            : who.key().equals(other.who().key()) || who.mayBe(other.who());
    return speaker && occasionsMeet(one.when(), one.told(), other.when(), other.told());
  }

  static boolean occasionsMeet(
      When when, @Nullable String told, When otherWhen, @Nullable String otherTold) {
    boolean outlets =
        told == null
            || otherTold == null
            || told.equals(otherTold)
            || told.startsWith(otherTold + "-")
            || otherTold.startsWith(told + "-")
            || told.endsWith("-" + otherTold)
            || otherTold.endsWith("-" + told);
    return outlets && when.meets(otherWhen, When.RECALLED);
  }

  private boolean isSure() {
    return isClear() && one.when().dated() && other.when().dated();
  }

  /** Whether both speakers are clear, and neither is told to be of some day long past. */
  private boolean mayCompare() {
    return isClear() && one.when().mayBeNow() && other.when().mayBeNow();
  }

  private boolean isClear() {
    return !one.who().unclear() && !other.who().unclear();
  }

  /** Whether both are known to be of one day and, where it is told, to one outlet. */
  private boolean onOccasion() {
    return toldTheSame() || (one.when().exact() && other.when().exact());
  }

  private boolean toldTheSame() {
    return one.told() != null && one.told().equals(other.told());
  }

  private boolean within(int days) {
    return one.when().meets(other.when(), days);
  }

  private double verbatim() {
    double common = 0;
    int longest = 0;
    boolean sentence = false;
    for (Runs.Run run : Runs.of(one.terms(), other.terms())) {
      if (run.length() >= RUN) {
        List<Term> words = one.terms().subList(run.one(), run.one() + run.length());
        common += weight(words);
        sentence |= isSentence(words);
      }
      longest = Math.max(longest, run.length());
    }
    List<Term> shorter = one.terms().size() <= other.terms().size() ? one.terms() : other.terms();
    boolean quoted = one.terms().size() <= other.terms().size() ? one.quoted() : other.quoted();
    quoted |= one.terms().size() == other.terms().size();
    if (longest == shorter.size() && quoted && isSure() && within(When.QUOTED) && tells(shorter)) {
      return 1;
    }
    double share = common / Math.min(weight(one.terms()), weight(other.terms()));
    if (isDenied()) {
      return 0;
    }
    boolean enough = isEnough(sentence, longest, common) && share >= VERBATIM_SHARE;
    return enough ? Math.min(1, 0.5 + share / 2) : 0;
  }

  /** Five words, or four with a small one among them: "the mediator's package" is a phrase. */
  private static boolean isSentence(List<Term> run) {
    boolean bound = run.stream().skip(1).anyMatch(term -> !term.tells());
    return run.size() >= SENTENCE || (run.size() == SENTENCE - 1 && bound);
  }

  private boolean isEnough(boolean sentence, int longest, double common) {
    if (isSure() && within(When.QUOTED)) {
      return sentence && common >= VERBATIM_LEAST;
    }
    if (mayCompare() && within(When.QUOTED)) {
      return longest >= SENTENCE && common >= UNDATED_WEIGHT;
    }
    boolean both = one.quoted() && other.quoted();
    return both && longest >= RECALLED && common >= VERBATIM_ALONE;
  }

  private static boolean tells(List<Term> terms) {
    return weight(terms) >= WHOLE_LEAST
        || terms.stream().anyMatch(term -> term.weight() >= WHOLE_RARE);
  }

  private static double weight(List<Term> terms) {
    return terms.stream().mapToDouble(Term::weight).sum();
  }

  /** Whether the one says no to what the other says. */
  private boolean isDenied() {
    double weight = 0;
    double denied = 0;
    for (Map.Entry<String, Double> each : one.notions().entrySet()) {
      Double also = other.notions().get(each.getKey());
      if (also != null) {
        double least = Math.min(each.getValue(), also);
        weight += least;
        boolean same = one.denies(each.getKey()) == other.denies(each.getKey());
        denied += same ? 0 : least;
      }
    }
    return denied >= DENIED * weight;
  }

  private double paraphrase() {
    if (!mayCompare() || !within(When.REPORTED)) {
      return 0;
    }
    int shared = 0;
    double weight = 0;
    for (Map.Entry<String, Double> each : one.notions().entrySet()) {
      Double also = other.notions().get(each.getKey());
      if (also != null) {
        double least = Math.min(each.getValue(), also);
        shared++;
        weight += least;
      }
    }
    double share = weight / Math.min(one.weight(), other.weight());
    double cosine = weight / Math.sqrt(one.weight() * other.weight());
    if (!isSure()) {
      boolean much = shared > NOTIONS && weight >= UNDATED_WEIGHT && share >= UNDATED_SHARE;
      return much && cosine >= SHARE && !isDenied() ? cosine : 0;
    }
    boolean occasion = onOccasion();
    boolean alike =
        share >= (occasion ? SHARE_ON_OCCASION : SHARE)
            && cosine >= (occasion ? COSINE_ON_OCCASION : COSINE);
    boolean within = toldTheSame() && share >= SHARE;
    boolean enough = weight >= (toldTheSame() ? WEIGHT_TOLD : WEIGHT);
    boolean said =
        shared >= (one.quoted() || other.quoted() ? NOTIONS : NOTIONS + 1)
            && enough
            && !isDenied()
            && (alike || within);
    return said ? Math.max(cosine, within ? share / 2 : 0) : 0;
  }
}
