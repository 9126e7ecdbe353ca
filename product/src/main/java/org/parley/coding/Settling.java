package org.parley.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.encode.SideReader;
import org.parley.statement.Article;
import org.parley.text.Document;
import org.parley.text.Words;

/**
 * Settles which targets the statements of an article mean, since the network reads each pair alone:
 * an article is about few of them, so what it says of a target elsewhere speaks for that target
 * here, and a rival that fits the same words better speaks against it. A weighted sum, learnt from
 * articles that the network did not learn from ({@code training/parley_coding/settle.py}).
 */
final class Settling {

  /** In an article of fewer statements that were read, the network's own word stands. */
  private static final int FEWEST = 4;

  /** A rival that is less sure than this is none. */
  private static final double NO_RIVAL = -4;

  /**
   * A statement.
   *
   * @param pairs that were read of it
   */
  record Stated(Words content, List<Compared> pairs) {

    /**
     * Whether it tells something beside another: what stands within another's words is the same.
     */
    boolean isBeside(Stated other) {
      return !content.overlaps(other.content);
    }
  }

  /**
   * A pair whose target is meant.
   *
   * @param probability that it is
   */
  record Meant(Compared pair, double probability) {}

  private final SideReader reader;
  private final List<Stated> statements;
  private final boolean tells;
  private final Map<String, Integer> timesNamed = new HashMap<>();
  private final Set<String> inHeadline = new HashSet<>();

  /**
   * @param statements of the article, in its order
   */
  Settling(SideReader reader, Article article, Document document, List<Stated> statements) {
    this.reader = reader;
    this.statements = statements;
    tells = statements.stream().filter(one -> !one.pairs().isEmpty()).count() >= FEWEST;
    String headline = article.title() == null ? "" : article.title();
    List<String> paragraphs =
        document.paragraphs().stream().map(span -> span.of(document.text())).toList();
    statements.stream()
        .flatMap(one -> one.pairs().stream())
        .map(pair -> pair.candidate().target())
        .collect(Collectors.toSet())
        .forEach(target -> count(target, headline, paragraphs));
  }

  private void count(Target target, String headline, List<String> paragraphs) {
    long times = paragraphs.stream().flatMap(p -> target.phrases().matcher(p).results()).count();
    timesNamed.put(target.id(), Math.toIntExact(times));
    if (target.phrases().matcher(headline).find()) {
      inHeadline.add(target.id());
    }
  }

  /** The pairs of a statement whose target is meant. */
  List<Meant> meant(int statement) {
    double threshold = tells ? reader.settledThreshold() : reader.threshold();
    return statements.get(statement).pairs().stream()
        .filter(one -> one.sureness() > -Compared.LIMIT)
        .map(one -> new Meant(one, tells ? settled(statement, one) : one.beside().meant()))
        .filter(one -> one.probability() >= threshold)
        .toList();
  }

  /** The probability of a target, what the article tells weighed in. */
  double settled(int statement, Compared one) {
    Stated here = statements.get(statement);
    double[] told = {
      1,
      one.sureness(),
      rival(here, one),
      one.candidate().likeness(),
      surest(statements.subList(0, statement), here, one),
      surest(statements.subList(statement + 1, statements.size()), here, one),
      inHeadline.contains(one.target()) ? 1 : 0,
      Math.log1p(timesNamed.getOrDefault(one.target(), 0))
    };
    double sum = 0;
    for (int i = 0; i < told.length; i++) {
      sum += reader.settling().get(i) * told[i];
    }
    return SideReader.logistic(sum);
  }

  /** Sureness of the likeliest other target of the same passage. */
  private static double rival(Stated here, Compared one) {
    return here.pairs().stream()
        .filter(other -> other.passage() == one.passage() && other != one)
        .mapToDouble(Compared::sureness)
        .reduce(NO_RIVAL, Math::max);
  }

  /** Highest probability that any of some statements means the target of a pair. */
  private static double surest(List<Stated> those, Stated here, Compared one) {
    return SideReader.logistic(
        those.stream()
            .filter(here::isBeside)
            .flatMap(other -> other.pairs().stream())
            .filter(other -> other.target().equals(one.target()))
            .mapToDouble(Compared::sureness)
            .reduce(-Compared.LIMIT, Math::max));
  }
}
