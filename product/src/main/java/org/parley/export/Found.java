package org.parley.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Quotation;
import org.parley.link.Quotation.Likened;
import org.parley.link.Version;
import org.parley.statement.Article;
import org.parley.text.Span;

/**
 * What a search of the record gave.
 *
 * @param asked the words
 * @param quotation the same as a quotation, or null where they are too few
 * @param likened utterances that are like it, the nearest first
 * @param statements how many have the words
 * @param said some of them
 * @param articles how many have the words in their text
 * @param printed some of them
 */
public record Found(
    String asked,
    @Nullable Quotation quotation,
    List<Likened> likened,
    long statements,
    List<Spot> said,
    long articles,
    List<Leaf> printed) {

  /**
   * A statement that was found.
   *
   * @param hits where the words stand in its content, UTF-16 code units, half-open
   */
  public record Spot(Version version, List<Span> hits) {}

  /** An article that was found, and where. */
  public record Leaf(Article article, List<Snippet> snippets) {}

  public Found {
    likened = List.copyOf(likened);
    said = List.copyOf(said);
    printed = List.copyOf(printed);
  }
}
