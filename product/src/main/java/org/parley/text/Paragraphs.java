package org.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs. A line is a paragraph, unless the text is hard-wrapped: then lines
 * run on until a blank one.
 */
final class Paragraphs {

  /** Lines of a hard-wrapped text end within this many characters. */
  private static final int WRAP_MIN = 50;

  private static final int WRAP_MAX = 100;

  private Paragraphs() {}

  static List<Span> of(String text, List<Span> omitted) {
    List<Span> lines = lines(text);
    List<Span> paragraphs = new ArrayList<>();
    int next = 0;
    for (Span block : isWrapped(text, lines) ? blocks(text, lines) : lines) {
      while (next < omitted.size() && omitted.get(next).end() <= block.start()) {
        next++;
      }
      addWithout(paragraphs, text, block, omitted.subList(next, omitted.size()));
    }
    return paragraphs;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean secondHalf = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (secondHalf) {
        start = i + 1;
      } else if (isLineEnd(c)) {
        lines.add(new Span(start, i));
        start = i + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether most lines that run on into a next one break off, mid-sentence, at one width. */
  private static boolean isWrapped(String text, List<Span> lines) {
    int followed = 0;
    int wrapped = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i).trimmed(text);
      if (line.isEmpty() || lines.get(i + 1).trimmed(text).isEmpty()) {
        continue;
      }
      followed++;
      char last = text.charAt(line.end() - 1);
      boolean runsOn = Character.isLetterOrDigit(last) || last == ',' || last == '-';
      if (runsOn && line.length() >= WRAP_MIN && line.length() <= WRAP_MAX) {
        wrapped++;
      }
    }
    return followed >= 4 && wrapped * 10 >= followed * 6;
  }

  private static List<Span> blocks(String text, List<Span> lines) {
    List<Span> blocks = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Span line : lines) {
      if (!line.trimmed(text).isEmpty()) {
        start = start < 0 ? line.start() : start;
        end = line.end();
      } else if (start >= 0) {
        blocks.add(new Span(start, end));
        start = -1;
      }
    }
    if (start >= 0) {
      blocks.add(new Span(start, end));
    }
    return blocks;
  }

  /**
   * @param omitted from the first that ends within the block or behind it
   */
  private static void addWithout(
      List<Span> paragraphs, String text, Span block, List<Span> omitted) {
    int start = block.start();
    for (Span junk : omitted) {
      if (junk.start() >= block.end()) {
        break;
      }
      add(paragraphs, text, start, Math.max(start, junk.start()));
      start = Math.max(start, Math.min(junk.end(), block.end()));
    }
    add(paragraphs, text, start, block.end());
  }

  private static void add(List<Span> paragraphs, String text, int start, int end) {
    Span span = new Span(start, end).trimmed(text);
    if (!span.isEmpty()) {
      paragraphs.add(span);
    }
  }
}
