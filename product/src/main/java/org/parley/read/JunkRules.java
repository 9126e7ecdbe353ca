package org.parley.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The patterns of lines that are not news, from junk.en.txt. */
final class JunkRules {

  private static final String RESOURCE = "junk.en.txt";

  /** Characters of the longest line that a pattern is tried on; a biography is the longest. */
  private static final int LONGEST = 1200;

  private static final Map<String, List<Pattern>> SECTIONS = load();

  private static final Pattern QUOTATION = Pattern.compile("[\"\u201c\u201d\u00ab\u00bb]");

  private static final Pattern REPORTING =
      Pattern.compile(
          "(?i)\\b(?:said|says?|saying|told|tells|added|adds|stated|states|warned|warns|wrote|writes"
              + "|argued|argues|insisted|insists|noted|notes|claimed|claims|announced|announces"
              + "|declared|declares|explained|replied|asked|according to|called|denied|vowed)\\b");

  private JunkRules() {}

  /** Whether a line is junk by the patterns of a section; never one that quotes somebody. */
  static boolean match(String section, String line) {
    if (line.length() > LONGEST || isSaying(line)) {
      return false;
    }
    for (Pattern pattern : SECTIONS.getOrDefault(section, List.of())) {
      if (pattern.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line has quotation marks and a verb of saying. */
  static boolean isSaying(String line) {
    return QUOTATION.matcher(line).find() && REPORTING.matcher(line).find();
  }

  private static Map<String, List<Pattern>> load() {
    Map<String, List<Pattern>> sections = new HashMap<>();
    List<Pattern> section = new ArrayList<>();
    for (String line : lines()) {
      if (line.matches("\\[\\w+]")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      }
    }
    return sections;
  }

  private static List<String> lines() {
    try (InputStream in = JunkRules.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
