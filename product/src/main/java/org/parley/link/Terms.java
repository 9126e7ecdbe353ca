package org.parley.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into terms. */
final class Terms {

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{N}+(?:[.,]\\p{N}+)*|(?<!['\u2019](?=s\\b))[\\p{L}\\p{M}]+(?:['\u2019](?!s\\b)[\\p{L}\\p{M}]+)*");

  /** A number of three digits or more is a mark of its own; a small one stands in any text. */
  private static final double NUMBER = 4.0;

  private static final double SMALL_NUMBER = 1.5;

  /** A name in mid-sentence stands in much that is said of one affair, however rare elsewhere. */
  private static final double NAME = 2.5;

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("thirteen", "13"),
          Map.entry("fourteen", "14"),
          Map.entry("fifteen", "15"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("hundred", "100"));

  /** How many words after a no are denied by it. */
  private static final int REACH = 3;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "nobody", "none", "nothing", "without", "neither", "nor", "cannot");

  private Terms() {}

  /** The terms of a text, in order. */
  static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      add(word.group(), word.start(), text, terms);
    }
    return Notions.english().joined(terms);
  }

  private static void add(String written, int start, String text, List<Term> terms) {
    String plain = Fold.plain(written);
    int end = start + written.length();
    int tail = plain.endsWith("n't") ? plain.length() - 3 : plain.indexOf('\'');
    if (tail > 0 && plain.length() == written.length()) {
      String head = plain.substring(0, tail);
      terms.add(term(head.equals("ca") ? "can" : head, start, start + tail, false));
      terms.add(term(full(plain.substring(tail)), start + tail, end, false));
      return;
    }
    boolean name = Fold.isCapital(written) && !opensSentence(text, start);
    terms.add(term(plain.replace("'", ""), start, end, name));
  }

  private static String full(String tail) {
    return switch (tail) {
      case "n't" -> "not";
      case "'re" -> "are";
      case "'ve" -> "have";
      case "'ll" -> "will";
      case "'m" -> "am";
      default -> tail.substring(1);
    };
  }

  private static Term term(String plain, int start, int end, boolean name) {
    String number =
        Character.isDigit(plain.charAt(0))
            ? plain.replace(",", "")
            : NUMBERS.getOrDefault(plain, "");
    if (!number.isEmpty()) {
      return new Term(number, number, number.length() > 2 ? NUMBER : SMALL_NUMBER, start, end);
    }
    Notions notions = Notions.english();
    double weight = notions.weight(plain);
    return new Term(
        plain, notions.notion(plain), name ? Math.min(weight, NAME) : weight, start, end);
  }

  private static boolean opensSentence(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ',' || c == ';' || c == '-') {
        return false;
      }
      if (".!?:\u2026\"\u201c\u2018\u00ab".indexOf(c) >= 0) {
        return true;
      }
    }
    return true;
  }

  /** What is denied: notions with a word for no among the three words before them. */
  static Set<String> denied(List<Term> terms) {
    Set<String> denied = new HashSet<>();
    int last = -REACH - 1;
    for (int i = 0; i < terms.size(); i++) {
      if (NEGATIONS.contains(terms.get(i).plain())) {
        last = i;
      } else if (i - last <= REACH) {
        denied.add(terms.get(i).notion());
      }
    }
    return denied;
  }
}
