package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.text.Document;

/**
 * One article, set for reading.
 *
 * @param compared what people hold of what the machine found, in sentences
 * @param headline the title as it stands in the text, statements lit, or null if it does not
 * @param parts the text; empty where only the statements are shown
 * @param rows the statements; empty where the whole text is shown
 * @param draft of a decision on one of them
 * @param runs in which it was read
 * @param codingRuns in which its statements were coded
 * @param earlier what stood at the same address before, or null
 */
record ArticlePage(
    Frame frame,
    String id,
    String title,
    Masthead masthead,
    String statements,
    Bar bar,
    List<String> compared,
    @Nullable Lines headline,
    List<Part> parts,
    List<Row> rows,
    Draft draft,
    List<String> runs,
    List<String> codingRuns,
    @Nullable Head earlier) {

  /** How far down the text its title may stand. */
  private static final int HEADLINE_WITHIN = 12;

  /** Junk longer than this many code units is folded away. */
  private static final int FOLDED_FROM = 160;

  /**
   * An article and what is to be known of it.
   *
   * @param outlets how many outlets print each utterance of which it holds a version
   */
  record Around(
      Catalogue.Snapshot record,
      Article article,
      Head head,
      @Nullable Head earlier,
      Map<StatementId, Integer> outlets) {}

  /** A paragraph and the notes beside it. */
  record Lines(Block block, List<Note> notes) {}

  /**
   * Paragraphs that are all news, or all none.
   *
   * @param label of what is folded away, or null if nothing is
   */
  record Part(boolean junk, @Nullable String label, List<Lines> lines) {}

  /** The whole article. */
  static ArticlePage whole(Around around, List<Recorded> found, Draft draft) {
    Article article = around.article();
    List<Recorded> ordered =
        found.stream().sorted(Comparator.comparing(ArticlePage::start)).toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      marks.addAll(Mark.of(ordered.get(i).statement(), i));
    }
    List<String> ids = ordered.stream().map(one -> one.statement().id().hex()).toList();
    Document document = Document.of(article.text(), article.omitted());
    List<Lines> lines = new ArrayList<>();
    for (Block block :
        new Setting(article.text(), marks, ids, true).set(Unit.of(article, document))) {
      lines.add(new Lines(block, notes(block, ordered, around, draft.coder())));
    }
    Lines headline = headline(lines, article.title());
    if (headline != null) {
      lines.remove(headline);
    }
    return of(around, ordered, headline, parts(lines), List.of(), draft);
  }

  /** What may be shown to others: the statements, without the article around them. */
  static ArticlePage quoted(Around around, List<Recorded> found) {
    String text = around.article().text();
    List<Row> rows =
        found.stream()
            .map(one -> Row.glimpse(one, text, around.head(), around.record().codebook()))
            .toList();
    return of(around, found, null, List.of(), rows, new Draft("", "", null, "", null));
  }

  private static ArticlePage of(
      Around around,
      List<Recorded> found,
      @Nullable Lines headline,
      List<Part> parts,
      List<Row> rows,
      Draft draft) {
    Article article = around.article();
    Head head = around.head();
    return new ArticlePage(
        Frame.of(Wording.shortened(head.title(), 80), "articles", around.record().size()),
        article.id().hex(),
        article.title() == null ? head.title() : article.title(),
        Masthead.of(article),
        Wording.statements(head.spoken()),
        Bar.of(head),
        new Agreement(found).sentences(),
        headline,
        parts,
        rows,
        draft,
        found.stream().map(Recorded::run).distinct().sorted().toList(),
        found.stream()
            .flatMap(one -> Stream.ofNullable(one.codingRun()))
            .distinct()
            .sorted()
            .toList(),
        around.earlier());
  }

  private static int start(Recorded recorded) {
    return Mark.of(recorded.statement().attribution(), 0).stream()
        .mapToInt(mark -> mark.span().start())
        .min()
        .orElse(0);
  }

  private static List<Note> notes(
      Block block, List<Recorded> ordered, Around around, String coder) {
    return block.statements().stream()
        .map(place -> Note.of(ordered.get(place), place, around, coder))
        .toList();
  }

  /** The paragraph near the top that is the title. */
  private static @Nullable Lines headline(List<Lines> lines, @Nullable String title) {
    if (title == null) {
      return null;
    }
    return lines.stream()
        .limit(HEADLINE_WITHIN)
        .filter(one -> plain(one.block().text()).equals(plain(title)))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<Part> parts(List<Lines> lines) {
    List<Part> parts = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean junk = lines.get(first).block().junk();
      if (i == lines.size() || lines.get(i).block().junk() != junk) {
        parts.add(part(junk, List.copyOf(lines.subList(first, i))));
        first = i;
      }
    }
    return parts;
  }

  private static Part part(boolean junk, List<Lines> lines) {
    int length = lines.stream().mapToInt(one -> one.block().text().length()).sum();
    boolean folded = junk && length > FOLDED_FROM;
    String label =
        folded ? "Not news, not read: " + Wording.count(lines.size(), "line", "lines") : null;
    return new Part(junk, label, lines);
  }
}
