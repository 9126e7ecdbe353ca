package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/** A cue, the contents tied to it and its source: an attribution while it is put together. */
final class Tie {

  /**
   * A run of content words.
   *
   * @param words where it stands in its window
   * @param span where it stands in the text
   * @param line number of the line of the text
   * @param link probability that its words point to the tie's cue, their mean
   * @param opening probability that a content begins with its first word
   * @param inside probability of each of its words to be content
   */
  record Piece(Chunk words, Span span, int line, double link, double opening, double[] inside) {

    static Piece of(Window window, Chunk words, double link) {
      double[] inside = new double[words.size()];
      for (int i = 0; i < inside.length; i++) {
        inside[i] = window.chance(words.first() + i, Role.CONTENT);
      }
      double opening = window.chance(words.first(), Role.CONTENT.opening());
      int line = window.line(words.first());
      return new Piece(words, window.span(words), line, link, opening, inside);
    }
  }

  /** The cue in its window and in the text, and the line of the text. */
  final Chunk cue;

  final Span cueSpan;
  final int cueLine;

  /** Probability that its first word begins a cue. */
  final double cueOpening;

  /** Probability of its words to be a cue's, their mean. */
  final double cueChance;

  final List<Piece> pieces = new ArrayList<>();

  /** The words that name who speaks; null for none. */
  private @Nullable Span source;

  private double sourceShare;

  Tie(Window window, Chunk cue) {
    this.cue = cue;
    cueSpan = window.span(cue);
    cueLine = window.line(cue.last());
    cueOpening = window.chance(cue.first(), Role.CUE.opening());
    double sum = 0;
    for (int i = cue.first(); i <= cue.last(); i++) {
      sum += window.chance(i, Role.CUE);
    }
    cueChance = sum / cue.size();
  }

  /**
   * @param share probability of that source, or of there being none
   */
  void name(@Nullable Span words, double share) {
    source = words;
    sourceShare = share;
  }

  @Nullable Span source() {
    return source;
  }

  double sourceShare() {
    return sourceShare;
  }

  /**
   * The number of the line that a colon announces, right behind the cue or behind a source that
   * follows it at once ("said Ruiz:"); -1 for none.
   */
  int announced(Lines lines) {
    int line = lines.announced(cueSpan);
    boolean follows = source != null && source.start() - cueSpan.end() == 1;
    return line < 0 && source != null && follows ? lines.announced(source) : line;
  }

  /**
   * The content pieces as they stand in the text, in order, closed; those without a word left out.
   */
  List<Span> contents(Lines lines) {
    String text = lines.text();
    return pieces.stream()
        .map(Piece::span)
        .filter(span -> Ends.hasWord(text, span))
        .sorted()
        .map(span -> Ends.closed(lines, Ends.opened(text, span)))
        .toList();
  }
}
