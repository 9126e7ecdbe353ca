package org.parley.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Passage.Line;
import org.parley.text.Span;

/** What one reporting verb governs, and whose words they are. */
final class VerbRule {

  private static final Set<String> WHETHER =
      Set.of("that", "how", "whether", "what", "why", "if", "who", "where", "when");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s");

  /** "that" or a quotation is looked for this far behind "said in a statement". */
  private static final int NEAR = 14;

  private final Passage passage;
  private final Phrases phrases;
  private final Line line;
  private final int verb;
  private final Verbs.Frames frames;
  private final @Nullable Draft last;
  private final int cueStart;
  private int cueEnd;
  private int left;

  VerbRule(
      Passage passage,
      Phrases phrases,
      Line line,
      int verb,
      Verbs.Frames frames,
      @Nullable Draft last) {
    this.passage = passage;
    this.phrases = phrases;
    this.line = line;
    this.verb = verb;
    this.frames = frames;
    this.last = last;
    cueStart = phrases.cueStart(verb, line.from());
    cueEnd = verb + 1;
    left = cueStart;
  }

  @Nullable Draft draft() {
    boolean name = passage.isCapital(verb) && line.paragraph() > 0;
    if (name || isPassive() || cueStart > line.from() && passage.is(cueStart - 1, "to")) {
      return null;
    }
    Draft inverted = inverted();
    if (inverted != null) {
      return inverted;
    }
    Span source = source();
    if (source == null) {
      return null;
    }
    Draft following = following(source);
    return following == null && frames.allow("end") ? before(source, cueEnd) : following;
  }

  private boolean isPassive() {
    boolean be = false;
    for (int i = cueStart; i < verb; i++) {
      be |= BE.contains(passage.small(i));
    }
    return be && !isParticiple();
  }

  private boolean isParticiple() {
    return passage.small(verb).endsWith("ing");
  }

  /** "…, said Ruiz": the source behind the verb. */
  private @Nullable Draft inverted() {
    int before = verb - 1;
    int next = verb + 1;
    boolean quoted = before >= line.from() && passage.isQuoted(before);
    boolean comma = before >= line.from() && passage.is(before, ",");
    boolean closes =
        quoted || comma && (quotedBefore() || phrases.before(verb, line.from()) != line.from());
    if (!closes || isParticiple() || !frames.allow("end") || frames.allow("told") || next >= line.to()) {
      return null;
    }
    boolean named = passage.isCapital(next) || phrases.isDeterminer(next);
    int end = passage.is(next, "that") || !named ? -1 : phrases.after(next, line.to());
    return end < 0 ? null : before(passage.span(next, end), end);
  }

  private @Nullable Span source() {
    int before = cueStart - 1;
    if (isParticiple() && cueStart == verb) {
      return participleSource(before);
    }
    int start = phrases.before(cueStart, line.from());
    if (start >= 0 && !agrees()) {
      return null;
    }
    if (start >= 0) {
      left = start;
      boolean comma = passage.is(before, ",");
      boolean who = passage.is(before, "who") && start < before;
      return passage.span(start, comma || who ? before : cueStart);
    }
    boolean joined = before > line.from() && passage.small(before).matches("and|but|,|then");
    return !joined ? null : last != null ? last.source : subject(before);
  }

  /** Whether a plain form has a subject it can go with: several, or a helping verb. */
  private boolean agrees() {
    String before = passage.small(cueStart - 1);
    return !Verbs.isPlain(passage.small(verb))
        || cueStart < verb
        || before.endsWith("s")
        || before.endsWith(",")
        || before.matches(
            "i|we|they|you|who|some|many|both|others|most|few|people|police|men|women");
  }

  private @Nullable Span participleSource(int before) {
    if (before <= line.from()) {
      return null;
    }
    if (passage.is(before, "as") && passage.is(before - 1, "quoted")) {
      int cue = phrases.cueStart(before - 1, line.from());
      int start = phrases.before(cue, line.from());
      return start < 0 ? null : passage.span(start, cue);
    }
    if (!passage.is(before, ",") && !passage.isQuoted(before) && !passage.is(before, "and")) {
      return null;
    }
    if (last != null) {
      return last.source;
    }
    return subject(before);
  }

  private @Nullable Span subject(int before) {
    int end = phrases.subjectEnd(line.from(), before);
    return end < 0 ? null : passage.span(line.from(), end);
  }

  private boolean isInfinitive(int to) {
    return to + 1 < line.to() && !phrases.isDeterminer(to + 1) && !passage.isCapital(to + 1);
  }

  private Draft start(Rule rule, Span source) {
    Rule used = isParticiple() && cueStart == verb ? Rule.PARTICIPLE : rule;
    return new Draft(used, passage.span(cueStart, cueEnd), source);
  }

  /** What stands behind the verb; null if nothing it governs does. */
  private @Nullable Draft following(Span source) {
    int next = verb + 1;
    if (next >= line.to()) {
      return null;
    }
    if (passage.isQuoted(next)) {
      return clause(Rule.QUOTATION_AFTER, source, next);
    }
    if (passage.small(next).matches("[,:]")) {
      return behindMark(source, next);
    }
    String word = passage.small(next);
    if (WHETHER.contains(word)) {
      return frames.allow("that") ? clause(Rule.THAT, source, next) : null;
    }
    if (frames.allow("+" + word) && next + 1 < line.to()) {
      cueEnd = word.equals("to") && frames.allow("to") ? verb + 1 : next + 1;
      return object(Rule.PREPOSITION, source, next + 1);
    }
    if (word.equals("to")) {
      return frames.allow("to") && isInfinitive(next)
          ? clause(Rule.INFINITIVE, source, next)
          : null;
    }
    if (!passage.isWord(next) || word.equals("as") || word.equals("so")) {
      return null;
    }
    return frames.allow("told") ? told(source, next) : plain(source, next);
  }

