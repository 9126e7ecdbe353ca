package org.parley.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Passage.Line;
import org.parley.text.Span;

/** What one reporting verb governs, and whose words they are. */
final class VerbRule {

  private static final Set<String> WHETHER =
      Set.of("that", "how", "whether", "what", "why", "if", "who", "where", "when");

  /** "that" or a quotation is looked for this far behind "said in a statement". */
  private static final int NEAR = 14;

  private final Passage passage;
  private final Phrases phrases;
  private final Line line;
  private final int verb;
  private final Set<String> frames;
  private final @Nullable Draft last;
  private final int cueStart;
  private final boolean participle;

  /** Where source and cue begin. */
  private int left;

  VerbRule(Passage passage, Line line, int verb, Set<String> frames, @Nullable Draft last) {
    this.passage = passage;
    phrases = new Phrases(passage);
    this.line = line;
    this.verb = verb;
    this.frames = frames;
    this.last = last;
    cueStart = phrases.cueStart(verb, line.from());
    participle = passage.small(verb).endsWith("ing");
    left = cueStart;
  }

  @Nullable Draft draft() {
    boolean infinitive = cueStart > line.from() && passage.is(cueStart - 1, "to");
    if (passage.isCapital(verb) && line.paragraph() > 0 || infinitive || isPassive()) {
      return null;
    }
    Draft inverted = inverted();
    Span source = inverted == null ? source() : null;
    if (source == null) {
      return inverted;
    }
    Draft behind = behind(source, verb + 1);
    return behind == null && frames.contains("end") ? before(source, verb + 1) : behind;
  }

  private boolean isPassive() {
    String cue = passage.span(cueStart, verb + 1).of(passage.text);
    return !participle && cue.matches("(.*\\s)?(is|are|was|were|be|been|being)\\s.*");
  }

  /** "…, said Ruiz": the source behind the verb. */
  private @Nullable Draft inverted() {
    int next = verb + 1;
    boolean may = frames.contains("end") && !frames.contains("told") && !participle;
    if (!may || verb == line.from() || next >= line.to() || passage.is(next, "that")) {
      return null;
    }
    boolean named = passage.isCapital(next) || phrases.isDeterminer(next);
    boolean comma = passage.is(verb - 1, ",") && phrases.before(verb, line.from()) != line.from();
    int end = named && (comma || isQuotedBefore()) ? phrases.after(next, line.to()) : -1;
    return end < 0 ? null : before(passage.span(next, end), end);
  }

  private @Nullable Span source() {
    int before = cueStart - 1;
    int start = participle && cueStart == verb ? -1 : phrases.before(cueStart, line.from());
    if (start < 0) {
      return shared(before);
    }
    left = start;
    boolean bound = start < before && passage.small(before).matches(",|who");
    return passage.span(start, bound ? before : cueStart);
  }

  /** "…, adding", "… and said": the source of the cue before, or the sentence's subject. */
  private @Nullable Span shared(int before) {
    boolean joined = before > line.from() && passage.small(before).matches("and|but|,|then");
    if (!joined && !(participle && before > line.from() && passage.isQuoted(before))) {
      return null;
    }
    int end = phrases.subjectEnd(line.from(), before);
    return last != null ? last.source : end < 0 ? null : passage.span(line.from(), end);
  }

  /** What stands behind the verb; null if nothing it governs does. */
  private @Nullable Draft behind(Span source, int next) {
    if (next + 1 >= line.to()) {
      return null;
    }
    String word = passage.small(next);
    if (passage.isQuoted(next)) {
      return governing(Rule.QUOTATION_AFTER, source, next);
    }
    if (WHETHER.contains(word)) {
      return frames.contains("that") ? governing(Rule.THAT, source, next) : null;
    }
    if (frames.contains("+" + word)) {
      return governing(Rule.PREPOSITION, source, next + 1);
    }
    if (word.equals("to") && frames.contains("to")) {
      return governing(Rule.INFINITIVE, source, next);
    }
    return word.matches("as|so|to") ? null : further(source, next);
  }

