package org.parley.context;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * The sentence in which an attribution's cue stands, without what is said in it.
 *
 * @param text the article's
 * @param words the sentence, at most {@link #REACH} characters to each side of the cue, every
 *     content blotted out
 * @param offset where it begins in the text
 * @param whole whether it begins where the sentence does
 * @param cue the cue's place in the words
 * @param source the source, or null
 */
record Frame(
    String text, String words, int offset, boolean whole, Span cue, @Nullable Words source) {

  /** Stands for each character of a content. */
  static final char BLOT = '\u0001';

  /** A name: capitalised words, small joining words between. */
  static final String NAME = name();

  private static final int REACH = 300;

  /** Words between a cue and what belongs to it that begin something else. */
  private static final Pattern BREAK =
      Pattern.compile(
          "["
              + BLOT
              + ";:]|\\b(?:that|which|who|whom|whose|after|before|when|while|since|because"
              + "|and|but|said|says)\\b");

  private static String name() {
    String word = "\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*";
    return "(?:[Tt]he )?" + word + "(?:(?: of| of the| for| and)? " + word + "){0,4}";
  }

  static @Nullable Frame of(Document document, String unsaid, Attribution attribution) {
    Words anchor = attribution.cue() != null ? attribution.cue() : attribution.source();
    if (anchor == null) {
      return null;
    }
    Span sentence = sentence(document, anchor.start());
    Span cue = anchor.spans().get(0);
    if (sentence == null || !sentence.covers(cue)) {
      return null;
    }
    int from = Math.max(sentence.start(), cue.start() - REACH);
    int to = Math.min(sentence.end(), cue.end() + REACH);
    return new Frame(
        document.text(),
        unsaid.substring(from, to),
        from,
        from == sentence.start(),
        new Span(cue.start() - from, cue.end() - from),
        attribution.source());
  }

  private static @Nullable Span sentence(Document document, int offset) {
    List<Sentence> sentences = document.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : sentences.get(low - 1).span();
  }

  /** Words of the article under a group of a match. */
  Words words(Matcher match, int group) {
    Span found = new Span(match.start(group) + offset, match.end(group) + offset);
    return Words.of(text, found.trimmed(text));
  }

  /** Whether words at a place belong to the cue: nothing between the two begins anything else. */
  boolean belongs(int start, int end, int most) {
    if (start < cue.end() && cue.start() < end) {
      return true;
    }
    String between =
        start >= cue.end() ? words.substring(cue.end(), start) : words.substring(end, cue.start());
    return between.strip().split("\\s+").length <= most && !BREAK.matcher(between).find();
  }

  /** Whether a name at a place is the attribution's own source. */
  boolean isSource(int start, int end) {
    Span place = new Span(start + offset, end + offset);
    return source != null && source.spans().stream().anyMatch(place::overlaps);
  }

  /** A name without its article, possessive and closing point. */
  static String bare(String name) {
    return name.replaceFirst("^[Tt]he ", "").replaceFirst("(?:['’]s?|\\.)+$", "");
  }
}
