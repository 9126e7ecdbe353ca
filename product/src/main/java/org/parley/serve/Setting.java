package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.text.Span;

/**
 * Sets paragraphs with statements lit in them. Where marks lie in one another, words lead to the
 * statement of the shortest mark, and show the others behind it.
 */
final class Setting {

  private final String text;
  private final List<Mark> marks;
  private final List<String> ids;
  private final boolean linked;
  private final Set<Integer> begun = new HashSet<>();

  /**
   * @param marks of all statements, in any order
   * @param ids of the statements, by their place
   * @param linked whether words lead to their statements
   */
  Setting(String text, List<Mark> marks, List<String> ids, boolean linked) {
    this.text = text;
    this.marks = marks.stream().sorted(Comparator.comparing(Mark::span)).toList();
    this.ids = ids;
    this.linked = linked;
  }

  /** Sets units that stand in the order of the text. */
  List<Block> set(List<Unit> units) {
    List<Block> blocks = new ArrayList<>();
    int longest = marks.stream().mapToInt(mark -> mark.span().length()).max().orElse(0);
    int from = 0;
    for (Unit unit : units) {
      while (from < marks.size()
          && marks.get(from).span().start() + longest <= unit.span().start()) {
        from++;
      }
      List<Mark> here = new ArrayList<>();
      for (int i = from; i < marks.size(); i++) {
        if (marks.get(i).span().start() >= unit.span().end()) {
          break;
        }
        if (marks.get(i).span().overlaps(unit.span())) {
          here.add(marks.get(i));
        }
      }
      blocks.add(set(unit, here));
    }
    return blocks;
  }

  private Block set(Unit unit, List<Mark> here) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(unit.span().start(), unit.span().end()));
    here.forEach(mark -> addCuts(cuts, mark.span(), unit.span()));
    unit.omitted().forEach(span -> addCuts(cuts, span, unit.span()));
    List<Piece> pieces = new ArrayList<>();
    Set<Integer> statements = new TreeSet<>();
    int start = cuts.first();
    for (int end : cuts.tailSet(start, false)) {
      Span span = new Span(start, end);
      List<Mark> over = here.stream().filter(mark -> mark.span().covers(span)).toList();
      boolean junk = unit.omitted().stream().anyMatch(omitted -> omitted.covers(span));
      pieces.add(piece(span, over, junk && !unit.isJunk(), statements));
      start = end;
    }
    return new Block(pieces, unit.isJunk(), false, List.copyOf(statements));
  }

  private static void addCuts(Set<Integer> cuts, Span span, Span within) {
    cuts.add(Math.max(span.start(), within.start()));
    cuts.add(Math.min(span.end(), within.end()));
  }

  private Piece piece(Span span, List<Mark> over, boolean junk, Set<Integer> statements) {
    String words = span.of(text);
    if (over.isEmpty()) {
      return new Piece(words, junk ? "omitted" : null, null, List.of(), null);
    }
    Mark inner = innermost(over);
    List<Piece.Begin> begins = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Mark mark : over) {
      if (begun.add(mark.statement())) {
        statements.add(mark.statement());
        begins.add(new Piece.Begin(ids.get(mark.statement()), Pairs.name(mark.statement())));
        numbers.add(String.valueOf(mark.statement() + 1));
      }
    }
    String href = linked ? "/statements/" + ids.get(inner.statement()) : null;
    String number = numbers.isEmpty() ? null : String.join("\u2009\u00b7\u2009", numbers);
    return new Piece(words, style(inner, over), href, begins, number);
  }

  private static Mark innermost(List<Mark> over) {
    return over.stream()
        .min(
            Comparator.comparing((Mark mark) -> mark.span().length())
                .thenComparing(Mark::role)
                .thenComparing(Comparator.comparing(Mark::statement).reversed()))
        .orElseThrow();
  }

  private static String style(Mark inner, List<Mark> over) {
    boolean within =
        over.stream()
            .anyMatch(
                mark ->
                    mark.role() == Role.CONTENT
                        && !mark.equals(inner)
                        && mark.statement() != inner.statement());
    StringBuilder style = new StringBuilder("lit " + inner.role().style());
    style.append(within ? " within" : "");
    over.stream()
        .map(Mark::statement)
        .distinct()
        .sorted()
        .forEach(statement -> style.append(' ').append(Pairs.name(statement)));
    return style.toString();
  }
}
