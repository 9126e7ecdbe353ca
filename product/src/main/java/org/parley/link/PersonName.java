package org.parley.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name taken apart, in plain letters; a hyphen inside a word is {@code _}.
 *
 * @param given first and middle names and initials, an initial as one letter
 * @param surname its words, small ones before it ("von der") included
 * @param suffix "jr", "iii", or empty
 * @param titles words before the name that are none of it
 */
record PersonName(List<String> given, List<String> surname, String suffix, Set<String> titles) {

  private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)|[\"\u201c\u201d]");
  private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\p{L}\\.)(?=\\p{Lu})");
  private static final Pattern GAPS = Pattern.compile("[\\s,]+");
  private static final Pattern POINTS = Pattern.compile("[.']");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^_+|_+$");

  /** The name in what an article writes; null where none is in it or it describes somebody. */
  static @Nullable PersonName of(String written) {
    String phrase = turned(Fold.nominative(ASIDE.matcher(written).replaceAll(" ")));
    String apart = BETWEEN_INITIALS.matcher(phrase).replaceAll(" ").strip();
    List<String> words = Arrays.asList(GAPS.split(apart));
    int start = start(words);
    Set<String> titles =
        Set.copyOf(words.subList(0, start).stream().map(PersonName::word).toList());
    List<String> name = words.subList(start, words.size());
    List<String> plain = name.stream().map(PersonName::word).filter(w -> !w.isEmpty()).toList();
    boolean capital = name.stream().anyMatch(Fold::isCapital) && !isDescription(name);
    return capital && !Nouns.TITLES.containsAll(plain) ? of(plain, titles) : null;
  }

  /** "Averley trawlerman", "Averley clerk of the House": a small noun that a name stands before. */
  private static boolean isDescription(List<String> name) {
    for (int i = 0; i < name.size(); i++) {
      boolean noun = i == name.size() - 1 || Nouns.AHEAD.contains(name.get(i + 1));
      if (noun && Fold.isSmall(name.get(i)) && !isSuffix(word(name.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** The name that a key holds. */
  static PersonName ofKey(String key) {
    PersonName name = of(List.of(key.split("-")), Set.of());
    return name == null ? new PersonName(List.of(), List.of(key), "", Set.of()) : name;
  }

  /** "Ruiz, Ana" as "Ana Ruiz". */
  private static String turned(String phrase) {
    int comma = phrase.indexOf(',');
    if (comma < 0 || phrase.indexOf(',', comma + 1) >= 0) {
      return phrase;
    }
    String after = phrase.substring(comma + 1).strip();
    boolean given = after.matches("\\p{Lu}\\S*(?: \\p{Lu}\\S*)?") && !isSuffix(word(after));
    return given ? after + " " + phrase.substring(0, comma) : phrase;
  }

  private static boolean isSuffix(String word) {
    return Nouns.SUFFIXES.contains(word);
  }

  /** Where titles and words before them end. */
  private static int start(List<String> words) {
    int start = 0;
    for (int i = 0; i < words.size() - 1; i++) {
      String plain = word(words.get(i));
      boolean leading = start == i && (Nouns.TITLES.contains(plain) || isSmall(words.get(i)));
      boolean office = isSmall(words.get(i)) && Nouns.TITLES.contains(plain);
      if (leading || office || Nouns.OFFICES_BEFORE_NAMES.contains(plain)) {
        start = i + 1;
      }
    }
    return start;
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty()
        && Character.isLowerCase(word.codePointAt(0))
        && !Nouns.PARTICLES.contains(word);
  }

  private static String word(String written) {
    String plain = POINTS.matcher(Fold.plain(written)).replaceAll("");
    return EDGES.matcher(NO_LETTERS.matcher(plain).replaceAll("_")).replaceAll("");
  }

  private static @Nullable PersonName of(List<String> words, Set<String> titles) {
    List<String> rest = new ArrayList<>(words);
    String suffix = "";
    String last = rest.isEmpty() ? "" : rest.get(rest.size() - 1);
    if (rest.size() > (last.length() > 3 ? 2 : 1) && isSuffix(last)) {
      suffix = rest.remove(rest.size() - 1).replace("junior", "jr").replace("senior", "sr");
    }
    if (rest.isEmpty()) {
      return null;
    }
    int from = rest.size() - 1;
    while (from > 1 && Nouns.PARTICLES.contains(rest.get(from - 1))) {
      from--;
    }
    if (from == 1 && rest.size() > 1 && Nouns.PARTICLES.contains(rest.get(0))) {
      from = 0;
    }
    return new PersonName(
        List.copyOf(rest.subList(0, from)),
        List.copyOf(rest.subList(from, rest.size())),
        suffix,
        titles);
  }

  private static boolean isInitial(String given) {
    return given.length() == 1 && Character.isLowerCase(given.charAt(0));
  }

  /** Whether it says more than a surname and initials. */
  boolean isFull() {
    return !given.stream().allMatch(PersonName::isInitial);
  }

  /** "volodymyr-zelensky". */
  String key() {
    List<String> words = new ArrayList<>(given);
    words.addAll(surname);
    if (!suffix.isEmpty()) {
      words.add(suffix);
    }
    return String.join("-", words);
  }

  /** The first name as its transliterations have it, or empty. */
  String first() {
    return given.isEmpty() ? "" : Fold.given(given.get(0));
  }

  /** The surname as its transliterations have it. */
  String family() {
    return Fold.surname(String.join("_", surname));
  }

  /** The surname as slips are looked for in it. */
  String loose() {
    return Fold.loose(String.join("_", surname));
  }

  /** The first letter of the first middle name, or empty. */
  String middle() {
    return given.size() < 2 ? "" : given.get(1).substring(0, 1);
  }

  /** Whether the first names, whole or initials, and the middle ones may be the same. */
  boolean mayBeGiven(PersonName other) {
    return given.isEmpty() || other.given.isEmpty() || (begins(other) && mayBeMiddle(other));
  }

  private boolean begins(PersonName other) {
    String one = given.get(0);
    String two = other.given.get(0);
    boolean initial = isInitial(one) || isInitial(two);
    return initial ? one.charAt(0) == two.charAt(0) : first().equals(other.first());
  }

  private boolean mayBeMiddle(PersonName other) {
    return middle().isEmpty() || other.middle().isEmpty() || middle().equals(other.middle());
  }

  /** The name as it is compared with many others. */
  Sound sound() {
    return new Sound(first(), family(), loose(), middle(), suffix);
  }

  /** A name's parts as spellings of it are compared; see the methods of the same names. */
  record Sound(String first, String family, String loose, String middle, String suffix) {

    /** Whether this is the other in another spelling: transliterated, or letters swapped. */
    boolean sameAs(Sound other) {
      return differsBy(other, false);
    }

    /** Whether one letter in one of the names is missing, added or another. */
    boolean nearly(Sound other) {
      return differsBy(other, true);
    }

    private boolean differsBy(Sound other, boolean changed) {
      boolean mayBe = middle.isEmpty() || other.middle.isEmpty() || middle.equals(other.middle);
      if (!mayBe || !suffix.equals(other.suffix)) {
        return false;
      }
      boolean sameFirst = first.equals(other.first);
      boolean sameFamily = family.equals(other.family);
      if (sameFirst && sameFamily) {
        return !changed;
      }
      return (sameFirst && slipped(loose, other.loose, changed))
          || (sameFamily && slipped(first, other.first, changed));
    }

    private static boolean slipped(String one, String other, boolean changed) {
      return changed ? Slip.changed(one, other) : Slip.swapped(one, other);
    }
  }
}
