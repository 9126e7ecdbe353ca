package org.parley.attribute;

import java.util.Set;

/** Bounds of noun phrases and cues, told by small words; token indices throughout. */
final class Phrases {

  private static final Lexicon GRAMMAR = Lexicon.load("grammar.en.txt");
  private static final Set<String> PRONOUNS = GRAMMAR.get("pronouns");
  private static final Set<String> DETERMINERS = GRAMMAR.get("determiners");
  private static final Set<String> AUXILIARIES = GRAMMAR.get("auxiliaries");
  private static final Set<String> PREPOSITIONS = GRAMMAR.get("prepositions");
  private static final Set<String> STOPS = GRAMMAR.get("stops");

  private static final Set<String> LINKS = GRAMMAR.get("links");

  private static final Set<String> LABELS = GRAMMAR.get("labels");

  /** No noun phrase that names a source is longer than this many tokens. */
  private static final int LONGEST = 30;

  private final Passage passage;

  Phrases(Passage passage) {
    this.passage = passage;
  }

  boolean isPronoun(int token) {
    return PRONOUNS.contains(passage.small(token));
  }

  boolean isDeterminer(int token) {
    return DETERMINERS.contains(passage.small(token));
  }

  boolean isPreposition(int token) {
    return PREPOSITIONS.contains(passage.small(token));
  }

  /** Whether what begins here tells when, where or how, and is no clause's subject. */
  boolean isLink(int token) {
    return isPreposition(token) || LINKS.contains(passage.small(token));
  }

  /** Whether a full stop belongs to the short word before it ("Nov.", "J."). */
  boolean isInitialStop(int token) {
    return passage.is(token, ".")
        && token > 0
        && passage.isCapital(token - 1)
        && passage.word(token - 1).length() <= 4;
  }

  /** Whether a word before a colon only announces something ("Note:"). */
  boolean isLabel(int token) {
    return LABELS.contains(passage.small(token));
  }

  boolean isStop(int token) {
    return STOPS.contains(passage.small(token));
  }

