package org.parley.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Token;

/** The people an article names: their full names, the offices beside them, where they stand. */
final class People {

  /**
   * A place where a person is named.
   *
   * @param subject whether the sentence begins with it, as far as word order tells
   */
  record Mention(String name, Span span, boolean subject) {}

  /** How far into a sentence its subject is looked for, in tokens. */
  private static final int EARLY = 16;

  private final Document document;
  private final Map<String, Set<String>> bySurname = new HashMap<>();
  private final Offices offices = new Offices();
  private final Beside beside;
  private final Evidence evidence = new Evidence();

  /** Words that the article writes in small letters, which are rarely surnames. */
  private final Set<String> common = new HashSet<>();

  private final Set<String> women = new HashSet<>();
  private final Set<String> men = new HashSet<>();
  private final Map<String, TreeMap<Integer, Mention>> byName = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  private final List<Quotation> quotations;
  private int quotation;

  People(Document document, List<Quotation> quotations) {
    this.document = document;
    this.quotations = quotations;
    beside = new Beside(document);
    document.tokens().forEach(token -> common.add(document.quote(token.span())));
    document.sentences().forEach(sentence -> runs(sentence, this::learn));
    document.sentences().forEach(sentence -> runs(sentence, this::meet));
    new Genders(document, mentions).read(women, men, evidence);
  }

  private interface Run {
    void at(Sentence sentence, int from, int to);
  }

