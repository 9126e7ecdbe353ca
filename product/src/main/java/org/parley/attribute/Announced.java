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

  private final Lines lines;
  private final String text;

  /** The content pieces of all ties, by where they begin. */
  private final NavigableMap<Integer, Held> pieces = new TreeMap<>();

  /** Lines that were announced already. */
  private final Set<Integer> given = new HashSet<>();

  private final Set<Tie> inside = new HashSet<>();

  private Announced(Lines lines, List<Tie> ties) {
    this.lines = lines;
    text = lines.text();
    for (Tie tie : ties) {
      tie.pieces.forEach(piece -> pieces.put(piece.span().start(), new Held(tie, piece.span())));
    }
  }

  /** Adds to the ties what they announce, and leaves out those that lie within it. */
  static void add(Lines lines, List<Tie> ties) {
    Announced announced = new Announced(lines, ties);
    for (Tie tie : ties) {
      boolean says = tie.source() != null && Saying.in(lines.text(), tie.cueSpan);
      int first = says && !announced.inside.contains(tie) ? announced.first(tie) : -1;
      if (first >= 0) {
        announced.below(tie, first).forEach(line -> announced.give(tie, line));
      }
    }
    ties.removeAll(announced.inside);
  }

  /** The line that a colon behind the cue, its source or a content announces, or -1. */
  private int first(Tie tie) {
    int first = tie.announced(lines);
    for (int i = 0; i < tie.pieces.size() && first < 0; i++) {
      first = lines.announced(tie.pieces.get(i).span());
    }
    return first;
  }

  /** The lines that a colon announces, as far as they are free. */
  private List<Integer> below(Tie tie, int first) {
    List<Integer> below = new ArrayList<>();
    int line = first;
    while (line < lines.size()
        && (isItem(lines.get(line)) || line > first && runsOn(line))
        && isFree(line, tie)) {
      below.add(line++);
    }
    if (line == first
        && line < lines.size()
        && tie.pieces.isEmpty()
        && isParagraph(lines.get(line))
        && isFree(line, tie)) {
      below.add(line);
    }
    return below;
  }

  private boolean isItem(Span line) {
    return ITEM.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  /** Whether a line goes on with an item that the line before broke off, as hard wrapping does. */
  private boolean runsOn(int line) {
    Span words = lines.get(line);
    char last = text.charAt(lines.get(line - 1).end() - 1);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
    return open && words.length() > 0 && Character.isLowerCase(text.codePointAt(words.start()));
  }

  /** Whether a line is a whole sentence: neither quoted nor markup, an address or a heading. */
  private boolean isParagraph(Span line) {
    return line.length() > 1
        && Character.isUpperCase(text.codePointAt(line.start()))
        && ".!?".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** Whether nobody but the one who announces it speaks in a line. */
  private boolean isFree(int line, Tie tie) {
    return !given.contains(line)
        && in(lines.get(line)).stream().allMatch(held -> held.tie == tie || isSelf(held.tie));
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

  private void give(Tie tie, int line) {
    Span words = lines.get(line);
    for (Held held : in(words)) {
      if (held.tie == tie) {
        return;
      }
      inside.add(held.tie);
    }
    double[] chances = {HALF};
    tie.pieces.add(new Piece(tie.cue, words, tie.cueLine, HALF, HALF, chances));
    pieces.put(words.start(), new Held(tie, words));
    given.add(line);
  }
}
