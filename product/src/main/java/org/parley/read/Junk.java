package org.parley.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/** Which lines of an article are not news. Lines are marked whole; a saying is never junk. */
final class Junk {

  /** Lines that count as the first ones. */
  private static final int HEAD = 12;

  /** Lines that an outlet's name and what belongs to it take at most. */
  private static final int MASTHEAD = 5;

  /** Words that a line below an article's foot may have. */
  private static final int SHORT = 8;

  /** Links under a heading over related articles. */
  private static final int LINKS = 12;

  private static final int LONGEST_LINK = 150;

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*){1,3}?(?= (?:is|was|has|covers|writes|reports|works|serves)\\b)");

  private final List<Line> lines;
  private final BitSet junk = new BitSet();

  private Junk(String text) {
    this.lines = Line.of(text);
  }

  /**
   * @param byline who wrote the article, if known
   * @param outlet who published it, if known
   * @param captions stretches known to be captions, in order, not overlapping
   * @return in order, not overlapping
   */
  static List<Span> of(
      String text, @Nullable String byline, @Nullable String outlet, List<Span> captions) {
    Junk found = new Junk(text);
    if (outlet != null) {
      found.markMasthead(text, outlet);
    }
    found.markCaptions(captions);
    found.markLines();
    found.markOtherScripts();
    found.markRepeatedTitle();
    found.markRelated();
    found.markFoot();
    if (byline != null) {
      found.markName(byline);
    }
    return found.junk.stream().mapToObj(i -> found.lines.get(i).span()).toList();
  }

  private String words(int i) {
    return lines.get(i).words();
  }

  private void markCaptions(List<Span> captions) {
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i).span();
      while (next < captions.size() && captions.get(next).end() <= line.start()) {
        next++;
      }
      if (next < captions.size() && captions.get(next).overlaps(line)) {
        junk.set(i);
      }
    }
  }

  /** The outlet's name over an article, with what stands below it before a blank line. */
  private void markMasthead(String text, String outlet) {
    if (lines.isEmpty() || !bare(words(0)).equals(bare(outlet))) {
      return;
    }
    int i = 0;
    do {
      junk.set(i++);
    } while (i < Math.min(lines.size(), MASTHEAD) && isNextLine(text, i));
  }

  private boolean isNextLine(String text, int i) {
    int from = lines.get(i - 1).span().end();
    int to = lines.get(i).span().start();
    return text.substring(from, to).replace("\r\n", "\n").chars().filter(c -> c == '\n').count()
        < 2;
  }

  /** A name without capitals and article. */
  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
  }

  private void markLines() {
    for (int i = 0; i < lines.size(); i++) {
      boolean marked =
          JunkRules.match("line", words(i)) || (i < HEAD && JunkRules.match("head", words(i)));
      junk.set(i, junk.get(i) || marked);
    }
  }

  /** Lines without a letter of the script that most of the article is in. */
  private void markOtherScripts() {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    lines.forEach(line -> count(line.words(), counts));
    UnicodeScript main = UnicodeScript.LATIN;
    for (Map.Entry<UnicodeScript, Integer> script : counts.entrySet()) {
      main = script.getValue() > counts.getOrDefault(main, 0) ? script.getKey() : main;
    }
    if (2 * counts.getOrDefault(main, 0) < counts.values().stream().mapToInt(n -> n).sum()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Map<UnicodeScript, Integer> own = new HashMap<>();
      count(words(i), own);
      if (!own.isEmpty() && !own.containsKey(main) && !JunkRules.isSaying(words(i))) {
        junk.set(i);
      }
    }
  }

  private static void count(String words, Map<UnicodeScript, Integer> counts) {
    words
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
  }

  private void markRepeatedTitle() {
    int title = junk.nextClearBit(0);
    if (title >= lines.size() || !isLink(title)) {
      return;
    }
    for (int i = title + 1; i < lines.size(); i++) {
      if (words(i).equalsIgnoreCase(words(title))) {
        junk.set(i);
        markSection(title + 1, i);
      }
    }
  }

  /** The name of a section, alone between the title and the title repeated. */
  private void markSection(int section, int repeated) {
    if (section + 1 == repeated && words(section).split("\\s+", 4).length < 4) {
      junk.set(section);
    }
  }

  /** A heading over related articles, and the titles below it. */
  private void markRelated() {
    for (int i = 0; i < lines.size(); i++) {
      if (!JunkRules.match("related", words(i))) {
        continue;
      }
      junk.set(i);
      boolean teaser = i > 0 && i + 1 < lines.size() && words(i - 1).equals(words(i + 1));
      int link = i + 1;
      while (link < Math.min(lines.size(), i + 1 + LINKS) && isLink(link)) {
        junk.set(link++);
      }
      if (teaser) {
        junk.set(i - 1);
        markBlurb(i + 2);
      }
    }
  }

  /** The paragraph that sums up an article whose title stands around the heading. */
  private void markBlurb(int i) {
    if (i + 1 < lines.size() && words(i).matches("[^\"\u201c\u201d]{1,300}")) {
      junk.set(i);
    }
  }

  private boolean isLink(int i) {
    String line = words(i);
    boolean open = !line.matches("(?s).*[.:;,\u2026][\"'\u201d\u2019)]*");
    return open && line.length() <= LONGEST_LINK && !JunkRules.isSaying(line);
  }

  /** The lowest lines of a biography, credits or notes, with the short ones below them. */
  private void markFoot() {
    List<Integer> foot = new ArrayList<>();
    for (int i = lines.size() - 1; i > 0; i--) {
      boolean matches = JunkRules.match("foot", words(i));
      if (matches) {
        foot.add(i);
      } else if (!junk.get(i) && !isShort(i)) {
        break;
      }
    }
    if (foot.isEmpty()) {
      return;
    }
    junk.set(foot.get(foot.size() - 1), lines.size());
    for (int i : foot) {
      Matcher name = NAME.matcher(words(i));
      if (name.lookingAt()) {
        markName(name.group());
        markRole(i - 1, name.group());
      }
    }
  }

  private boolean isShort(int i) {
    return words(i).split("\\s+").length <= SHORT && !JunkRules.isSaying(words(i));
  }

  /** A short line between a writer's name and biography: what the writer is. */
  private void markRole(int i, String name) {
    boolean between = i > 0 && isShort(i) && words(i - 1).equalsIgnoreCase(name);
    if (between) {
      junk.set(i);
    }
  }

  /** Lines among the first and the last that are nothing but the writer's name. */
  private void markName(String name) {
    int tail = Math.max(HEAD, lines.size() - HEAD);
    for (int i = 0; i < lines.size(); i = i == HEAD - 1 ? tail : i + 1) {
      if (words(i).replaceFirst("(?i)^by:? ", "").equalsIgnoreCase(name)) {
        junk.set(i);
      }
    }
  }
}
