package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Token;

/**
 * The statements an earlier run found in an article, to be found again among those of a later one:
 * by id, else by the words of their contents (F1 of tokens at least one half), best first, one to
 * one.
 */
final class Reread {

  private static final double LEAST_F1 = 0.5;

  private final String text;
  private final Map<StatementId, List<Span>> contents;

  private record Pair(StatementId former, StatementId present, double f1) {}

  private Reread(String text, Map<StatementId, List<Span>> contents) {
    this.text = text;
    this.contents = contents;
  }

  /** What the latest run so far found in the article; nothing if none read it. */
  static Optional<Reread> of(Handle handle, ArticleId id) {
    return Articles.row(handle, id).map(row -> of(handle, row));
  }

  private static Reread of(Handle handle, long article) {
    String text =
        handle.select("SELECT text FROM article WHERE row = ?", article).mapTo(String.class).one();
    Map<StatementId, List<Span>> contents = new LinkedHashMap<>();
    handle
        .select("SELECT id, content FROM statement WHERE article = ? ORDER BY start, id", article)
        .map((row, c) -> Map.entry(new StatementId(row.getString(1)), row.getString(2)))
        .forEach(one -> contents.put(one.getKey(), SpanText.spans(one.getValue())));
    return new Reread(text, contents);
  }

  /** Notes under which ids the earlier statements are found from now. */
  void redirect(Handle handle, Article article, List<Statement> statements) {
    for (Statement statement : statements) {
      handle.execute("DELETE FROM redirect WHERE former = ?", statement.id().hex());
    }
    match(article, statements)
        .forEach(
            (former, present) -> {
              handle.execute(
                  "UPDATE redirect SET present = ? WHERE present = ?", present.hex(), former.hex());
              handle.execute("INSERT INTO redirect VALUES (?, ?)", former.hex(), present.hex());
            });
  }

  private Map<StatementId, StatementId> match(Article article, List<Statement> statements) {
    boolean sameText = text.equals(article.text());
    Map<StatementId, Set<String>> former = new LinkedHashMap<>();
    Map<StatementId, Set<String>> present = new LinkedHashMap<>();
    contents.forEach((id, spans) -> former.put(id, tokens(text, spans, sameText)));
    for (Statement statement : statements) {
      if (former.remove(statement.id()) == null) {
        List<Span> spans = statement.attribution().content().spans();
        present.put(statement.id(), tokens(article.text(), spans, sameText));
      }
    }
    return oneToOne(pairs(former, present));
  }

  private static List<Pair> pairs(
      Map<StatementId, Set<String>> former, Map<StatementId, Set<String>> present) {
    List<Pair> pairs = new ArrayList<>();
    former.forEach(
        (old, oldTokens) ->
            present.forEach(
                (young, youngTokens) -> {
                  double f1 = f1(oldTokens, youngTokens);
                  if (f1 >= LEAST_F1) {
                    pairs.add(new Pair(old, young, f1));
                  }
                }));
    pairs.sort(
        Comparator.comparingDouble(Pair::f1)
            .reversed()
            .thenComparing(Pair::former)
            .thenComparing(Pair::present));
    return pairs;
  }

  private static Map<StatementId, StatementId> oneToOne(List<Pair> pairs) {
    Map<StatementId, StatementId> matched = new LinkedHashMap<>();
    Set<StatementId> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.former) && taken.add(pair.present)) {
        matched.put(pair.former, pair.present);
      }
    }
    return matched;
  }

  static double f1(Set<String> some, Set<String> others) {
    long shared = some.stream().filter(others::contains).count();
    return shared == 0 ? 0 : 2.0 * shared / (some.size() + others.size());
  }

  /** A content's words: by place where the text is the same, else by form and count. */
  private static Set<String> tokens(String text, List<Span> spans, boolean byPlace) {
    Set<String> tokens = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Span span : spans) {
      String piece = span.of(text);
      for (Token token : Document.of(piece).tokens()) {
        if (token.word()) {
          String word = token.span().of(piece).toLowerCase(Locale.ROOT);
          tokens.add(
              byPlace
                  ? String.valueOf(span.start() + token.span().start())
                  : word + "#" + seen.merge(word, 1, Integer::sum));
        }
      }
    }
    return tokens;
  }
}