  /** Where the cue begins whose verb this is: over auxiliaries and adverbs. */
  int cueStart(int verb, int from) {
    int start = verb;
    while (start > from && helps(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean helps(int token) {
    String word = passage.small(token);
    boolean adverb = word.length() > 4 && word.endsWith("ly") && !passage.isCapital(token);
    return !passage.isQuoted(token) && (AUXILIARIES.contains(word) || adverb);
  }

  /** Where the noun phrase begins that ends before a token, or -1. */
  int before(int end, int from) {
    int last = end - 1;
    if (last < from || passage.isQuoted(last)) {
      return -1;
    }
    if (passage.is(last, ",") || passage.is(last, ")")) {
      return beforeApposition(last, from);
    }
    if (passage.is(last, "who") && last > from) {
      int head = passage.is(last - 1, ",") ? last - 1 : last;
      return simpleBefore(head, from);
    }
    return simpleBefore(end, from);
  }

  private int beforeApposition(int close, int from) {
    String opener = passage.is(close, ")") ? "(" : ",";
    for (int i = close - 1; i > from && i > close - LONGEST; i--) {
      if (passage.isQuoted(i)) {
        return -1;
      }
      if (passage.is(i, opener)) {
        boolean tied = opener.equals("(") || apposes(i + 1);
        return tied ? simpleBefore(i, from) : -1;
      }
    }
    return -1;
  }

  /** Whether what begins here, behind a comma, describes the noun before it. */
  boolean apposes(int token) {
    String word = passage.small(token);
    if (!passage.isWord(token) || passage.isQuoted(token)) {
      return false;
    }
    return word.equals("who")
        || word.equals("whose")
        || (isDeterminer(token) || !isStop(token) && !isPreposition(token))
            && !word.endsWith("ing")
            && !word.endsWith("ly")
            && (!isPronoun(token) || isDeterminer(token));
  }

  private int simpleBefore(int end, int from) {
    int last = end - 1;
    if (last < from || !passage.isWord(last) || passage.isQuoted(last)) {
      return -1;
    }
    if (isPronoun(last)) {
      return passage.is(last, "you") ? -1 : last;
    }
    if (isStop(last) || isPreposition(last) || isDeterminer(last)) {
      return -1;
    }
    int start = last;
    while (start > from && end - start < LONGEST && continues(start, from)) {
      start--;
    }
    return start;
  }

  /** Whether the token before belongs to the noun phrase that so far begins here. */
  private boolean continues(int start, int from) {
    int left = start - 1;
    boolean opened = isDeterminer(start) && !passage.is(start, "that");
    if (passage.isQuoted(left)) {
      return false;
    }
    if (isPreposition(left)) {
      return left - 1 >= from && isNoun(left - 1) && !isDay(left - 1);
    }
    if (passage.is(left, "and") || passage.is(left, "&")) {
      return joins(left, from);
    }
    if (passage.is(left, ".")) {
      return left > from && isInitialStop(left);
    }
    if (passage.word(left).matches("['\u2019]")) {
      return left > from && passage.small(left - 1).endsWith("s");
    }
    if (opened || isPronoun(left) && !isDeterminer(left)) {
      return false;
    }
    return isDeterminer(left) || isNoun(left);
  }

  private boolean joins(int and, int from) {
    if (and - 1 < from || !isNoun(and - 1) || passage.isQuoted(and - 1)) {
      return false;
    }
    boolean names = passage.isCapital(and - 1) && passage.isCapital(and + 1);
    boolean plurals = passage.small(and - 1).endsWith("s") && !isDeterminer(and + 1);
    return names || plurals && !isPronoun(and + 1);
  }

  private boolean isNoun(int token) {
    return passage.isWord(token) && !isStop(token) && !isPreposition(token) && !isPronoun(token);
  }

  private boolean isDay(int token) {
    return passage.small(token).endsWith("day");
  }

  /** Just past the noun phrase that begins here, apposition included, or -1. */
  int after(int start, int to) {
    if (start >= to || !passage.isWord(start) || passage.isQuoted(start)) {
      return -1;
    }
    if (isPronoun(start) && !isDeterminer(start)) {
      return start + 1;
    }
    int end = start;
    while (end < to && end - start < LONGEST && follows(end, start)) {
      end++;
    }
    end = end > start && passage.is(end - 1, ".") ? end - 1 : end;
    if (end == start) {
      return -1;
    }
    boolean apposition = end + 1 < to && passage.is(end, ",") && apposes(end + 1);
    return apposition ? afterApposition(end + 1, to) : end;
  }

  private boolean follows(int token, int start) {
    if (passage.isQuoted(token)) {
      return false;
    }
    if (passage.is(token, ".")) {
      return isInitialStop(token);
    }
    if (passage.is(token, "and") || passage.is(token, "&")) {
      return token > start && passage.isCapital(token - 1) && passage.isCapital(token + 1);
    }
    boolean bound = passage.is(token, "of") || passage.is(token, "for");
    boolean noun = isNoun(token) || isDeterminer(token) && !passage.is(token, "that");
    return bound || noun && !passage.small(token).endsWith("ing");
  }

  /** Just past the noun phrase with which a sentence begins, or -1. */
  int subjectEnd(int from, int to) {
    if (from >= to || passage.isQuoted(from)) {
      return -1;
    }
    int end = from;
    boolean name = passage.isCapital(from) && !isDeterminer(from);
    while (end < to && end - from < 6 && isSubject(end, name)) {
      end++;
    }
    return isPronoun(from) ? from + 1 : end == from ? -1 : end;
  }

  private boolean isSubject(int token, boolean name) {
    boolean noun = isNoun(token) || isDeterminer(token);
    return noun && (name ? passage.isCapital(token) : !passage.small(token).endsWith("ed"));
  }

  private int afterApposition(int start, int to) {
    int end = start;
    while (end < to && end - start < LONGEST && !passage.isQuoted(end)) {
      boolean stop = !passage.isWord(end) && !"'&-$%".contains(passage.small(end));
      boolean initial = passage.is(end, ".") && end + 1 < to;
      if (stop && !initial) {
        break;
      }
      end++;
    }
    return end > start && passage.is(end - 1, ".") ? end - 1 : end;
  }
}
