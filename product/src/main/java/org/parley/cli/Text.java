package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.link.Alignment;
import org.parley.link.Version;
import org.parley.statement.Article;
import org.parley.statement.Outlet;
import org.parley.statement.Speaker;
import org.parley.text.Words;

/** Words of the record as a terminal shows them. */
final class Text {

  static final int WIDTH = 100;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private Text() {}

  static String day(@Nullable LocalDate day) {
    return day == null ? "no date" : DAY.format(day);
  }

  /** "Landwire, 21 Jan 2031". */
  static String printed(Version version) {
    return printed(version.article());
  }

  static String printed(Article article) {
    String file = article.path().replaceFirst("^.*[/!]", "");
    String outlet = Optional.ofNullable(article.outlet()).map(Outlet::name).orElse(file);
    return outlet + ", " + day(article.published() == null ? null : article.published().date());
  }

  /** What was said, behind the verb that reports it: what was denied is never without it. */
  static String cued(Version version) {
    Words cue = version.linked().statement().attribution().cue();
    String verb = cue == null ? "" : cue.text().strip();
    return (verb.length() < 2 ? "" : "(" + verb + ") ") + version.words();
  }

  /** Who said it, by the fullest of the names its versions give. */
  static String speaker(List<Version> versions) {
    return versions.stream()
        .map(version -> version.linked().statement().attribution().speaker())
        .filter(speaker -> speaker != null)
        .map(Speaker::name)
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .orElse("Speaker not clear");
  }

  /** Two versions in one line: what the second lacks in [- -], what it has more in {+ +}. */
  static String against(List<Alignment.Stretch> stretches) {
    StringBuilder line = new StringBuilder();
    for (Alignment.Stretch stretch : stretches) {
      if (stretch.same()) {
        add(line, plain(stretch.other()));
      } else {
        add(line, stretch.one().isEmpty() ? "" : "[-" + plain(stretch.one()) + "-]");
        add(line, stretch.other().isEmpty() ? "" : "{+" + plain(stretch.other()) + "+}");
      }
    }
    return line.toString();
  }

  private static void add(StringBuilder line, String words) {
    if (!words.isEmpty()) {
      line.append(line.length() == 0 ? "" : " ").append(words);
    }
  }

  /** Words on one line. */
  static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** The words around a place, cut at blanks. */
  static String around(String words, int at, int each) {
    int from = at <= each ? 0 : words.indexOf(' ', at - each) + 1;
    int to = at + each >= words.length() ? words.length() : words.lastIndexOf(' ', at + each);
    String cut = words.substring(Math.min(from, at), Math.max(to, at));
    return (from > 0 ? "\u2026 " : "") + plain(cut) + (to < words.length() ? " \u2026" : "");
  }

  /** Prints words, the first line behind an indent, broken where the line is full. */
  static void wrap(PrintWriter out, String indent, String words) {
    String begins = indent;
    for (String line : lines(words, WIDTH - indent.length())) {
      out.println(begins + line);
      begins = " ".repeat(indent.length());
    }
  }

  private static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
