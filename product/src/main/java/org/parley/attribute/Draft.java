package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/** An attribution that the rules are still adding pieces to. */
final class Draft {

  final Rule rule;
  final Span cue;
  final @Nullable Span source;
  final List<Span> content = new ArrayList<>();

  /** No other cue is looked for before this token. */
  int settled;

  Draft(Rule rule, Span cue, @Nullable Span source) {
    this.rule = rule;
    this.cue = cue;
    this.source = source;
  }

  Draft with(Span piece) {
    content.add(piece);
    return this;
  }

  Draft settled(int token) {
    settled = token;
    return this;
  }

  /** Just past everything that belongs to it. */
  int end() {
    int end = cue.end();
    for (Span piece : content) {
      end = Math.max(end, piece.end());
    }
    return end;
  }

  Finding finding(Passage passage) {
    content.sort(null);
    return new Finding(content, cue, source, rule.precision);
  }
}
