package org.parley.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Whom one article names in full, and which short forms it explains. */
final class Cast {

  private static final Pattern SHORT_FORM = Pattern.compile("\\((\\p{Lu}{2,8})\\)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019-]+");

  /** How far before a short form its meaning may begin, in UTF-16 code units. */
  private static final int BACK = 200;

  /** A word of the text, plain, and where it stands. */
  private record Word(String plain, int start, int end) {}

  private final String text;

  /** By surname, each under its key. */
  private final Map<String, Map<String, PersonName>> full = new HashMap<>();

  /** By the surname's letters in the order of the alphabet. */
  private final Map<String, Map<String, PersonName>> byLetters = new HashMap<>();

  private final Map<String, Optional<PersonName>> parsed = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private final Map<String, Collection<PersonName>> searched = new HashMap<>();
  private final Map<String, Boolean> shared = new HashMap<>();
  private final List<Word> words = new ArrayList<>();
  private @Nullable Map<String, List<Integer>> places;
  private @Nullable Map<String, String> shortForms;

  Cast(String text, List<Statement> statements) {
    this.text = text;
    for (Statement statement : statements) {
      for (Speaker speaker : NameLinker.speakers(statement)) {
        PersonName name = NameLinker.isPerson(speaker) ? name(speaker.name()) : null;
        if (name != null && name.isFull()) {
          add(name, speaker.role());
        }
      }
    }
  }

  private void add(PersonName name, @Nullable String role) {
    String key = name.key();
    full.computeIfAbsent(name.family(), f -> new LinkedHashMap<>()).putIfAbsent(key, name);
    byLetters
        .computeIfAbsent(Fold.letters(name.loose()), l -> new LinkedHashMap<>())
        .putIfAbsent(key, name);
    if (role != null) {
      roles.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(role);
    }
  }

  /** A written name taken apart, or null. */
  @Nullable PersonName name(String written) {
    return parsed
        .computeIfAbsent(written, each -> Optional.ofNullable(PersonName.of(each)))
        .orElse(null);
  }

  String text() {
    return text;
  }

  /** What the article calls the person of a full name. */
  Set<String> roles(PersonName name) {
    return roles.getOrDefault(name.key(), Set.of());
  }

  /** Full names in this article that a shorter one may stand for. */
  List<PersonName> namesakes(PersonName bare) {
    Map<String, PersonName> found = new LinkedHashMap<>(full.getOrDefault(bare.family(), Map.of()));
    searched.computeIfAbsent(last(bare), this::inText).forEach(name -> found.put(name.key(), name));
    return found.values().stream().filter(name -> name.mayBeGiven(bare)).toList();
  }

  private static String last(PersonName name) {
    return name.surname().get(name.surname().size() - 1);
  }

  /** Full names of speakers in this article of which a surname is a slip. */
  List<PersonName> slipped(PersonName bare) {
    String loose = bare.loose();
    return byLetters.getOrDefault(Fold.letters(loose), Map.of()).values().stream()
        .filter(name -> Slip.swapped(name.loose(), loose) && name.mayBeGiven(bare))
        .toList();
  }

  /** Whether the article has both a man and a woman of the surname, by "Mr" and "Mrs". */
  boolean hasManAndWoman(PersonName name) {
    return shared.computeIfAbsent(last(name), this::hasManAndWoman);
  }

  private boolean hasManAndWoman(String surname) {
    boolean man = false;
    boolean woman = false;
    for (int place : places(surname)) {
      String before = place == 0 ? "" : words.get(place - 1).plain();
      man |= Nouns.MEN.contains(before);
      woman |= Nouns.WOMEN.contains(before);
    }
    return man && woman;
  }

  /** What stands in the text as a first name and this surname. */
  private Collection<PersonName> inText(String surname) {
    Map<String, PersonName> names = new LinkedHashMap<>();
    for (int place : places(surname)) {
      Word word = words.get(place);
      Word before = place == 0 ? word : words.get(place - 1);
      String first = text.substring(before.start(), before.end());
      if (word.start() == before.end() + 1 && isFirstName(first)) {
        PersonName name =
            name(first + " " + Fold.nominative(text.substring(word.start(), word.end())));
        if (name != null && name.isFull()) {
          names.put(name.key(), name);
        }
      }
    }
    return names.values();
  }

  /** Where a plain word stands among the words of the text. */
  private List<Integer> places(String plain) {
    if (places == null) {
      places = new HashMap<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        String each = Fold.plain(Fold.nominative(word.group()));
        places.computeIfAbsent(each, w -> new ArrayList<>()).add(words.size());
        words.add(new Word(each, word.start(), word.end()));
      }
    }
    return places.getOrDefault(plain, List.of());
  }

  private static boolean isFirstName(String word) {
    String plain = Fold.plain(word);
    return Character.isUpperCase(word.codePointAt(0))
        && plain.length() > 1
        && !plain.endsWith("'s")
        && !Nouns.BEFORE_SURNAMES.contains(plain)
        && !Nouns.TITLES.contains(plain);
  }

  /** What a short form stands for where the article says it: "Council of the Isles (CI)". */
  @Nullable String meaning(String shortForm) {
    if (shortForms == null) {
      shortForms = shortForms();
    }
    String meaning = shortForms.get(shortForm);
    return "".equals(meaning) ? null : meaning;
  }

  private Map<String, String> shortForms() {
    Map<String, String> forms = new HashMap<>();
    for (Matcher form = SHORT_FORM.matcher(text); form.find(); ) {
      String meaning = meaning(form.group(1), line(form.start()).split("\\s+"));
      if (meaning != null && !meaning.isEmpty()) {
        forms.merge(form.group(1), meaning, (one, other) -> one.equals(other) ? one : "");
      }
    }
    return forms;
  }

  /** The whole words of a line before a place, as far back as {@link #BACK}. */
  private String line(int end) {
    int start = Math.max(0, end - BACK);
    String before = text.substring(start, end);
    int line = before.lastIndexOf('\n');
    if (line >= 0 || start == 0) {
      return before.substring(line + 1).strip();
    }
    return before.substring(before.indexOf(' ') + 1).strip();
  }

  /** The last words of a line whose capitals are the letters of a short form. */
  private static @Nullable String meaning(String shortForm, String[] words) {
    int letter = shortForm.length() - 1;
    for (int i = words.length - 1; i >= 0 && letter >= 0; i--) {
      int first = words[i].isEmpty() ? ' ' : words[i].codePointAt(0);
      if (Character.isUpperCase(first)) {
        if (first != shortForm.charAt(letter)) {
          return null;
        }
        letter--;
      } else if (!words[i].matches("of|the|for|and|de|on|in|to")) {
        return null;
      }
      if (letter < 0) {
        return String.join(" ", List.of(words).subList(i, words.length));
      }
    }
    return null;
  }
}
