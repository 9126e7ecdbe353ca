package org.parley.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Word lists of this room. A file holds sections headed {@code [name]}; a section's words are
 * separated by white space or, where a phrase is meant, by line ends with {@code _} for the space.
 * {@code #} starts a comment.
 */
final class Lexicon {

  private final Map<String, Set<String>> sections = new HashMap<>();

  private Lexicon() {}

  static Lexicon load(String resource) {
    Lexicon lexicon = new Lexicon();
    Set<String> section = new HashSet<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        section = new LinkedHashSet<>();
        lexicon.sections.put(line.substring(1, line.indexOf(']')), section);
      } else {
        for (String word : line.split("\\s+")) {
          section.add(word.replace('_', ' '));
        }
      }
    }
    return lexicon;
  }

  /** The lines of a resource that say something. */
  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * The words of a section.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  Set<String> get(String section) {
    Set<String> words = sections.get(section);
    if (words == null) {
      throw new IllegalArgumentException("no section [" + section + "] in " + sections.keySet());
    }
    return words;
  }

  /** The words of a section of verbs, with the regular forms of each. */
  Set<String> allForms(String section) {
    Set<String> all = new HashSet<>(get(section));
    get(section).forEach(verb -> all.addAll(forms(verb)));
    return all;
  }

  /** The regular forms of an English verb: suggest, suggests, suggested, suggesting. */
  static Set<String> forms(String verb) {
    boolean e = verb.endsWith("e");
    boolean y = verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    boolean hiss = verb.matches(".*(s|sh|ch|x|z)");
    String stem = e ? verb.substring(0, verb.length() - 1) : verb;
    String shorter = verb.substring(0, verb.length() - 1);
    return Set.of(
        verb,
        y ? shorter + "ies" : hiss ? verb + "es" : verb + "s",
        y ? shorter + "ied" : stem + "ed",
        (verb.endsWith("ee") ? verb : stem) + "ing");
  }
}