  /** Every run of capitalised words, initials included. */
  private void runs(Sentence sentence, Run run) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      int from = i;
      while (i < sentence.endToken() && (isCapital(i) || i > from && isInitialStop(i))) {
        i++;
      }
      if (i > from) {
        run.at(sentence, from, i);
      } else {
        i++;
      }
    }
  }

  private String word(int token) {
    return document.quote(document.tokens().get(token).span());
  }

  private boolean isCapital(int token) {
    Token t = document.tokens().get(token);
    return t.word() && Character.isUpperCase(document.text().codePointAt(t.span().start()));
  }

  private boolean isInitialStop(int token) {
    int length = word(token - 1).length();
    boolean dotted = word(token - 1).contains(".");
    boolean title = Vocabulary.isRole(word(token - 1)) || Vocabulary.isHonorific(word(token - 1));
    return word(token).equals(".") && (length == 1 || dotted || title && length < 5);
  }

  /** Where the bare name begins in a run of capitalised words: behind titles and small words. */
  private int nameStart(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      String word = word(i);
      boolean aside = i == from && Vocabulary.isFunctionWord(word);
      boolean party = i == start && to - i > 2 && Vocabulary.isParty(word);
      if (aside
          || party
          || Vocabulary.isTitle(word)
          || word.equals(".") && word(i - 1).length() > 1) {
        start = i + 1;
      }
    }
    return start;
  }

  /** The word before a token, an abbreviation's point aside. */
  private String before(int token) {
    String before = word(token - 1);
    return before.equals(".") && token > 1 ? word(token - 2) : before;
  }

  private void learn(Sentence sentence, int from, int to) {
    int start = nameStart(from, to);
    boolean titled = to - start == 1 && start > from && isTitled(start);
    if (to - start < 2 && !titled || to - start > 5 || isHeading(sentence)) {
      return;
    }
    String name = name(start, to);
    if (!Vocabulary.mayBePerson(name)) {
      return;
    }
    bySurname.computeIfAbsent(surname(name), s -> new LinkedHashSet<>()).add(name);
    String role = beside.before(sentence, start);
    String behind = role.isEmpty() ? beside.behind(sentence, to) : role;
    if (!behind.isEmpty()) {
      offices.first(name, behind);
    }
    if (to + 1 < sentence.endToken() && word(to).equals("of") && isCapital(to + 1)) {
      offices.describe(name, word(to + 1));
    }
  }

  /** Whether a sentence is written in capitals throughout, so that they tell of no names. */
  private boolean isHeading(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      words += document.tokens().get(i).word() ? 1 : 0;
      capitals += isCapital(i) ? 1 : 0;
    }
    return words > 4 && capitals * 10 >= words * 7;
  }

  private String name(int from, int to) {
    return document
        .text()
        .substring(
            document.tokens().get(from).span().start(), document.tokens().get(to - 1).span().end());
  }

  private void meet(Sentence sentence, int from, int to) {
    int start = nameStart(from, to);
    if (start >= to) {
      return;
    }
    String name = name(start, to);
    String full = fullName(name);
    weigh(sentence, from, start, to, full == null ? name : full);
    if (full == null) {
      return;
    }
    place(full, from, start);
    boolean main =
        from > sentence.firstToken()
            && word(from - 1).equals(",")
            && word(sentence.firstToken()).matches("As|While|When|After|Before|Although|Though|If");
    boolean first = main || mentions.isEmpty() || !sentence.span().contains(last().span().start());
    boolean quoted = isQuoted(document.tokens().get(start).span());
    boolean subject = first && !quoted && mayBeSubject(sentence, from);
    Span span =
        new Span(
            document.tokens().get(start).span().start(),
            document.tokens().get(to - 1).span().end());
    Mention mention = new Mention(full, span, subject);
    mentions.add(mention);
    byName.computeIfAbsent(full, n -> new TreeMap<>()).put(span.start(), mention);
  }

  /** Tells from a given name and from the titles before it which pronoun follows. */
  private void place(String full, int from, int start) {
    String given = full.contains(" ") ? full.split(" ")[0] : "";
    if (Vocabulary.isFemaleName(given)) {
      women.add(full);
      evidence.speaksFor(full);
    } else if (Vocabulary.isMaleName(given)) {
      men.add(full);
      evidence.speaksFor(full);
    }
    for (int i = from; i < start; i++) {
      if (Vocabulary.isFemale(word(i))) {
        women.add(full);
      } else if (Vocabulary.isMale(word(i))) {
        men.add(full);
      }
    }
  }

  /** Whether a name that begins here may be its sentence's subject, as far as word order tells. */
  private boolean mayBeSubject(Sentence sentence, int from) {
    if (from - sentence.firstToken() >= 2 * EARLY
        || from - sentence.firstToken() >= EARLY && !word(from - 1).equals(",")) {
      return false;
    }
    for (int i = sentence.firstToken(); i < from; i++) {
      if (word(i).toLowerCase(Locale.ROOT).matches("s?he")) {
        return false;
      }
    }
    String before = from > sentence.firstToken() ? word(from - 1) : ",";
    boolean word = Character.isLetter(before.codePointAt(0));
    boolean function = Vocabulary.isFunctionWord(before) && !before.endsWith("ly");
    return !word || !Vocabulary.governs(before) && (function || Vocabulary.isTitle(before));
  }

  /** Whether a title stands before a word: "Mr.", "President". */
  private boolean isTitled(int token) {
    return Vocabulary.isTitle(before(token));
  }

  /** What the words beside a name tell of whether it is a person's. */
  private void weigh(Sentence sentence, int from, int start, int to, String name) {
    String before = from > sentence.firstToken() ? word(from - 1) : "";
    String behind = to < sentence.endToken() ? word(to) : "";
    String next = to + 1 < sentence.endToken() ? word(to + 1) : "";
    boolean titled = start > from && isTitled(start);
    boolean outlet = behind.equals(",") && next.matches("citing|quoting|which");
    boolean who = behind.equals("who") || behind.equals(",") && next.matches("who|whose|\\d\\d");
    if (titled || who || Vocabulary.isRole(before) || offices.has(name)) {
      evidence.proves(name);
    } else if (outlet
        || before.toLowerCase(Locale.ROOT).matches("in|at|on|near|across|into|the|a|an|\\(")) {
      evidence.speaksAgainst(name);
    } else if (!name.equals(name(start, to))
        || to - start == 1 && from > sentence.firstToken()
        || to - start > 1 && behind.matches("of|from")) {
      evidence.speaksFor(name);
    }
  }

  /** Tells that a reporting verb stands beside a name. */
  void spoke(String name) {
    String full = fullName(name);
    if (!common.contains(surname(name))) {
      evidence.speaksFor(full == null ? name : full);
    }
  }

  /** Whether a title or an office stands beside a name. */
  boolean isProven(String name) {
    return evidence.isProven(name);
  }

  /** Whether the article shows that a name is a person's. */
  boolean isPerson(String name) {
    return evidence.isPerson(name);
  }

  /** Where a person is named last before an offset, or null. */
  @Nullable Mention before(String fullName, int offset) {
    Map.Entry<Integer, Mention> entry =
        byName.getOrDefault(fullName, new TreeMap<>()).lowerEntry(offset);
    return entry == null ? null : entry.getValue();
  }

  /** Where a person is named first, or null. */
  @Nullable Mention first(String fullName) {
    Map.Entry<Integer, Mention> entry = byName.getOrDefault(fullName, new TreeMap<>()).firstEntry();
    return entry == null ? null : entry.getValue();
  }

  private Mention last() {
    return mentions.get(mentions.size() - 1);
  }

  /** Mentions are met in the order of the text, and so are quotations. */
  private boolean isQuoted(Span span) {
    while (quotation < quotations.size()
        && quotations.get(quotation).span().end() <= span.start()) {
      quotation++;
    }
    return quotation < quotations.size() && quotations.get(quotation).span().covers(span);
  }

  static String surname(String name) {
    String bare = name.replaceFirst(",? (Jr|Sr|II|III|IV)\\.?$", "");
    return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** The one full name an article gives for a name or surname; null if none or several. */
  @Nullable String fullName(String name) {
    Set<String> known = bySurname.getOrDefault(surname(name), Set.of());
    List<String> fit = new ArrayList<>();
    for (String full : known) {
      boolean contains = full.equals(name) || !name.contains(" ") || holds(full, name);
      if (contains && fit.stream().noneMatch(other -> holds(other, full))) {
        fit.removeIf(other -> holds(full, other));
        fit.add(full);
      }
    }
    return fit.size() == 1 ? fit.get(0) : null;
  }

  /** Whether every word of the shorter name is in the fuller one. */
  private static boolean holds(String fuller, String shorter) {
    return List.of(fuller.split(" ")).containsAll(List.of(shorter.split(" ")));
  }

  /** Whether a word is the surname of somebody the article names in full. */
  boolean isSurname(String word) {
    return bySurname.getOrDefault(surname(word), Set.of()).stream().anyMatch(this::isPerson);
  }

  /** The office an article gives for a full name, or null. */
  @Nullable String role(String fullName) {
    return offices.role(fullName);
  }

  Offices offices() {
    return offices;
  }

  void learnRole(String fullName, String role) {
    offices.longer(fullName, role);
  }

  /** Whoever is named last before an offset, or null. */
  @Nullable Mention lastBefore(int offset) {
    int i = firstAt(offset) - 1;
    return i < 0 ? null : mentions.get(i);
  }

  /** Number of the first mention at or behind an offset. */
  int firstAt(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Mention> mentions() {
    return mentions;
  }

  boolean mayBe(String fullName, boolean woman) {
    Set<String> others = woman ? men : women;
    Set<String> kin = bySurname.getOrDefault(surname(fullName), Set.of());
    boolean single = !fullName.contains(" ") && kin.stream().anyMatch(name -> name.contains(" "));
    boolean none = single && kin.stream().filter(n -> n.contains(" ")).allMatch(others::contains);
    return !none && !others.contains(fullName);
  }

  /** Whether nothing an article says of somebody speaks against an epithet. */
  boolean mayBeCalled(String fullName, String epithet) {
    boolean woman = Arrays.stream(epithet.split(" ")).anyMatch(Vocabulary::isFemale);
    boolean man = Arrays.stream(epithet.split(" ")).anyMatch(Vocabulary::isMale);
    return !(woman && men.contains(fullName)) && !(man && women.contains(fullName));
  }

  void learnGender(String fullName, boolean woman) {
    (woman ? women : men).add(fullName);
  }
}
