package org.parley.encode;

import org.parley.text.Span;

/**
 * Cuts a line into words at spaces, punctuation and Chinese characters, and each word into the
 * longest pieces that the vocabulary has, from left to right (Wu et al. 2016, section 4.1, as
 * uncased BERT does it), with the place of every piece in the text.
 */
final class WordPiece {

  /** A longer word, in code points, is one unknown piece. */
  private static final int MAX_WORD = 100;

  private final Vocabulary vocabulary;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The pieces of a line. */
  Pieces pieces(String text, Span span) {
    Line line = new Line(text);
    line.read(span);
    return line.pieces;
  }

  /** A line while it is read. */
  private final class Line {

    private final String text;
    private final Pieces pieces = new Pieces();
    private final Shape shape = new Shape();

    /** The word being read, without accents and in lower case, and where it stands. */
    private final StringBuilder word = new StringBuilder();

    private int start;
    private int end;

    Line(String text) {
      this.text = text;
    }

    void read(Span span) {
      for (int i = span.start(); i < span.end(); ) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (Characters.isSpace(c)) {
          close(false);
        } else if (Characters.standsAlone(c)) {
          close(false);
          add(c, i, next);
          close(c == '\'' && next < span.end() && text.charAt(next) == '\'');
        } else if (!Characters.isDropped(c)) {
          add(c, i, next);
        }
        i = next;
      }
      close(false);
    }

    private void add(int c, int from, int to) {
      int before = word.length();
      Characters.addPlain(word, c);
      if (word.length() > before) {
        start = before == 0 ? from : start;
      }
      if (!word.isEmpty()) {
        end = to;
      }
    }

    private void close(boolean pair) {
      if (!word.isEmpty()) {
        split(word.toString(), shape.next(text, start, end, pair));
        word.setLength(0);
      }
    }

    private void split(String plain, int shapeNumber) {
      int length = plain.codePointCount(0, plain.length());
      int before = pieces.size();
      if (length > MAX_WORD || !built(plain, length, shapeNumber)) {
        pieces.keep(before);
        pieces.add(vocabulary.unknown(), start, end, shapeNumber, true);
      }
    }

    /** Adds the pieces of a word, as far as there are any; whether they make up the whole. */
    private boolean built(String plain, int length, int shapeNumber) {
      boolean sameLength = length == text.codePointCount(start, end);
      int from = start;
      for (int at = 0; at < plain.length(); ) {
        int to = Math.min(plain.length(), at + vocabulary.longest());
        int id = -1;
        while (to > at) {
          id = vocabulary.id(plain.substring(at, to), at == 0);
          if (id >= 0) {
            break;
          }
          to--;
        }
        if (id < 0) {
          return false;
        }
        if (sameLength) {
          int next = text.offsetByCodePoints(from, plain.codePointCount(at, to));
          pieces.add(id, from, next, shapeNumber, at == 0);
          from = next;
        } else {
          pieces.add(id, start, end, shapeNumber, at == 0);
        }
        at = to;
      }
      return true;
    }
  }
}
