package org.parley.coding;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds any of many phrases, the longest first, as whole words and in any case. */
final class Phrases {

  private final Pattern pattern;

  Phrases(Collection<String> phrases) {
    String any =
        phrases.stream()
            .distinct()
            .filter(p -> !p.isBlank())
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(p -> p))
            .map(Phrases::quoted)
            .collect(Collectors.joining("|"));
    pattern =
        Pattern.compile(
            any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Matcher matcher(String words) {
    return pattern.matcher(words);
  }

  /** The phrase itself, white space, hyphens and apostrophes of any kind. */
  private static String quoted(String phrase) {
    StringBuilder regex = new StringBuilder();
    for (String word : phrase.strip().split("(?<=[\\s'’-])|(?=[\\s'’-])")) {
      if (word.isBlank() || word.equals("-")) {
        regex.append(regex.toString().endsWith("[\\s-]+") ? "" : "[\\s-]+");
      } else {
        regex.append(word.matches("['’]") ? "['’]" : Pattern.quote(word));
      }
    }
    return regex.toString();
  }
}
