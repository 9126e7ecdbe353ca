package org.parley.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Whom one article names in full, and which short forms it explains. */
final class Cast {

  private static final Pattern SHORT_FORM = Pattern.compile("\\((\\p{Lu}{2,8})\\)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019-]+");

  private final String text;
  private final Map<String, List<PersonName>> full = new HashMap<>();
  private final Map<String, Optional<PersonName>> parsed = new HashMap<>();
  private final Map<String, List<String>> roles = new HashMap<>();
  private final Map<String, List<PersonName>> searched = new HashMap<>();
  private @Nullable Map<String, String> shortForms;

  Cast(String text, List<Statement> statements) {
    this.text = text;
    for (Statement statement : statements) {
      for (Speaker speaker : NameLinker.speakers(statement)) {
        PersonName name = NameLinker.isPerson(speaker) ? name(speaker.name()) : null;
        if (name != null && name.isFull()) {
          full.computeIfAbsent(name.family(), f -> new ArrayList<>()).add(name);
          if (speaker.role() != null) {
            roles.computeIfAbsent(name.key(), k -> new ArrayList<>()).add(speaker.role());
          }
        }
      }
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
  List<String> roles(PersonName name) {
    return roles.getOrDefault(name.key(), List.of());
  }

  /** Full names in this article that a shorter one may stand for. */
  List<PersonName> namesakes(PersonName bare) {
    Map<String, PersonName> found = new LinkedHashMap<>();
    full.getOrDefault(bare.family(), List.of()).forEach(name -> found.put(name.key(), name));
    searched
        .computeIfAbsent(bare.surname().get(bare.surname().size() - 1), this::inText)
        .forEach(name -> found.put(name.key(), name));
    return found.values().stream().filter(name -> name.mayBeGiven(bare)).toList();
  }

  /** Full names of speakers in this article of which a surname is a slip. */
  List<PersonName> slipped(PersonName bare) {
    return full.values().stream()
        .flatMap(List::stream)
        .filter(name -> Slip.swapped(name.loose(), bare.loose()) && name.mayBeGiven(bare))
        .toList();
  }

  /** Whether the article has both a man and a woman of the surname, by "Mr" and "Mrs". */
  boolean hasManAndWoman(PersonName name) {
    String surname = name.surname().get(name.surname().size() - 1);
    boolean man = false;
    boolean woman = false;
    String before = "";
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      String plain = Fold.plain(Fold.nominative(word.group()));
      man |= plain.equals(surname) && Nouns.MEN.contains(before);
      woman |= plain.equals(surname) && Nouns.WOMEN.contains(before);
      before = plain;
    }
    return man && woman;
  }

  /** What stands in the text as a first name and this surname. */
  private List<PersonName> inText(String surname) {
    List<PersonName> names = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    String before = "";
    int end = -2;
    while (word.find()) {
      String plain = Fold.plain(Fold.nominative(word.group()));
      if (plain.equals(surname) && word.start() == end + 1 && isFirstName(before)) {
        PersonName name = PersonName.of(before + " " + Fold.nominative(word.group()));
        if (name != null && name.isFull()) {
          names.add(name);
        }
      }
      before = word.group();
      end = word.end();
    }
    return names;
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
      String line = text.substring(text.lastIndexOf('\n', form.start()) + 1, form.start()).strip();
      String meaning = meaning(form.group(1), line.split("\\s+"));
      if (meaning != null && !meaning.isEmpty()) {
        forms.merge(form.group(1), meaning, (one, other) -> one.equals(other) ? one : "");
      }
    }
    return forms;
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
