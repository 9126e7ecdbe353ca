package org.parley.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Under which numbers a saying is kept, and under which those that may be of its utterance are
 * looked for: speaker, days and one notion; or, for a quotation, speaker, days and six words in a
 * row. A speaker who is not clear may be any. Each is kept under the days' last stretch and looked
 * for in all that its days may meet, so that a row a notion is enough.
 */
public final class SayingKeys {

  /** Days in a stretch. */
  private static final int STRETCH = 16;

  private static final double LEAST = 1.3;
  private static final int MOST = 24;
  private static final int MOST_EVER = 6;
  private static final int GRAM = 6;

  private static final String UNDATED = "undated";
  private static final String EVER = "ever";

  /** Whose words are looked for by those of a speaker who is not clear. */
  private static final String ANYONE = "*";

  private static final String UNCLEAR = "?";

  private SayingKeys() {}

  /** The keys it is kept under. */
  public static Set<Long> kept(Saying saying) {
    Set<Long> keys = new LinkedHashSet<>();
    boolean dated = saying.when().dated();
    String last = dated ? "" + saying.when().to() / STRETCH : UNDATED;
    addNotions(keys, saying, last, MOST);
    addGrams(keys, saying, last, own(saying));
    if (!saying.who().unclear()) {
      addGrams(keys, saying, last, ANYONE);
      addGrams(keys, saying, EVER, own(saying));
    }
    if (dated) {
      addNotions(keys, saying, EVER, MOST_EVER);
    }
    return keys;
  }

  /** The keys under which others are looked for. */
  public static Set<Long> sought(Saying saying) {
    Set<Long> keys = new LinkedHashSet<>();
    When when = saying.when();
    String others = saying.who().unclear() ? ANYONE : UNCLEAR;
    addGrams(keys, saying, UNDATED, own(saying));
    addGrams(keys, saying, UNDATED, others);
    if (!when.dated()) {
      addNotions(keys, saying, UNDATED, MOST);
      addNotions(keys, saying, EVER, MOST);
      addGrams(keys, saying, EVER, own(saying));
      return keys;
    }
    addNotions(keys, saying, UNDATED, MOST_EVER);
    for (int at : stretches(when.from() - When.QUOTED - 1, when.to() + When.MOST + 1)) {
      addNotions(keys, saying, "" + at, MOST);
    }
    for (int at : stretches(when.from() - When.RECALLED - 1, when.to() + When.RECALLED + 1)) {
      addGrams(keys, saying, "" + at, own(saying));
      addGrams(keys, saying, "" + at, others);
    }
    return keys;
  }

  private static String own(Saying saying) {
    return saying.who().unclear() ? UNCLEAR : saying.who().key();
  }

  private static int[] stretches(int from, int to) {
    return IntStream.rangeClosed(from / STRETCH, to / STRETCH).toArray();
  }

  private static void addNotions(Set<Long> keys, Saying saying, String days, int most) {
    Who who = saying.who();
    if (who.unclear()) {
      return;
    }
    for (String notion : telling(saying).stream().limit(most).toList()) {
      keys.add(key(days, who.key(), notion));
      if (who.party() != null) {
        keys.add(key(days, "party:" + who.party(), notion));
      }
    }
  }

  private static void addGrams(Set<Long> keys, Saying saying, String days, String whose) {
    if (saying.quoted()) {
      grams(saying).forEach(gram -> keys.add(key(days, whose, gram)));
    }
  }

  /** The notions that tell most, first those that tell more. */
  static List<String> telling(Saying saying) {
    return saying.notions().entrySet().stream()
        .filter(each -> each.getValue() >= LEAST)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every other run of six words of which one tells something, chosen by the words alone. */
  private static List<String> grams(Saying saying) {
    List<Term> terms = saying.terms();
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + GRAM <= terms.size(); i++) {
      List<Term> run = terms.subList(i, i + GRAM);
      String gram = String.join(" ", run.stream().map(Term::plain).toList());
      if ((hash(gram) & 1) == 0 && run.stream().anyMatch(term -> term.weight() >= LEAST)) {
        grams.add(gram);
      }
    }
    return grams;
  }

  /**
   * Days in the highest bits, then the speaker: what comes together lies together in the index, so
   * that a new article touches few of its pages however large it has grown.
   */
  private static long key(String days, String whose, String what) {
    return high(days) | (hash(whose) & 0xFFFFF) << 28 | (hash(what) & 0xFFFFFFF);
  }

  /** Days as the highest 16 bits of a key. */
  static long high(String days) {
    return (Character.isDigit(days.charAt(0)) ? Long.parseLong(days) : hash(days)) << 48;
  }

  /** FNV-1a over the characters, mixed once more (Fowler, Noll and Vo; Stafford's mix 13). */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
