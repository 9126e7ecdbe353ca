package org.parley.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reporting verbs and what may follow each of them. */
final class Verbs {

  /** What may follow a verb: the words of verbs.en.txt. */
  record Frames(Set<String> allowed) {

    boolean allow(String frame) {
      return allowed.contains(frame);
    }
  }

  private static final Map<String, Frames> FORMS = load();

  private static final Set<String> PLAIN =
      Lexicon.lines("verbs.en.txt").stream()
          .map(line -> line.substring(0, line.indexOf(':')).split(" ")[0])
          .collect(Collectors.toUnmodifiableSet());

  private Verbs() {}

  static @Nullable Frames of(String word) {
    return FORMS.get(word);
  }

  /** Whether a form is the plain one, which may as well be a noun ("the report"). */
  static boolean isPlain(String word) {
    return PLAIN.contains(word);
  }

  private static Map<String, Frames> load() {
    Map<String, Frames> forms = new HashMap<>();
    for (String line : Lexicon.lines("verbs.en.txt")) {
      int colon = line.indexOf(':');
      List<String> verbs = Arrays.asList(line.substring(0, colon).split(" "));
      Frames frames =
          new Frames(
              Arrays.stream(line.substring(colon + 1).strip().split(" "))
                  .collect(Collectors.toUnmodifiableSet()));
      Lexicon.forms(verbs.get(0)).forEach(form -> forms.put(form, frames));
      verbs.forEach(form -> forms.put(form, frames));
    }
    return Map.copyOf(forms);
  }
}
