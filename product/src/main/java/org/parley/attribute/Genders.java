package org.parley.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.text.Document;
import org.parley.text.Sentence;

/**
 * Which pronoun goes with a person: the one that mostly follows the name in sentences that name
 * nobody else.
 */
final class Genders {

  private final Document document;
  private final List<People.Mention> mentions;
  private final Map<String, Integer> votes = new HashMap<>();
  private int next;

  Genders(Document document, List<People.Mention> mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  /**
   * Counts for persons all whom a pronoun follows, and adds everyone whose pronouns agree and whom
   * no title has placed.
   */
  void read(Set<String> women, Set<String> men, Evidence evidence) {
    document.sentences().forEach(this::count);
    votes.forEach(
        (name, vote) -> {
          if (vote != 0) {
            evidence.speaksFor(name);
          }
          if (vote != 0 && !women.contains(name) && !men.contains(name)) {
            (vote > 0 ? women : men).add(name);
          }
        });
  }

  private void count(Sentence sentence) {
    int first = next;
    boolean one = true;
    while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
      one &= mentions.get(next).name().equals(mentions.get(first).name());
      next++;
    }
    if (next == first || !one || !mentions.get(first).subject()) {
      return;
    }
    People.Mention mention = mentions.get(first);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String word = document.quote(document.tokens().get(i).span()).toLowerCase(Locale.ROOT);
      boolean behind = document.tokens().get(i).span().start() > mention.span().end();
      if (behind && word.matches("he|his|him|himself|she|her|hers|herself")) {
        votes.merge(mention.name(), word.matches("she|her.*") ? 1 : -1, Integer::sum);
      }
    }
  }
}
