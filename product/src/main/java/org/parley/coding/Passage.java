package org.parley.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Featured;
import org.parley.encode.Featured.Part;
import org.parley.statement.Attribution;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * A stretch of an article as the coder reads it: a statement with its cue and its source, and what
 * stands before it, since news refers from one short paragraph to the one before. A long statement
 * is read in several.
 *
 * @param start offset of the text in the article
 * @param own where the statement's own first sentence begins in the text
 */
record Passage(int start, Featured text, int own) {

  /** Longest content read at once, in UTF-16 code units. */
  private static final int LONGEST = 600;

  /** As far before the content a source or cue may stand, and what is read before a statement. */
  private static final int BEFORE = 300;

  static List<Passage> of(Document document, Attribution said) {
    Span whole = said.content().extent();
    if (whole.length() <= LONGEST) {
      return List.of(passage(document, said, whole));
    }
    List<Passage> passages = new ArrayList<>();
    int from = whole.start();
    int to = from;
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      if (span.overlaps(whole)) {
        int end = Math.min(span.end(), whole.end());
        if (to > from && end - from > LONGEST) {
          passages.add(passage(document, said, new Span(from, to)));
          from = Math.max(whole.start(), span.start());
        }
        to = end;
      }
    }
    passages.add(passage(document, said, new Span(from, to > from ? to : whole.end())));
    return passages;
  }

  private static Passage passage(Document document, Attribution said, Span part) {
    List<Span> marked =
        Stream.of(said.content(), said.cue(), said.source())
            .flatMap(words -> near(words, part))
            .sorted()
            .toList();
    int first = marked.get(0).start();
    int last = marked.stream().mapToInt(Span::end).max().orElse(part.end());
    Span read = new Span(begin(document, first), end(document, last));
    Featured text = new Featured(shown(document, read), Part.CONTEXT);
    mark(text, read, said.source(), Part.SOURCE);
    mark(text, read, said.cue(), Part.CUE);
    mark(text, read, said.content(), Part.CONTENT);
    return new Passage(read.start(), text, sentence(document, first, read) - read.start());
  }

  /** The text of the document's paragraphs, spaces between them and for what it leaves out. */
  private static String shown(Document document, Span read) {
    StringBuilder shown = new StringBuilder(" ".repeat(read.length()));
    for (Span paragraph : document.paragraphs()) {
      if (paragraph.overlaps(read)) {
        Span in = cut(paragraph, read);
        String words = in.of(document.text());
        shown.replace(in.start() - read.start(), in.end() - read.start(), words);
      }
    }
    return shown.toString();
  }

  private static Stream<Span> near(@Nullable Words words, Span part) {
    return words == null
        ? Stream.empty()
        : words.spans().stream()
            .filter(s -> s.end() > part.start() - BEFORE && s.start() < part.end() + BEFORE)
            .filter(s -> s.length() <= LONGEST || s.overlaps(part))
            .map(s -> s.length() <= LONGEST ? s : cut(s, part));
  }

  private static Span cut(Span span, Span part) {
    return new Span(Math.max(span.start(), part.start()), Math.min(span.end(), part.end()));
  }

  /** The first sentence before the statement that is near enough, in whichever paragraph. */
  private static int begin(Document document, int first) {
    return document.sentences().stream()
        .mapToInt(s -> s.span().start())
        .filter(s -> s >= first - BEFORE && s <= first)
        .findFirst()
        .orElse(first);
  }

  /** Where the sentence of an offset begins, as far as it is read. */
  private static int sentence(Document document, int first, Span read) {
    return document.sentences().stream()
        .mapToInt(s -> s.span().start())
        .filter(s -> s >= read.start() && s <= first)
        .max()
        .orElse(read.start());
  }

  private static int end(Document document, int last) {
    return document.sentences().stream()
        .map(Sentence::span)
        .filter(s -> s.start() < last && last <= s.end() && s.end() - last < BEFORE)
        .mapToInt(Span::end)
        .findFirst()
        .orElse(last);
  }

  private static void mark(Featured text, Span read, @Nullable Words words, Part part) {
    for (Span span : words == null ? List.<Span>of() : words.spans()) {
      if (span.overlaps(read)) {
        Span in = cut(span, read);
        text.part(in.start() - read.start(), in.end() - read.start(), part);
      }
    }
  }
}
