package org.parley.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parley.attribute.Tie.Piece;
import org.parley.text.Span;

/**
 * What a colon at the end of a line announces, without quotation marks: the list below it ("The
 * council asked for two things:"), or the paragraph below a verb and its colon ("Ruiz wrote:").
 * Lines in which others are found to speak are not taken.
 */
final class Announced {

  /** Stands for the probabilities that the network gives; it sees the two lines apart. */
  private static final double HALF = .5;

  private static final Pattern ITEM =
      Pattern.compile("(?:[-*\u2022\u00b7\u2013]|\\d{1,2}[.)])\\s+\\S");
  private static final Set<String> SELF = Set.of("i", "we", "us", "me", "my", "our");

  private record Held(Tie tie, Span span) {}

  private final String text;

  /** The content pieces of all ties, by where they begin. */
  private final NavigableMap<Integer, Held> pieces = new TreeMap<>();

  private final Set<Tie> inside = new HashSet<>();

  private Announced(String text, List<Tie> ties) {
    this.text = text;
    for (Tie tie : ties) {
      tie.pieces.forEach(piece -> pieces.put(piece.span().start(), new Held(tie, piece.span())));
    }
  }

  /** Adds to the ties what they announce, and leaves out those that lie within it. */
  static void add(String text, List<Tie> ties) {
    Announced announced = new Announced(text, ties);
    for (Tie tie : ties) {
      boolean says = tie.source() != null && Saying.in(text, tie.cueSpan, 1);
      int end = says ? announced.lineEnd(tie) : -1;
      if (end >= 0) {
        announced.below(tie, end).forEach(line -> announced.give(tie, line));
      }
    }
    ties.removeAll(announced.inside);
  }

  /** The end of the line that a colon right behind the cue or a content ends, or -1. */
  private int lineEnd(Tie tie) {
    int end = lineEnd(tie.cueSpan);
    for (int i = 0; i < tie.pieces.size() && end < 0; i++) {
      end = lineEnd(tie.pieces.get(i).span());
    }
    return end;
  }

  private int lineEnd(Span span) {
    int colon = text.charAt(span.end() - 1) == ':' ? span.end() - 1 : span.end();
    int end = colon + 1;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    boolean ends = text.startsWith(":", colon) && end < text.length() && text.charAt(end) == '\n';
    return ends ? end : -1;
  }

  private static boolean isSpace(char c) {
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The lines that a colon announces, as far as they are free. */
  private List<Span> below(Tie tie, int end) {
    List<Span> lines = new ArrayList<>();
    Span line = line(end);
    boolean list = isItem(line);
    while (isItem(line) && isFree(line, tie)) {
      lines.add(line);
      line = line(line.end());
    }
    if (!list && tie.pieces.isEmpty() && isParagraph(line) && isFree(line, tie)) {
      lines.add(line);
    }
    return lines;
  }

  /** The next line that is not blank; empty if there is none. */
  private Span line(int from) {
    int start = from;
    while (start < text.length() && (text.charAt(start) == '\n' || isSpace(text.charAt(start)))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return new Span(start, end < 0 ? text.length() : end).trimmed(text);
  }

  private boolean isItem(Span line) {
    return ITEM.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  /** Whether a line is a whole sentence: neither quoted nor markup, an address or a heading. */
  private boolean isParagraph(Span line) {
    return line.length() > 1
        && Character.isUpperCase(text.codePointAt(line.start()))
        && ".!?".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** Whether nobody but the one who announces it speaks in a line. */
  private boolean isFree(Span line, Tie tie) {
    return in(line).stream().allMatch(held -> held.tie == tie || isSelf(held.tie));
  }

  private List<Held> in(Span line) {
    List<Held> held = new ArrayList<>(pieces.subMap(line.start(), line.end()).values());
    Map.Entry<Integer, Held> before = pieces.lowerEntry(line.start());
    if (before != null && before.getValue().span.overlaps(line)) {
      held.add(before.getValue());
    }
    return held;
  }

  private boolean isSelf(Tie tie) {
    Span source = tie.source();
    return source != null && SELF.contains(source.of(text).toLowerCase(Locale.ROOT));
  }

  private void give(Tie tie, Span line) {
    for (Held held : in(line)) {
      if (held.tie == tie) {
        return;
      }
      inside.add(held.tie);
    }
    double[] chances = {HALF};
    tie.pieces.add(new Piece(tie.cue, line, tie.cueLine, HALF, HALF, chances));
  }
}
