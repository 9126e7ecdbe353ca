package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.statement.Article;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * A stretch of an article that is set as one paragraph.
 *
 * @param omitted the parts of it that are not news
 */
record Unit(Span span, List<Span> omitted) {

  /** Whether none of it is news. */
  boolean isJunk() {
    return omitted.size() == 1 && omitted.get(0).equals(span);
  }

  /** The whole article, what is not news included, in the order of the text. */
  static List<Unit> of(Article article, Document document) {
    String text = article.text();
    List<Part> parts = new ArrayList<>();
    document.paragraphs().forEach(span -> parts.add(new Part(span, false)));
    article.omitted().forEach(span -> addLines(parts, text, span));
    parts.sort(Comparator.comparing(Part::span));
    List<Unit> units = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= parts.size(); i++) {
      if (i == parts.size() || breaks(text, parts.get(i - 1).span, parts.get(i).span)) {
        units.add(joined(parts.subList(first, i)));
        first = i;
      }
    }
    return units;
  }

  private record Part(Span span, boolean junk) {}

  private static void addLines(List<Part> parts, String text, Span omitted) {
    int start = omitted.start();
    for (int i = omitted.start(); i <= omitted.end(); i++) {
      if (i == omitted.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        Span line = new Span(start, i).trimmed(text);
        if (!line.isEmpty()) {
          parts.add(new Part(line, true));
        }
        start = i + 1;
      }
    }
  }

  private static boolean breaks(String text, Span before, Span after) {
    return text.substring(before.end(), Math.max(before.end(), after.start()))
        .chars()
        .anyMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  private static Unit joined(List<Part> parts) {
    Span span = new Span(parts.get(0).span.start(), parts.get(parts.size() - 1).span.end());
    List<Span> junk = parts.stream().filter(Part::junk).map(Part::span).toList();
    return new Unit(span, junk.size() == parts.size() ? List.of(span) : junk);
  }
}
