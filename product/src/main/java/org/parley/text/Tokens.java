package org.parley.text;

import java.util.List;

/** Cuts a sentence into tokens; see {@link Token} for what is one. */
final class Tokens {

  private Tokens() {}

  static void addTo(List<Token> tokens, String text, Span sentence) {
    int i = sentence.start();
    while (i < sentence.end()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i = next;
      } else if (isWordPart(c)) {
        i = addWord(tokens, text, i, sentence.end());
      } else {
        boolean doubled =
            next < sentence.end() && (c == '\'' || c == '`') && text.charAt(next) == c;
        int end = doubled ? next + 1 : next;
        tokens.add(new Token(new Span(i, end), false));
        i = end;
      }
    }
  }

  private static int addWord(List<Token> tokens, String text, int start, int limit) {
    int end = start;
    while (end < limit) {
      int c = text.codePointAt(end);
      if (isWordPart(c)) {
        end += Character.charCount(c);
      } else if (joins(text, end, limit)) {
        end++;
      } else {
        break;
      }
    }
    int tail = possessive(text, start, end);
    tokens.add(new Token(new Span(start, tail), true));
    if (tail < end) {
      tokens.add(new Token(new Span(tail, end), true));
    }
    return end;
  }

  /** Where a closing 's begins, or the end if there is none. */
  private static int possessive(String text, int start, int end) {
    boolean s = end - start > 2 && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
    return s && isApostrophe(text.charAt(end - 2)) ? end - 2 : end;
  }

  /** Whether a mark holds the letters or digits on its two sides together: don't, U.S., 1,500. */
  private static boolean joins(String text, int i, int limit) {
    if (i + 1 >= limit || !isWordPart(text.codePointAt(i + 1))) {
      return false;
    }
    char mark = text.charAt(i);
    if (isApostrophe(mark) || mark == '-' || mark == '\u2010' || mark == '\u2011') {
      return true;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    boolean initials = Character.isUpperCase(before) && Character.isUpperCase(after);
    return (mark == ',' && digits) || (mark == '.' && (digits || initials));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
