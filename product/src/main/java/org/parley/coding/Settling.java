package org.parley.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.encode.SideReader;
import org.parley.statement.Article;
import org.parley.text.Document;
import org.parley.text.Span;

/**
 * Settles which targets the statements of an article mean, since the network reads each pair alone:
 * an article is about few of them, so what it says of a target elsewhere speaks for that target
 * here, and a rival that fits the same words better speaks against it. A weighted sum, learnt from
 * articles that the network did not learn from ({@code training/parley_coding/settle.py}).
 */
final class Settling {

  /**
   * In an article of fewer statements the network's own word stands: the others tell too little.
   */
  private static final int FEWEST = 4;

  /** A rival that is less sure than this is none. */
  private static final double NO_RIVAL = -4;

  private final SideReader reader;
  private final List<List<Compared>> statements;
  private final Map<String, Long> named = new HashMap<>();
  private final Set<String> inHeadline = new HashSet<>();

  /**
   * @param statements of the article in order, each with the pairs that were read
   */
  Settling(SideReader reader, Article article, Document document, List<List<Compared>> statements) {
    this.reader = reader;
    this.statements = statements;
    String headline = headline(article, document);
    statements.stream()
        .flatMap(List::stream)
        .map(one -> one.candidate().target())
        .distinct()
        .forEach(target -> look(target, headline, article.text()));
  }

  private void look(Target target, String headline, String text) {
    named.put(target.id(), target.phrases().matcher(text).results().count());
    if (target.phrases().matcher(headline).find()) {
      inHeadline.add(target.id());
    }
  }

  private static String headline(Article article, Document document) {
    List<Span> paragraphs = document.paragraphs();
    String title = article.title();
    return title != null ? title : paragraphs.isEmpty() ? "" : paragraphs.get(0).of(article.text());
  }

  /**
   * A pair whose target is meant.
   *
   * @param probability that it is
   */
  record Meant(Compared pair, double probability) {}

  /** The pairs of a statement whose target is meant. */
  List<Meant> meant(int statement) {
    boolean alone = statements.size() < FEWEST;
    double threshold = alone ? reader.threshold() : reader.settledThreshold();
    return statements.get(statement).stream()
        .map(one -> new Meant(one, alone ? one.beside().meant() : settled(statement, one)))
        .filter(one -> one.probability() >= threshold)
        .toList();
  }

  double settled(int statement, Compared one) {
    List<Double> told =
        List.of(
            1.0,
            one.sureness(),
            rival(statements.get(statement), one),
            one.candidate().likeness(),
            surest(statements.subList(0, statement), one),
            surest(statements.subList(statement + 1, statements.size()), one),
            inHeadline.contains(one.target()) ? 1.0 : 0.0,
            Math.log1p(named.getOrDefault(one.target(), 0L)));
    double sum = 0;
    for (int i = 0; i < told.size(); i++) {
      sum += reader.settling().get(i) * told.get(i);
    }
    return SideReader.logistic(sum);
  }

  /** Sureness of the likeliest other target of the same passage. */
  private static double rival(List<Compared> pairs, Compared one) {
    return pairs.stream()
        .filter(other -> other.passage() == one.passage() && other != one)
        .mapToDouble(Compared::sureness)
        .reduce(NO_RIVAL, Math::max);
  }

  /** Highest probability that any of some statements means the target. */
  private static double surest(List<List<Compared>> those, Compared one) {
    return those.stream()
        .flatMap(List::stream)
        .filter(other -> other.target().equals(one.target()))
        .mapToDouble(other -> other.beside().meant())
        .max()
        .orElse(SideReader.logistic(Compared.UNREAD));
  }
}
