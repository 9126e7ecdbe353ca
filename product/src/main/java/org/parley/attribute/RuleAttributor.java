package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Passage.Line;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * Finds attributions by the order of words alone: a reporting verb, "according to" or a colon, the
 * noun phrase that goes with it, and the quotation or clause it governs.
 */
final class RuleAttributor {

  /** A name before a colon is no longer than this many tokens. */
  private static final int NAME = 8;

  private final Passage passage;
  private final Phrases phrases;
  private final List<Draft> drafts = new ArrayList<>();

  private RuleAttributor(Passage passage) {
    this.passage = passage;
    phrases = new Phrases(passage);
  }

  /** The attributions of a document, those inside quotations among them, in order of content. */
  static List<Finding> find(Document document) {
    List<Finding> findings = new ArrayList<>();
    addTo(findings, document, new Passage(document), 0);
    findings.sort((a, b) -> a.content().get(0).compareTo(b.content().get(0)));
    return findings;
  }

  private static void addTo(List<Finding> all, Document document, Passage passage, int depth) {
    RuleAttributor rules = new RuleAttributor(passage);
    passage.lines.forEach(rules::read);
    rules.carryOn();
    rules.drafts.forEach(draft -> all.add(draft.finding()));
    if (depth < 2) {
      passage.insides(document).forEach(inside -> addTo(all, document, inside, depth + 1));
    }
  }

  private void read(Line line) {
    Draft last = null;
    int floor = line.from();
    for (int i = line.from(); i < line.to(); i++) {
      boolean settled = last != null && i < last.settled;
      Draft draft = settled || passage.isQuoted(i) ? null : at(i, line, floor, last);
      if (draft != null) {
        drafts.add(draft);
        last = draft;
        floor = draft.rule == Rule.ACCORDING ? draft.settled : floor;
      }
    }
  }

  private @Nullable Draft at(int i, Line line, int floor, @Nullable Draft last) {
    String word = passage.small(i);
    if (word.equals(":")) {
      return colon(i, line);
    }
    if (word.equals("according") && i + 2 < line.to() && passage.is(i + 1, "to")) {
      return accordingTo(i, line, floor);
    }
    Set<String> frames = Verbs.of(word);
    return frames == null ? null : new VerbRule(passage, line, i, frames, last).draft();
  }

  /** "According to Ruiz, …", "…, according to Ruiz, …"; the words before it begin at the floor. */
  private @Nullable Draft accordingTo(int cue, Line line, int floor) {
    int before = Clauses.trimmed(passage, floor, cue);
    boolean initial = before <= floor + 1;
    int end = initial ? wordsEnd(cue + 2, line.to()) : phrases.after(cue + 2, line.to());
    if (end <= cue + 2) {
      return null;
    }
    Draft draft = new Draft(Rule.ACCORDING, passage.span(cue, cue + 2), passage.span(cue + 2, end));
    draft.settled = end;
    if (!initial) {
      draft.with(passage, floor, before);
    }
    boolean more = end + 2 < line.to() && passage.is(end, ",");
    if (more && (initial || Clauses.resumes(passage, end + 1))) {
      draft.with(passage, end + 1, Clauses.end(passage, end + 1, line, false));
    }
    return draft.content.isEmpty() ? null : draft;
  }

  private int wordsEnd(int from, int to) {
    int end = from;
    while (end < to && !passage.isQuoted(end) && passage.isWord(end)) {
      end++;
    }
    return end;
  }

  /** "Ruiz: “…”", a headline's "Ruiz: No boats", and a transcript's "RUIZ: No boats". */
  private @Nullable Draft colon(int mark, Line line) {
    int from = line.from();
    int next = mark + 1;
    if (mark == from || mark - from > NAME || next >= line.to() || passage.isQuoted(mark - 1)) {
      return null;
    }
    String name = passage.span(from, mark).of(passage.text);
    boolean quoted = passage.isQuoted(next);
    boolean turn = name.matches("[^\\p{Ll}]{4,}");
    boolean headline = line.paragraph() == 0 && mark - from <= 4 && passage.isCapital(mark - 1);
    if (phrases.isLabel(from) || !passage.isCapital(from) || !(quoted || turn || headline)) {
      return null;
    }
    int end =
        quoted ? passage.quotationEnd(next, line.to()) : Clauses.trimmed(passage, next, line.to());
    return end == next
        ? null
        : new Draft(Rule.COLON, passage.span(mark), passage.span(from, mark))
            .with(passage, next, end);
  }

  /** Gives a quotation that stands alone to the attribution before it, unless it is another's. */
  private void carryOn() {
    Draft open = null;
    int next = 0;
    for (Line line : passage.lines) {
      Span span = passage.span(line.from(), line.to());
      int quoted = passage.quotationEnd(line.from(), line.to());
      boolean alone = passage.isQuoted(line.from()) && passage.tailIsEmpty(quoted, line);
      boolean taken = next < drafts.size() && drafts.get(next).content.get(0).overlaps(span);
      if (!alone) {
        open = null;
      } else if (open != null && !taken) {
        open.with(passage, line.from(), line.to());
      }
      while (next < drafts.size() && drafts.get(next).cue.start() < span.end()) {
        Draft draft = drafts.get(next++);
        open = draft.isQuoted(passage.text) ? draft : open;
      }
    }
  }
}
