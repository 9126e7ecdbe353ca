package org.parley.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * One article as it was read. Nothing is deleted from its text; what is not news is marked.
 *
 * @param path the file it came from, as given; {@code -} for standard input, {@code a.zip!b.txt}
 *     for a member
 * @param language ISO 639-1 code, {@code und} where unknown
 * @param text the stored text: a text file decoded character for character (byte order mark and
 *     carriage returns included), or what was extracted from a page
 * @param omitted stretches that are not news (advertisements, captions, newsletter lines), in
 *     UTF-16 code units, in order, not overlapping
 */
public record Article(
    ArticleId id,
    String path,
    @Nullable String url,
    @Nullable String title,
    @Nullable Outlet outlet,
    @Nullable String byline,
    @Nullable Published published,
    String language,
    String text,
    List<Span> omitted) {

  /**
   * @throws IllegalArgumentException if an omitted stretch is out of order or past the text's end
   */
  public Article {
    omitted = List.copyOf(omitted);
    int last = 0;
    for (Span span : omitted) {
      if (span.start() < last || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "omitted " + span + " must be ordered and within 0-" + text.length());
      }
      last = span.end();
    }
  }

  /** The text with blanks in place of what is not news, so that every offset stays. */
  public String news() {
    StringBuilder news = new StringBuilder(text);
    for (Span span : omitted) {
      for (int i = span.start(); i < span.end(); i++) {
        if (text.charAt(i) != '\n') {
          news.setCharAt(i, ' ');
        }
      }
    }
    return news.toString();
  }
}
