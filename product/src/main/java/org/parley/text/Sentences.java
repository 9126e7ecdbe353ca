package org.parley.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a paragraph into sentences: at a full stop, question or exclamation mark, with the quotation
 * marks and brackets that close behind it, if a capital, a digit or an opening mark follows and the
 * stop does not belong to an abbreviation or an initial. A closing quotation mark followed by a
 * small letter ("Why?" he asked) does not end a sentence.
 */
final class Sentences {

  private static final Set<String> ABBREVIATIONS = load("abbreviations.en.txt");

  private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u203a)]";
  private static final String OPENERS = "\"'`\u201c\u2018\u00ab\u2039([\u2014\u2013-\u2022";

  private Sentences() {}

  static List<Span> of(String text, Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = paragraph.start();
    int i = start;
    while (i < paragraph.end()) {
      if (!isStop(text.charAt(i))) {
        i++;
        continue;
      }
      int end = closed(text, i, paragraph.end());
      if (endsHere(text, start, i, end, paragraph.end())) {
        sentences.add(new Span(start, end));
        end = skipSpace(text, end, paragraph.end());
        start = end;
      }
      i = end;
    }
    if (start < paragraph.end()) {
      sentences.add(new Span(start, paragraph.end()));
    }
    return sentences;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  /** Past further stops and the marks that close behind them. */
  private static int closed(String text, int stop, int limit) {
    int end = stop + 1;
    while (end < limit && isStop(text.charAt(end))) {
      end++;
    }
    while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean endsHere(String text, int start, int stop, int end, int limit) {
    if (end >= limit) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(end))) {
      return false;
    }
    int next = text.codePointAt(skipSpace(text, end, limit));
    boolean opens =
        Character.isUpperCase(next)
            || Character.isDigit(next)
            || OPENERS.indexOf(next) >= 0
            || (Character.isLetter(next) && !Character.isLowerCase(next));
    return opens
        && !(text.charAt(stop) == '.' && end == stop + 1 && abbreviates(text, start, stop, next));
  }

  private static boolean abbreviates(String text, int start, int stop, int next) {
    int from = stop;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (from < stop && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String word = text.substring(from, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    String small = word.toLowerCase(Locale.ROOT);
    return (initial && !word.equals("I"))
        || ABBREVIATIONS.contains(small)
        || (Character.isDigit(next) && ABBREVIATIONS.contains(small + " 9"));
  }

  private static int skipSpace(String text, int from, int limit) {
    int i = from;
    while (i < limit && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static Set<String> load(String resource) {
    try (InputStream in = Sentences.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
