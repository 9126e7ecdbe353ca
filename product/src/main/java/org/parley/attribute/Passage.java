package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Token;

/**
 * The tokens of a document as the rules read them: in small letters, with the quotation each stands
 * in, cut into sentences that never break off inside a quotation. Below a quotation's surface the
 * same is done again for the words within it.
 */
final class Passage {

  /** A sentence with its quotations whole; token indices, half-open. */
  record Line(int from, int to, int paragraph) {}

  /** No attribution fits into a quotation of so many tokens. */
  private static final int SHORT = 8;

  final String text;
  final List<Quotation> quotations = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  private final List<Token> tokens;
  private final String[] small;

  /** For each token the index of the quotation it stands in, or -1. */
  private final int[] quotation;

  private final int from;
  private final int to;

  /** The surface of a document. */
  Passage(Document document) {
    text = document.text();
    tokens = document.tokens();
    small = new String[tokens.size()];
    quotation = new int[tokens.size()];
    from = 0;
    to = tokens.size();
    for (int i = 0; i < small.length; i++) {
      small[i] = word(i).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
    quotations.addAll(Quotations.of(document));
    markQuotations();
    cut(document);
  }

  /** The inside of a quotation of another passage. */
  private Passage(Passage outer, Document document, int from, int to) {
    text = outer.text;
    tokens = outer.tokens;
    small = outer.small;
    quotation = outer.quotation;
    this.from = from;
    this.to = to;
    Span region = new Span(start(from), end(to - 1));
    quotations.addAll(Quotations.of(text, region));
    markQuotations();
    cut(document);
  }

  /**
   * The insides of quotations long enough to hold an attribution of their own. What this passage
   * knew of the words in them is forgotten.
   */
  List<Passage> insides(Document document) {
    List<Passage> insides = new ArrayList<>();
    int end = from;
    for (int q = 0; q < quotations.size(); q++) {
      int start = end;
      while (start < to && quotation[start] != q) {
        start++;
      }
      end = quotationEnd(start, to);
      int last = quotations.get(q).closed() ? end - 1 : end;
      if (last - start > SHORT) {
        insides.add(new Passage(this, document, start + 1, last));
      }
    }
    return insides;
  }

  private void markQuotations() {
    int q = 0;
    for (int i = from; i < to; i++) {
      while (q < quotations.size() && quotations.get(q).span().end() <= start(i)) {
        q++;
      }
      quotation[i] = q < quotations.size() && quotations.get(q).span().overlaps(span(i)) ? q : -1;
    }
  }

  private void cut(Document document) {
    int begin = from;
    List<Sentence> sentences = document.sentences();
    for (int s = sentenceAt(sentences, from); begin < to; s++) {
      Sentence sentence = sentences.get(s);
      int end = Math.min(sentence.endToken(), to);
      boolean inside = end < to && quotation[end - 1] >= 0 && quotation[end] == quotation[end - 1];
      if (!inside) {
        lines.add(new Line(begin, end, sentence.paragraph()));
        begin = end;
      }
    }
  }

  private static int sentenceAt(List<Sentence> sentences, int token) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).endToken() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Span span(int token) {
    return tokens.get(token).span();
  }

  Span span(int first, int end) {
    return new Span(start(first), end(end - 1));
  }

  int start(int token) {
    return span(token).start();
  }

  int end(int token) {
    return span(token).end();
  }

  /** The token as written. */
  String word(int token) {
    return span(token).of(text);
  }

  /** The token in small letters. */
  String small(int token) {
    return small[token];
  }

  boolean is(int token, String word) {
    return small[token].equals(word);
  }

  boolean isWord(int token) {
    return tokens.get(token).word();
  }

  boolean isCapital(int token) {
    return Character.isUpperCase(text.codePointAt(start(token)));
  }

  boolean isQuoted(int token) {
    return quotation[token] >= 0;
  }

  boolean sameQuotation(int token, int other) {
    return quotation[token] == quotation[other];
  }

  /** Just past the last token of the quotation this token stands in. */
  int quotationEnd(int token, int limit) {
    int end = token;
    while (end < limit && sameQuotation(end, token)) {
      end++;
    }
    return end;
  }

  /** The first token of the quotation this token stands in. */
  int quotationStart(int token, int limit) {
    int start = token;
    while (start > limit && sameQuotation(start - 1, token)) {
      start--;
    }
    return start;
  }

  boolean sameParagraph(int token, int other) {
    for (int i = start(token); i < start(other); i++) {
      if (text.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** Whether no word follows in the line from this token on. */
  boolean tailIsEmpty(int after, Line line) {
    for (int i = after; i < line.to(); i++) {
      if (isWord(i)) {
        return false;
      }
    }
    return true;
  }
}
