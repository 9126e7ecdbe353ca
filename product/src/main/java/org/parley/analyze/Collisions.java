package org.parley.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;
import org.parley.statement.Party;
import org.parley.statement.Stance;

/** Finds conditions that ask for what another party rejects. */
final class Collisions {

  private final Board board;
  private final Codebook codebook;

  Collisions(Board board) {
    this.board = board;
    this.codebook = board.codebook();
  }

  List<Collision> on(String target) {
    List<Collision> found = new ArrayList<>();
    for (Party asker : codebook.parties()) {
      Position asking = board.cell(asker.id(), target).position();
      if (asking != null && asking.stance() == Stance.CONDITIONAL) {
        for (Asked asked : asking.conditions()) {
          if (!asked.met()) {
            add(found, asker.id(), asked, asking);
          }
        }
      }
    }
    return found;
  }

  private void add(List<Collision> found, String asker, Asked asked, Position asking) {
    for (Party other : codebook.parties()) {
      if (!other.id().equals(asker)) {
        for (Position no : board.rejections(other.id())) {
          boolean named = names(asked.text(), no.target());
          boolean opposite = named && Likeness.isNegated(asked.text());
          boolean issue = named || namesIssue(asked.text(), no.target());
          if (issue && !opposite && !no.target().equals(asking.target())) {
            boolean sure = named && !Likeness.isUnless(asked.text());
            found.add(new Collision(asker, asked, asking, no, sure));
          }
        }
      }
    }
  }

  private boolean names(String words, String target) {
    int equals = target.indexOf('=');
    if (equals >= 0) {
      String option = target.substring(equals + 1).replace('-', ' ');
      return Likeness.names(words, option) && namesIssue(words, target);
    }
    return codebook.proposal(target).stream()
        .flatMap(p -> Stream.concat(Stream.of(p.name()), p.phrases().stream()))
        .anyMatch(phrase -> Likeness.names(words, phrase) && isWhole(words, phrase));
  }

  /** A phrase of one word must stand there as it is. */
  private static boolean isWhole(String words, String phrase) {
    return Likeness.words(phrase).size() > 1
        || words.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
  }

  private boolean namesIssue(String words, String target) {
    int equals = target.indexOf('=');
    if (equals < 0) {
      return false;
    }
    String id = target.substring(0, equals);
    return Likeness.names(words, id.replace('-', ' '))
        || codebook.issues().stream()
            .filter(issue -> issue.id().equals(id))
            .map(Issue::name)
            .anyMatch(name -> Likeness.names(words, name));
  }
}
