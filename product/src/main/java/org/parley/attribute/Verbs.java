package org.parley.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reporting verbs and what may follow each of them. */
final class Verbs {

  private static final Map<String, Set<String>> FORMS = new HashMap<>();

  static {
    for (String line : Lexicon.lines("verbs.en.txt")) {
      String[] parts = line.split(": ");
      List<String> verbs = List.of(parts[0].split(" "));
      Set<String> frames = Set.of(parts[1].split(" "));
      Lexicon.forms(verbs.get(0)).forEach(form -> FORMS.put(form, frames));
      verbs.forEach(form -> FORMS.put(form, frames));
    }
  }

  private Verbs() {}

  /** What may follow a form, in the words of verbs.en.txt; null if it is no reporting verb's. */
  static @Nullable Set<String> of(String word) {
    return FORMS.get(word);
  }
}
