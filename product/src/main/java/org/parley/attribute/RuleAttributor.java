package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * Finds attributions by the order of words alone: a reporting verb or noun, the noun phrase that
 * goes with it, and the quotation or clause it governs.
 */
final class RuleAttributor {

  private static final Set<String> NOUNS = Lexicon.load("nouns.en.txt").get("nouns");

  private final Passage passage;
  private final Phrases phrases;
  private final List<Draft> drafts = new ArrayList<>();

  /** No "according to" of this line reaches back before this token. */
  private int floor;

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
    for (Passage.Line line : passage.lines) {
      rules.read(line);
    }
    new Continuations(passage, rules.drafts).join();
    rules.drafts.stream().map(draft -> draft.finding(passage)).forEach(all::add);
    if (depth < 2) {
      passage.insides(document).forEach(inside -> addTo(all, document, inside, depth + 1));
    }
  }

  private void read(Passage.Line line) {
    int first = drafts.size();
    int free = line.from();
    floor = free;
    for (int i = line.from(); i < line.to(); i++) {
      if (passage.isQuoted(i) || i < free) {
        continue;
      }
      Draft draft = at(i, line, first);
      if (draft != null) {
        drafts.add(draft);
        free = Math.max(i + 1, draft.settled);
      }
    }
  }

  private @Nullable Draft at(int i, Passage.Line line, int first) {
    String word = passage.small(i);
    if (word.equals("according") && i + 2 < line.to() && passage.is(i + 1, "to")) {
      Draft aside = new Asides(passage, phrases).accordingTo(i, line, floor);
      floor = aside == null ? floor : aside.settled;
      return aside;
    }
    if (word.equals(":")) {
      return new Asides(passage, phrases).colon(i, line);
    }
    Verbs.Frames frames = Verbs.of(word);
    if (frames != null) {
      Draft last = drafts.size() > first ? drafts.get(drafts.size() - 1) : null;
      Draft draft = new VerbRule(passage, phrases, line, i, frames, last).draft();
      if (draft != null) {
        return draft;
      }
    }
    return NOUNS.contains(word) ? noun(i, line) : null;
  }

  /** "Ruiz's claim that the boats were late". */
  private @Nullable Draft noun(int i, Passage.Line line) {
    if (i + 2 >= line.to() || !passage.is(i + 1, "that")) {
      return null;
    }
    int owner = i;
    while (owner > line.from() && passage.isWord(owner - 1) && !phrases.isDeterminer(owner - 1)) {
      owner--;
      if (passage.is(owner, "'s")) {
        break;
      }
    }
    Span source = null;
    if (passage.is(owner, "'s")) {
      int start = phrases.before(owner, line.from());
      source = start < 0 ? null : passage.span(start, owner + 1);
    } else if (owner > line.from()
        && passage.small(owner - 1).matches("his|her|their|its|my|our")) {
      source = passage.span(owner - 1);
    }
    if (source == null) {
      return null;
    }
    int end = Clauses.end(passage, i + 1, line);
    return new Draft(Rule.NOUN, passage.span(i), source)
        .with(passage.span(i + 1, end))
        .settled(end);
  }
}