  private @Nullable Draft behindMark(Span source, int mark) {
    boolean quoted = mark + 1 < line.to() && passage.isQuoted(mark + 1);
    boolean resumed = quoted && passage.is(mark, ",") && quotedBefore();
    if (!quoted || resumed) {
      return null;
    }
    int end = passage.quotationEnd(mark + 1, line.to());
    return start(Rule.QUOTATION_AFTER, source).with(passage.span(mark + 1, end)).settled(end);
  }

  private @Nullable Draft plain(Span source, int next) {
    if (phrases.isLink(next) || passage.small(next).endsWith("day")) {
      return further(source, next);
    }
    if (frames.allow("clause") && !quotedBefore()) {
      return clause(Rule.CLAUSE, source, next);
    }
    return frames.allow("object") ? object(Rule.OBJECT, source, next) : null;
  }

  /** "said in a statement that …", "said on Monday, “…”". */
  private @Nullable Draft further(Span source, int next) {
    for (int i = next; i < line.to() - 1 && i < next + NEAR; i++) {
      if (passage.is(i, "that") && !passage.isQuoted(i)) {
        return clause(Rule.THAT, source, i);
      }
      if (passage.isQuoted(i)) {
        return clause(Rule.QUOTATION_AFTER, source, i);
      }
      if (!passage.isWord(i) && !phrases.isInitialStop(i)) {
        return behindMark(source, i);
      }
    }
    boolean day = passage.small(next).endsWith("day") && next + 2 < line.to();
    boolean clause = day && passage.isWord(next + 1) && !phrases.isLink(next + 1);
    return clause && !quotedBefore() && frames.allow("clause")
        ? clause(Rule.CLAUSE, source, next + 1)
        : null;
  }

  /** "told the council that …": past whoever was told. */
  private @Nullable Draft told(Span source, int next) {
    Draft found = further(source, next);
    if (found != null || quotedBefore() || !frames.allow("clause")) {
      return found;
    }
    int end = phrases.after(next, line.to());
    boolean more = end > 0 && end < line.to() && passage.isWord(end);
    return more ? clause(Rule.CLAUSE, source, end) : null;
  }

  private Draft clause(Rule rule, Span source, int from) {
    int end = Math.max(from + 1, Clauses.end(passage, from, line));
    return start(rule, source).with(passage.span(from, end)).settled(end);
  }

  private Draft object(Rule rule, Span source, int from) {
    int end = Math.max(from + 1, Clauses.objectEnd(passage, from, line));
    return start(rule, source).with(passage.span(from, end)).settled(end);
  }

  private boolean quotedBefore() {
    int before = left - 1;
    return before >= line.from()
        && (passage.isQuoted(before)
            || (passage.is(before, ",") && before > line.from() && passage.isQuoted(before - 1)));
  }

  /** The words before source and cue, and what is resumed behind them. */
  private @Nullable Draft before(Span source, int after) {
    int end = left;
    if (end == line.from()) {
      return previousLine(source, after);
    }
    boolean quoted = quotedBefore();
    if (!quoted && !passage.is(end - 1, ",")) {
      return null;
    }
    int to = passage.isQuoted(end - 1) ? end : end - 1;
    int from = quoted ? contentStart(to) : line.from();
    if (from >= to || last != null && last.end() > passage.start(from)) {
      return null;
    }
    Draft draft = start(quoted ? Rule.QUOTATION_BEFORE : Rule.CLAUSE_BEFORE, source);
    return resumed(draft.with(passage.span(from, to)), after);
  }

  /** Where words that end in a quotation begin: with it, or with the clause it completes. */
  private int contentStart(int to) {
    int start = passage.quotationStart(to - 1, line.from());
    boolean whole = start == line.from() || !passage.isWord(start - 1);
    return whole || last != null ? start : line.from();
  }

  /** "“Why?” Ruiz asked.": the sentence before ends in the quotation. */
  private @Nullable Draft previousLine(Span source, int after) {
    int end = line.from();
    boolean alone = passage.tailIsEmpty(after, line) && end > 0 && passage.isQuoted(end - 1);
    if (!alone || !passage.sameParagraph(end - 1, end)) {
      return null;
    }
    int start = passage.quotationStart(end - 1, 0);
    return start(Rule.QUOTATION_BEFORE, source).with(passage.span(start, end)).settled(after);
  }

  private Draft resumed(Draft draft, int after) {
    int mark = after;
    while (mark < line.to() && mark < after + NEAR && passage.isWord(mark)) {
      if (passage.isQuoted(mark)) {
        break;
      }
      mark++;
    }
    boolean comma = mark + 1 < line.to() && passage.is(mark, ",") && !passage.isQuoted(mark);
    if (comma && passage.isQuoted(mark + 1)) {
      int end = passage.quotationEnd(mark + 1, line.to());
      return draft.with(passage.span(mark + 1, end)).settled(end);
    }
    boolean middle = comma && mark == after && draft.rule == Rule.CLAUSE_BEFORE;
    if (middle && Clauses.resumes(passage, mark + 1)) {
      int end = Clauses.end(passage, mark + 1, line);
      return draft.with(passage.span(mark + 1, end)).settled(end);
    }
    return draft.settled(after);
  }
}