  /** "said in a statement that …", "told the council that …", "said the boat …". */
  private @Nullable Draft further(Span source, int next) {
    boolean told = frames.contains("told");
    boolean day = passage.small(next).endsWith("day");
    boolean link = day || phrases.isLink(next);
    Draft far = told || link || !passage.isWord(next) ? far(source, next) : null;
    int from = told ? phrases.after(next, line.to()) : day ? next + 1 : link ? -1 : next;
    boolean free = !isQuotedBefore() && from >= 0 && from < line.to() && passage.isWord(from);
    if (far != null || !free || phrases.isLink(from)) {
      return far;
    }
    boolean clause = frames.contains("clause");
    boolean object = frames.contains("object") && from == next;
    return clause || object ? governing(clause ? Rule.CLAUSE : Rule.OBJECT, source, from) : null;
  }

  /** What "that" or a quotation opens a little further on. */
  private @Nullable Draft far(Span source, int next) {
    for (int i = next; i < line.to() - 1 && i < next + NEAR; i++) {
      if (passage.is(i, "that") || passage.isQuoted(i)) {
        boolean that = !passage.isQuoted(i);
        return governing(that ? Rule.THAT : Rule.QUOTATION_AFTER, source, i);
      }
      if (!passage.isWord(i) && !phrases.isInitialStop(i)) {
        boolean resumed = passage.is(i, ",") && isQuotedBefore();
        return !passage.isQuoted(i + 1) || resumed
            ? null
            : new Draft(Rule.QUOTATION_AFTER, passage.span(cueStart, verb + 1), source)
                .with(passage, i + 1, passage.quotationEnd(i + 1, line.to()));
      }
    }
    return null;
  }

  private Draft governing(Rule rule, Span source, int from) {
    boolean object = rule == Rule.OBJECT || rule == Rule.PREPOSITION;
    int cueEnd = rule == Rule.PREPOSITION ? from : verb + 1;
    Rule used = participle && cueStart == verb ? Rule.PARTICIPLE : rule;
    return new Draft(used, passage.span(cueStart, cueEnd), source)
        .with(passage, from, Clauses.end(passage, from, line, object));
  }

  private boolean isQuotedBefore() {
    int end = left > line.from() && passage.is(left - 1, ",") ? left - 1 : left;
    return end > line.from() && passage.isQuoted(end - 1);
  }

  /** The words before source and cue, and what is resumed behind them. */
  private @Nullable Draft before(Span source, int after) {
    boolean own = left > line.from();
    int to = own && passage.is(left - 1, ",") && !passage.isQuoted(left - 1) ? left - 1 : left;
    boolean quoted = to > 0 && passage.isQuoted(to - 1);
    boolean asked =
        quoted && passage.tailIsEmpty(after, line) && passage.sameParagraph(left - 1, left);
    if (own ? !quoted && to == left : !asked) {
      return null;
    }
    int from = quoted ? passage.quotationStart(to - 1, own ? line.from() : 0) : line.from();
    if (from >= to || last != null && passage.start(from) < passage.end(last.settled - 1)) {
      return null;
    }
    Rule rule = quoted ? Rule.QUOTATION_BEFORE : Rule.CLAUSE_BEFORE;
    Draft draft = new Draft(rule, passage.span(cueStart, verb + 1), source).with(passage, from, to);
    draft.settled = after;
    return resumed(draft, after);
  }

  /** "“The boat,” Ruiz said, “must stay.”" */
  private Draft resumed(Draft draft, int after) {
    int mark = after;
    while (mark < line.to()
        && mark < after + NEAR
        && passage.isWord(mark)
        && !passage.isQuoted(mark)) {
      mark++;
    }
    boolean comma = mark + 1 < line.to() && passage.is(mark, ",") && !passage.isQuoted(mark);
    boolean clause = mark == after && draft.rule == Rule.CLAUSE_BEFORE;
    if (comma && passage.isQuoted(mark + 1)) {
      draft.with(passage, mark + 1, passage.quotationEnd(mark + 1, line.to()));
    } else if (comma && clause && Clauses.resumes(passage, mark + 1)) {
      draft.with(passage, mark + 1, Clauses.end(passage, mark + 1, line, false));
    }
    return draft;
  }
}
