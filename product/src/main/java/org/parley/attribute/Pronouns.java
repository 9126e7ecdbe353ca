package org.parley.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;

/**
 * The pronouns that stand for a person or a body, and those that are subjects of their sentence.
 */
final class Pronouns {

  private static final Set<String> ALL = Set.of("he", "his", "him", "she", "her", "it", "they");

  /** How far into a sentence its subject is looked for, in tokens. */
  private static final int EARLY = 16;

  private final Document document;
  private final People people;

  Pronouns(Document document, People people) {
    this.document = document;
    this.people = people;
  }

  static boolean is(String small) {
    return ALL.contains(small);
  }

  /** Each "he" or "she" near its sentence's beginning before which nobody is named there. */
  List<Span> subjects() {
    List<Span> subjects = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Span first = first(sentence);
      People.Mention named = first == null ? null : people.lastBefore(first.start());
      boolean alone = named == null || named.span().start() < sentence.span().start();
      if (first != null && alone) {
        subjects.add(first);
      }
    }
    return subjects;
  }

  private @Nullable Span first(Sentence sentence) {
    int end = Math.min(sentence.endToken(), sentence.firstToken() + EARLY);
    for (int i = sentence.firstToken(); i < end; i++) {
      Span span = document.tokens().get(i).span();
      if (document.quote(span).toLowerCase(Locale.ROOT).matches("he|she")) {
        return span;
      }
    }
    return null;
  }
}
