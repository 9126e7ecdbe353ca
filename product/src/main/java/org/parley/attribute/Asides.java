package org.parley.attribute;

import org.jspecify.annotations.Nullable;
import org.parley.attribute.Passage.Line;
import org.parley.text.Span;

/** Attributions without a verb: "according to …", and a name before a colon. */
final class Asides {

  /** A name before a colon is no longer than this many tokens. */
  private static final int NAME = 8;

  private final Passage passage;
  private final Phrases phrases;

  Asides(Passage passage, Phrases phrases) {
    this.passage = passage;
    this.phrases = phrases;
  }

  @Nullable Draft accordingTo(int cue, Line line, int floor) {
    int end = nameEnd(cue + 2, line.to());
    if (end == cue + 2) {
      return null;
    }
    end = withApposition(end, cue > line.from() + 1, line.to());
    Draft draft = new Draft(Rule.ACCORDING, passage.span(cue, cue + 2), passage.span(cue + 2, end));
    int before = Clauses.trimmed(passage, floor, cue);
    if (before > floor + 1) {
      draft.with(passage.span(floor, before));
    }
    boolean more = end + 1 < line.to() && passage.is(end, ",");
    if (more && (draft.content.isEmpty() || Clauses.resumes(passage, end + 1))) {
      int last = Clauses.end(passage, end + 1, line);
      if (last > end + 1) {
        draft.with(passage.span(end + 1, last));
        end = last;
      }
    }
    return draft.content.isEmpty() ? null : draft.settled(end);
  }

  private boolean isCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!passage.isCapital(i)) {
        return false;
      }
    }
    return true;
  }

  private int nameEnd(int from, int to) {
    int end = from;
    while (end < to && !passage.isQuoted(end) && belongs(end)) {
      end++;
    }
    return end > from && passage.is(end - 1, ".") ? end - 1 : end;
  }

  private boolean belongs(int token) {
    String word = passage.small(token);
    boolean initial =
        word.equals(".") && passage.isCapital(token - 1) && passage.word(token - 1).length() < 5;
    return initial
        || word.equals("&")
        || passage.isWord(token) && !word.matches("who|which|that|when|while|but|as");
  }

  /** Past ", the council's chair" or ", Ana Ruiz"; where the clause is to follow, past a comma. */
  private int withApposition(int comma, boolean last, int to) {
    if (comma + 1 >= to || !passage.is(comma, ",")) {
      return comma;
    }
    int end = comma + 1;
    boolean name = true;
    while (end < to && end - comma < NAME && passage.isWord(end) && !passage.isQuoted(end)) {
      name &= passage.isCapital(end);
      if (phrases.isStop(end)) {
        return comma;
      }
      end++;
    }
    boolean noun = end > comma + 1 && phrases.isDeterminer(comma + 1);
    boolean closed =
        end < to && passage.is(end, ",") || last && (end == to || !passage.isWord(end));
    return closed && end > comma + 2 && (name || noun) ? end : comma;
  }

  /** "Ruiz: “…”", a headline's "Ruiz: No boats", and a transcript's "RUIZ: No boats". */
  @Nullable Draft colon(int mark, Line line) {
    int from = line.from();
    if (mark == from || mark - from > NAME || mark + 1 >= line.to()) {
      return null;
    }
    for (int i = from; i < mark; i++) {
      if (passage.isQuoted(i)) {
        return null;
      }
    }
    Span source = passage.span(from, mark);
    String name = passage.text.substring(source.start(), source.end());
    boolean quoted = passage.isQuoted(mark + 1);
    boolean turn = name.equals(name.toUpperCase(java.util.Locale.ROOT)) && name.length() > 3;
    boolean headline = line.paragraph() == 0 && isCapital(from, mark) && mark - from <= 4;
    if (phrases.isLabel(from) || !passage.isCapital(from) || !(quoted || turn || headline)) {
      return null;
    }
    int end =
        quoted
            ? passage.quotationEnd(mark + 1, line.to())
            : Clauses.trimmed(passage, mark + 1, line.to());
    if (end <= mark + 1) {
      return null;
    }
    return new Draft(Rule.COLON, passage.span(mark), source)
        .with(passage.span(mark + 1, end))
        .settled(end);
  }
}
