package org.parley.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an article calls each person it names: the office shown, and every description. */
final class Offices {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("sen", "senator"),
          Map.entry("gov", "governor"),
          Map.entry("rep", "representative"),
          Map.entry("gen", "general"),
          Map.entry("adm", "admiral"),
          Map.entry("lt", "lieutenant"),
          Map.entry("prof", "professor"),
          Map.entry("dr", "doctor"),
          Map.entry("gop", "republican"));

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, Set<String>> descriptions = new HashMap<>();
  private final Map<String, Set<String>> byWord = new HashMap<>();

  /** The office shown for a name, unless there is one. */
  void first(String name, String role) {
    roles.putIfAbsent(name, role);
    describe(name, role);
  }

  /** The office shown for a name, the longer one of two. */
  void longer(String name, String role) {
    roles.merge(name, role, (old, own) -> own.length() > old.length() ? own : old);
    describe(name, role);
  }

  void describe(String name, String words) {
    descriptions.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(words);
    words(words).forEach(w -> byWord.computeIfAbsent(w, n -> new LinkedHashSet<>()).add(name));
  }

  @Nullable String role(String name) {
    return roles.get(name);
  }

  /** Whether an office is shown for a name. */
  boolean has(String name) {
    return roles.containsKey(name);
  }

  Set<String> descriptions(String name) {
    return descriptions.getOrDefault(name, Set.of());
  }

  /** Those described with a word, among others. */
  Set<String> called(String word) {
    Set<String> names = new LinkedHashSet<>(byWord.getOrDefault(word, Set.of()));
    if (word.equals("leader")) {
      byWord.forEach(
          (other, called) -> {
            if (Vocabulary.isLeader(other)) {
              names.addAll(called);
            }
          });
    }
    return names;
  }

  /** The words of a description that tell something, abbreviated titles in full. */
  static Set<String> words(String description) {
    return Arrays.stream(description.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 1 && !Vocabulary.isFunctionWord(word))
        .map(Offices::plain)
        .filter(word -> !word.matches("former|ex|then"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static String plain(String word) {
    String small = Vocabulary.small(word);
    return SHORT.getOrDefault(small, small);
  }
}
