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
 * @param before the paragraph up to the sentence, at most {@link #BACK} characters
 * @param words the sentence, at most {@link #REACH} characters to each side of the cue, every
 *     content blotted out that does not hold the cue itself
 * @param offset where it begins in the text
 * @param whole whether it begins where the sentence does
 * @param paragraph the number of its paragraph
 * @param cue the cue's place in the words
 * @param attribution whose cue it is
 */
record Frame(
    String text,
    String before,
    String words,
    int offset,
    boolean whole,
    int paragraph,
    Span cue,
    Attribution attribution) {

  /** Stands for each character of a content. */
  static final char BLOT = '\u0001';

  /** A name: capitalised words, small joining words between. */
  static final String NAME = name();

  /** How far a sentence is read to each side of what is looked at, in UTF-16 code units. */
  static final int REACH = 300;

  private static final int BACK = 3_000;

  /** Words between a cue and what belongs to it that begin something else. */
  private static final Pattern BREAK =
      Pattern.compile(
          "["
              + BLOT
              + ";:]|\\b(?:that|which|who|whom|whose|after|before|when|while|since|because|following"
              + "|and|but|said|says|about|as)\\b|^\\s*of\\b");

  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "[\\s\"“‘'(-]*(?:(?:But|And|Yet|Still|Meanwhile|However|Later|Separately|Also|Then),? )?");

  private static String name() {
    String word = "\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*";
    return "(?:[Tt]he )?"
        + word
        + "(?:(?: of| of the| for| and| della| de| du)? (?:"
        + word
        + "|\\d\\b)){0,4}";
  }

  static @Nullable Frame of(Document document, Unsaid unsaid, Attribution attribution) {
    Words anchor = attribution.cue() != null ? attribution.cue() : attribution.source();
    if (anchor == null) {
      return null;
    }
    Sentence sentence = sentence(document, anchor.start());
    Span cue = anchor.spans().get(0);
    if (sentence == null || !sentence.span().covers(cue)) {
      return null;
    }
    int start = sentence.span().start();
    int from = Math.max(start, cue.start() - REACH);
    int to = Math.min(sentence.span().end(), cue.end() + REACH);
    int head = document.paragraphs().get(sentence.paragraph()).start();
    return new Frame(
        document.text(),
        document.text().substring(Math.max(head, start - BACK), start),
        unsaid.around(cue, from, to),
        from,
        from == start,
        sentence.paragraph(),
        new Span(cue.start() - from, cue.end() - from),
        attribution);
  }

  /** The sentence that begins last at or before a place, or null. */
  static @Nullable Sentence sentence(Document document, int offset) {
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
    return low == 0 ? null : sentences.get(low - 1);
  }

  /** Words of the article under a group of a match. */
  Words words(Matcher match, int group) {
    return words(new Span(match.start(group), match.end(group)));
  }

  /** Words of the article at a place of the sentence. */
  Words words(Span place) {
    Span found = new Span(place.start() + offset, place.end() + offset);
    return Words.of(text, found.trimmed(text));
  }

  /** The sentence with nothing blotted out but this attribution's own content. */
  String withoutOwn() {
    StringBuilder all = new StringBuilder(text.substring(offset, offset + words.length()));
    for (Span span : attribution.content().spans()) {
      int end = Math.min(span.end() - offset, all.length());
      for (int i = Math.max(0, span.start() - offset); i < end; i++) {
        all.setCharAt(i, BLOT);
      }
    }
    return all.toString();
  }

  String cueText() {
    return cue.of(words);
  }

  boolean overlapsCue(int start, int end) {
    return start < cue.end() && cue.start() < end;
  }

  /** Whether words at a place belong to the cue: nothing between the two begins anything else. */
  boolean belongs(int start, int end, int most) {
    return overlapsCue(start, end)
        || (start >= cue.end() ? isClose(cue.end(), start, most) : isClose(end, cue.start(), most));
  }

  /** Whether few words stand between two places and none of them begins anything else. */
  boolean isClose(int from, int to, int most) {
    String between =
        words
            .substring(Math.min(from, to), to)
            .replaceFirst("when (?:reached|contacted|asked) by", "by");
    String[] parts = between.strip().split("\\s+");
    return parts.length <= most && !BREAK.matcher(between).find();
  }

  /** Whether a place is the word next to the cue's end. */
  boolean follows(int start) {
    return start == cue.end() + 1;
  }

  /** Whether a place comes right behind this attribution's own content, which the cue precedes. */
  boolean trails(int start) {
    boolean behind = start > cue.end() + 1 && attribution.content().start() >= cue.end() + offset;
    return behind
        && words.substring(cue.end(), start).replace(BLOT, ' ').isBlank()
        && words.charAt(start - 2) == BLOT;
  }

  /** Whether a place is where the sentence begins, but for a connective. */
  boolean opens(int start) {
    return whole && CONNECTIVE.matcher(words.substring(0, start)).matches();
  }

  /** Whether a phrase that ends here at the sentence's head leads on to this cue alone. */
  boolean heads(int end) {
    if (end > cue.start()) {
      return overlapsCue(end - 1, end);
    }
    String between = words.substring(end, cue.start());
    String bare = between.replaceAll(",[^," + BLOT + "]*(?=,)", "");
    return bare.strip().split("\\s+").length <= 12 && !BREAK.matcher(bare).find();
  }

  /** Where the source ends in the words, or -1 where it stands elsewhere. */
  int sourceEnd() {
    Words source = attribution.source();
    int end = source == null ? -1 : source.end() - offset;
    return end > cue.start() ? -1 : end;
  }

  /** The words of the source, or none. */
  String sourceText() {
    return attribution.source() == null ? "" : attribution.source().text();
  }

  /** Whether a name at a place is the attribution's own source. */
  boolean isSource(int start, int end) {
    Words source = attribution.source();
    Span place = new Span(start + offset, end + offset);
    return source != null && source.spans().stream().anyMatch(place::overlaps);
  }

  /** A name without its article, possessive and closing point. */
  static String bare(String name) {
    return name.replaceFirst("^[Tt]he ", "").replaceFirst("(?:['’]s?|\\.)+$", "");
  }
}
