package org.parley.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an article, from a line "By Ana Ruiz". */
final class Bylines {

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'\u2019-]*(?: (?:(?:van|von|der|den|de|la|le|al|el|bin|ibn|di|da|dos|del)"
          + " )*\\p{Lu}[\\p{L}.'\u2019-]*){1,3}";

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:Story|Words|Text|Report|Written|Reported) )?(?:By|BY|by):? (NAME(?:(?:, | and | & |, and )NAME)*)(?: in \\p{Lu}.*|\\s*[,|/\u2013\u2014-].*)?"
              .replace("NAME", NAME));

  private static final Pattern LABEL =
      Pattern.compile("(?i)^\\s*(?:(?:story|written|reported|words|text)\\s+)?by:?\\s+");

  private static final int HEAD = 12;
  private static final int LONGEST = 120;

  private Bylines() {}

  static @Nullable String in(String text) {
    List<Line> lines = Line.of(text);
    for (Line line : lines.subList(0, Math.min(HEAD, lines.size()))) {
      String name = of(line.words());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The names in a byline, or in the part of a line between bars that is one; else null. */
  static @Nullable String of(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    for (String part : line.split("\\|")) {
      Matcher by = BY.matcher(part.strip());
      if (by.matches()) {
        return by.group(1);
      }
    }
    return null;
  }

  /** Names as a page's metadata give them, without "By"; null if they are none. */
  static @Nullable String named(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String name = LABEL.matcher(value.strip()).replaceFirst("").replaceAll("\\s+", " ").strip();
    boolean address = name.contains("://") || name.startsWith("@") || name.contains("www.");
    return name.isEmpty() || name.length() > LONGEST || address ? null : name;
  }
}
