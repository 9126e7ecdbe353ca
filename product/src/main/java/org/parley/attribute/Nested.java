package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.encode.Tagger;
import org.parley.text.Span;

/**
 * Speech within speech. The network tells of one level only; a content that holds a word of saying
 * is read once more as if it were a text of its own.
 */
final class Nested {

  /** What is told with less is wrong too often. */
  private static final double LEAST = .6;

  /** A content of fewer words tells of no other. */
  private static final int SHORTEST = 6;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> SAYING = Lexicon.load("saying.en.txt").allForms("verbs");
  private static final Set<String> SELF = Set.of("i", "we", "you", "us", "me");

  private final Tagger tagger;
  private final Decoder decoder;
  private final String text;

  Nested(Tagger tagger, Decoder decoder, String text) {
    this.tagger = tagger;
    this.decoder = decoder;
    this.text = text;
  }

  /** What the content of a statement tells of others having said. */
  List<Finding> in(Finding outer) {
    List<Finding> nested = new ArrayList<>();
    if (outer.within() == null) {
      for (Span piece : outer.content()) {
        if (mayTell(piece)) {
          decoder.findings(text, tagger.score(text, piece)).stream()
              .filter(this::isSaid)
              .map(finding -> finding.within(outer))
              .forEach(nested::add);
        }
      }
    }
    return nested;
  }

  private boolean mayTell(Span piece) {
    Matcher word = WORD.matcher(text).region(piece.start(), piece.end());
    int words = 0;
    boolean says = false;
    while (word.find() && !(says && words >= SHORTEST)) {
      words++;
      says |= SAYING.contains(word.group().toLowerCase(Locale.ROOT));
    }
    return says && words >= SHORTEST;
  }

  /** Whether somebody else is told to have said it: a verb of saying, finite, and who. */
  private boolean isSaid(Finding finding) {
    Span cue = finding.cue();
    Span source = finding.source();
    if (cue == null || source == null || finding.confidence() < LEAST) {
      return false;
    }
    List<String> words = words(cue);
    return words.stream().anyMatch(SAYING::contains)
        && !words.get(0).matches("to|for|of|by|in|at")
        && !SELF.contains(small(source));
  }

  private List<String> words(Span span) {
    return WORD.matcher(small(span)).results().map(result -> result.group()).toList();
  }

  private String small(Span span) {
    return span.of(text).toLowerCase(Locale.ROOT);
  }
}
