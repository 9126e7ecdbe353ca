package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import org.parley.text.Span;

/** An attribution that the rules are still adding pieces to. */
final class Draft {

  final Rule rule;
  final Span cue;
  final Span source;
  final List<Span> content = new ArrayList<>();

  /** No other cue is looked for before this token. */
  int settled;

  Draft(Rule rule, Span cue, Span source) {
    this.rule = rule;
    this.cue = cue;
    this.source = source;
  }

  /** Adds the words between two tokens. */
  Draft with(Passage passage, int from, int to) {
    content.add(passage.span(from, to));
    settled = Math.max(settled, to);
    return this;
  }

  /** Whether its words are quoted, so that a bare quotation may carry them on. */
  boolean isQuoted(String text) {
    return content.stream()
        .anyMatch(s -> s.of(text).matches("(?s).*([\"\u201c\u201d\u00ab\u00bb]|'').*"));
  }

  Finding finding() {
    content.sort(null);
    return new Finding(content, cue, source, rule.precision);
  }
}
