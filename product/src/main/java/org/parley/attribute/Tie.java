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
   * @param link probability that its words point to the tie's cue, their mean
   * @param opening probability that a content begins with its first word
   * @param inside probability of each of its words to be content
   */
  record Piece(Chunk words, Span span, double link, double opening, double[] inside) {

    static Piece of(Window window, Chunk words, double link) {
      double[] inside = new double[words.size()];
      for (int i = 0; i < inside.length; i++) {
        inside[i] = window.chance(words.first() + i, Role.CONTENT);
      }
      double opening = window.chance(words.first(), Role.CONTENT.opening());
      return new Piece(words, window.span(words), link, opening, inside);
    }
  }

  final Window window;
  final Chunk cue;
  final List<Piece> pieces = new ArrayList<>();

  /** The words that name who speaks; null for none. */
  @Nullable Chunk source;

  /** Probability of that source, or of there being none. */
  double sourceShare;

  Tie(Window window, Chunk cue) {
    this.window = window;
    this.cue = cue;
  }

  /**
   * The content pieces as they stand in the text, in order, closed; those without a word left out.
   */
  List<Span> contents(String text) {
    return pieces.stream()
        .map(Piece::span)
        .filter(span -> Ends.hasWord(text, span))
        .sorted()
        .map(span -> Ends.closed(text, span))
        .toList();
  }
}
