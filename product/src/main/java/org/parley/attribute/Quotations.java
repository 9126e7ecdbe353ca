package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * Finds the outermost quotations of a paragraph: “ ”, " ", '' '', `` '', ‘ ’, ' ', « », ‹ ›. A
 * double mark that is never closed reaches to the paragraph's end, as it does where a quotation
 * goes on in the next paragraph; a single mark that is never closed is an apostrophe. Every
 * character is looked at a fixed number of times.
 */
final class Quotations {

  /** The sorts of marks that can stand open. */
  private enum Sort {
    CURLY,
    STRAIGHT,
    DOUBLED,
    GUILLEMET,
    CHEVRON,
    CURLY_SINGLE,
    STRAIGHT_SINGLE
  }

  private record Open(Sort sort, int start, int inner) {}

  private final String text;
  private final Span region;

  /** For each offset of the region, the next place at or after it that can close ‘ or '. */
  private final int[] curlyCloser;

  private final int[] straightCloser;
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(String text, Span region) {
    this.text = text;
    this.region = region;
    curlyCloser = closers('\u2019');
    straightCloser = closers('\'');
  }

  /** The outermost quotations of a document, in order. */
  static List<Quotation> of(Document document) {
    List<Quotation> all = new ArrayList<>();
    document.paragraphs().forEach(p -> all.addAll(of(document.text(), p)));
    return all;
  }

  /** Index of the first quotation that ends behind an offset; quotations are in order. */
  static int at(List<Quotation> quotations, int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The outermost quotations of a region of one paragraph, in order. */
  static List<Quotation> of(String text, Span region) {
    Quotations scan = new Quotations(text, region);
    int i = region.start();
    while (i < region.end()) {
      Open open = scan.opens(i);
      i = open == null ? i + 1 : scan.close(open);
    }
    return scan.found;
  }

  private char at(int i) {
    return i >= region.start() && i < region.end() ? text.charAt(i) : ' ';
  }

  private @Nullable Open opens(int i) {
    char c = at(i);
    char before = at(i - 1);
    char after = at(i + 1);
    boolean startsWord = !Character.isLetterOrDigit(before) && before != ')' && before != '.';
    return switch (c) {
      case '\u201c', '\u201e' -> new Open(Sort.CURLY, i, i + 1);
      case '\u00ab' -> new Open(Sort.GUILLEMET, i, i + 1);
      case '\u2039' -> new Open(Sort.CHEVRON, i, i + 1);
      case '"' ->
          Character.isDigit(before) || Character.isWhitespace(after) && !startsWord
              ? null
              : new Open(Sort.STRAIGHT, i, i + 1);
      case '`' -> after == '`' ? new Open(Sort.DOUBLED, i, i + 2) : single(i, straightCloser);
      case '\'' ->
          after == '\'' && startsWord
              ? new Open(Sort.DOUBLED, i, i + 2)
              : startsWord ? single(i, straightCloser) : null;
      case '\u2018' -> startsWord ? single(i, curlyCloser) : null;
      default -> null;
    };
  }

  /** A single mark opens only before a word, and only if something closes it. */
  private @Nullable Open single(int i, int[] closer) {
    boolean word = Character.isLetterOrDigit(at(i + 1)) || "\"\u201c[(".indexOf(at(i + 1)) >= 0;
    boolean year = Character.isDigit(at(i + 1)) && Character.isDigit(at(i + 2)) && at(i + 3) == 's';
    int closes = i + 1 < region.end() ? closer[i + 1 - region.start()] : -1;
    Sort sort = closer == curlyCloser ? Sort.CURLY_SINGLE : Sort.STRAIGHT_SINGLE;
    return word && !year && closes > i ? new Open(sort, i, i + 1) : null;
  }

  /** Records the quotation that stands open, and returns where to go on. */
  private int close(Open open) {
    boolean single = open.sort == Sort.CURLY_SINGLE || open.sort == Sort.STRAIGHT_SINGLE;
    int end = single ? singleEnd(open) : doubleEnd(open);
    boolean closed = end >= 0;
    int last = closed ? end : region.end();
    int after = closed ? end + (open.sort == Sort.DOUBLED ? 2 : 1) : last;
    if (last > open.inner) {
      found.add(
          new Quotation(new Span(open.start, after), new Span(open.inner, last), closed, single));
    }
    return Math.max(after, open.inner);
  }

  private int singleEnd(Open open) {
    int[] closer = open.sort == Sort.CURLY_SINGLE ? curlyCloser : straightCloser;
    return closer[open.inner - region.start()];
  }

  /**
   * Where the mark that closes stands, or -1; curly marks and guillemets may nest. A straight mark
   * may be closed by a curly one.
   */
  private int doubleEnd(Open open) {
    int depth = 1;
    for (int i = open.inner; i < region.end(); i++) {
      char c = at(i);
      switch (open.sort) {
        case STRAIGHT -> depth = c == '"' ? 0 : depth + curly(c);
        case DOUBLED -> depth = c == '\'' && at(i + 1) == '\'' ? 0 : depth;
        case GUILLEMET -> depth += c == '\u00ab' ? 1 : c == '\u00bb' ? -1 : 0;
        case CHEVRON -> depth += c == '\u2039' ? 1 : c == '\u203a' ? -1 : 0;
        default -> depth += curly(c);
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int curly(char c) {
    return c == '\u201c' ? 1 : c == '\u201d' ? -1 : 0;
  }

  /**
   * Places where a single mark can close: behind a word or a stop, before no letter. Behind an s it
   * may be a plural's apostrophe (the crews’ boats): it closes only if no surer place follows
   * before the next opening.
   */
  private int[] closers(char mark) {
    int[] next = new int[region.length() + 1];
    next[region.length()] = -1;
    boolean sure = false;
    for (int i = region.end() - 1; i >= region.start(); i--) {
      next[i - region.start()] = next[i + 1 - region.start()];
      char before = at(i - 1);
      char c = at(i);
      if (c == '\u2018' || (c == '\'' && Character.isWhitespace(before))) {
        sure = false;
      }
      boolean closes =
          c == mark && !Character.isLetterOrDigit(at(i + 1)) && !Character.isWhitespace(before);
      boolean plural = (before == 's' || before == 'S') && Character.isWhitespace(at(i + 1));
      if (closes && at(i + 1) != mark && before != mark && !(plural && sure)) {
        next[i - region.start()] = i;
        sure |= !plural;
      }
    }
    return next;
  }
}
