package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.encode.Tagger;
import org.parley.text.Span;

/**
 * Speech within speech. The network tells of one level only; a content that holds a word of saying
 * is read once more as if it were a text of its own.
 */
final class Nested {

  /** By reading: of those less sure than this, four in five are wrong. */
  private static final double LEAST = .75;

  /** A content of fewer words tells of no other. */
  private static final int SHORTEST = 6;

  private static final String OPENING = "\u201c\"'\u2018\u00ab`";
  private static final String CLOSING = "\u201d\"'\u2019\u00bb";

  /** No finite verb of saying: "for proposing", "failed to predict". */
  private static final Pattern UNSAID = Pattern.compile("(?i)^(for|of|by|in|at)\\b|\\bto \\p{Ll}");

  /** The speaker of the outer words, whoever listens, and what a clause only refers to. */
  private static final Set<String> NOBODY = Set.of("i", "we", "you", "us", "me", "that", "which");

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
        if (Saying.ofOthers(text, piece, SHORTEST)) {
          List<Span> line = List.of(bare(piece));
          decoder.findings(new Lines(text, line), tagger.score(text, line)).stream()
              .filter(this::isSaid)
              .filter(finding -> !isAsked(outer, finding))
              .map(finding -> finding.within(outer))
              .forEach(nested::add);
        }
      }
    }
    return nested;
  }

  /** A content without the marks around it, as its speaker spoke it. */
  private Span bare(Span piece) {
    int start = piece.start();
    int end = piece.end();
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start > piece.start() && end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whether somebody else is told to have said it: a verb of saying, finite, and who. */
  private boolean isSaid(Finding finding) {
    Span cue = finding.cue();
    Span source = finding.source();
    if (cue == null || source == null || finding.confidence() < LEAST) {
      return false;
    }
    return Saying.in(text, cue)
        && !UNSAID.matcher(cue.of(text)).find()
        && !NOBODY.contains(first(source))
        && finding.content().stream().allMatch(piece -> Saying.words(text, piece).size() > 1);
  }

  private boolean isAsked(Finding outer, Finding inner) {
    return outer.cue() != null
        && inner.cue() != null
        && Saying.isAsked(text, outer.cue(), inner.cue());
  }

  private String first(Span span) {
    return Saying.words(text, span).stream().findFirst().orElse("");
  }
}
