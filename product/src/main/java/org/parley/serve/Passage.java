package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;

/** A statement where it stands, with its neighbours. */
final class Passage {

  private Passage() {}

  /**
   * The paragraphs that hold the statement, one more on either side.
   *
   * @param whole else no more than its sentences and one on either side
   */
  static List<Block> of(Article article, Statement statement, boolean whole) {
    Document document = Document.of(article.text(), article.omitted());
    List<Mark> marks = new ArrayList<>(Mark.of(statement, 0));
    List<Unit> all = whole ? news(article, document) : sentences(document);
    List<Integer> shown = List.copyOf(around(all, marks));
    addAntecedent(marks, statement.attribution());
    List<Unit> units = shown.stream().map(all::get).toList();
    List<String> ids = List.of(statement.id().hex());
    List<Block> blocks = new Setting(article.text(), marks, ids, false).set(units);
    List<Block> passage = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean apart = i > 0 && shown.get(i) > shown.get(i - 1) + 1;
      Block block = blocks.get(i);
      passage.add(new Block(block.pieces(), block.junk(), apart, block.statements()));
    }
    return passage;
  }

  private static List<Unit> news(Article article, Document document) {
    return Unit.of(article, document).stream().filter(unit -> !unit.isJunk()).toList();
  }

  private static List<Unit> sentences(Document document) {
    return document.sentences().stream()
        .map(Sentence::span)
        .map(span -> new Unit(span, List.of()))
        .toList();
  }

  /** Places of the units that hold marked words, and of those next to them. */
  private static TreeSet<Integer> around(List<Unit> units, List<Mark> marks) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int i = 0; i < units.size(); i++) {
      Span span = units.get(i).span();
      if (marks.stream().anyMatch(mark -> mark.span().overlaps(span))) {
        places.add(Math.max(0, i - 1));
        places.add(i);
        places.add(Math.min(units.size() - 1, i + 1));
      }
    }
    return places;
  }

  private static void addAntecedent(List<Mark> marks, Attribution attribution) {
    Speaker speaker = attribution.speaker();
    if (speaker != null) {
      Mark.add(marks, speaker.antecedent(), Role.ANTECEDENT, 0);
    }
  }
}
