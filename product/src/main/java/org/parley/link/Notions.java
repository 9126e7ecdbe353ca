package org.parley.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What words stand for and how much they tell. Both are fixed lists and not counts over the record,
 * so that what is alike does not turn with what else was read.
 */
final class Notions {

  /** Articles counted in {@code words.en.txt}. */
  private static final double COUNTED = 840;

  /** For words that are not listed there. */
  private static final double RARE = 6;

  /** Logarithmic weights below this are of words that stand everywhere. */
  private static final double LEAST = 1.0;

  private static final Notions ENGLISH = new Notions();

  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, String> notions = new HashMap<>();
  private final Map<String, String> pairs = new HashMap<>();

  private Notions() {
    for (String line : lines("words.en.txt")) {
      int space = line.indexOf(' ');
      String stem = Stem.of(line.substring(0, space));
      articles.merge(stem, Integer.valueOf(line.substring(space + 1)), Math::max);
    }
    for (String line : lines("synonyms.en.txt")) {
      String[] words = line.split(" ");
      for (String word : words) {
        note(word, "~" + words[0]);
      }
    }
  }

  private void note(String word, String notion) {
    int plus = word.indexOf('+');
    if (plus < 0) {
      notions.putIfAbsent(Stem.of(word), notion);
    } else {
      pairs.put(pair(word.substring(0, plus), word.substring(plus + 1)), notion);
    }
  }

  private static String pair(String one, String other) {
    return Stem.of(one) + "+" + Stem.of(other);
  }

  static Notions english() {
    return ENGLISH;
  }

  /** What a plain word stands for. */
  String notion(String plain) {
    String stem = Stem.of(plain);
    return notions.getOrDefault(stem, stem);
  }

  /** How much a plain word tells. */
  double weight(String plain) {
    double held = plain.length() < 2 ? COUNTED : articles.getOrDefault(Stem.of(plain), 0);
    double weight = StrictMath.log(COUNTED / Math.max(held, RARE));
    return weight < LEAST ? 0 : weight;
  }

  /** Terms with two in a row that stand for one notion made one, the second telling nothing. */
  List<Term> joined(List<Term> terms) {
    List<Term> joined = new ArrayList<>(terms);
    for (int i = 0; i + 1 < joined.size(); i++) {
      Term one = joined.get(i);
      Term other = joined.get(i + 1);
      String notion = pairs.get(pair(one.plain(), other.plain()));
      if (notion != null) {
        joined.set(i, one.meaning(notion, Math.max(2, Math.max(one.weight(), other.weight()))));
        joined.set(i + 1, other.meaning(other.notion(), 0));
      }
    }
    return joined;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Notions.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
