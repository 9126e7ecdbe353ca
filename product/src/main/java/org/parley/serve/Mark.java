package org.parley.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * One piece of a statement's words in the text.
 *
 * @param statement place of the statement in the order of the page, from 0
 */
record Mark(Span span, Role role, int statement) {

  /** Source, cue and content of an attribution, piece by piece. */
  static List<Mark> of(Attribution attribution, int statement) {
    List<Mark> marks = new ArrayList<>();
    add(marks, attribution.source(), Role.SOURCE, statement);
    add(marks, attribution.cue(), Role.CUE, statement);
    boolean narrated = attribution.voice() == Voice.OUTLET;
    add(marks, attribution.content(), narrated ? Role.NARRATION : Role.CONTENT, statement);
    return marks;
  }

  /** The same with the conditions and figures that stand in its content. */
  static List<Mark> of(Statement statement, int place) {
    List<Mark> marks = new ArrayList<>(of(statement.attribution(), place));
    Set<Words> hung = new LinkedHashSet<>();
    statement.codings().forEach(c -> c.conditions().forEach(one -> hung.add(one.words())));
    hung.forEach(words -> add(marks, words, Role.CONDITION, place));
    statement.circumstances().figures().forEach(f -> add(marks, f.words(), Role.FIGURE, place));
    return marks;
  }

  static void add(List<Mark> marks, @Nullable Words words, Role role, int statement) {
    if (words != null) {
      words.spans().forEach(span -> marks.add(new Mark(span, role, statement)));
    }
  }
}
