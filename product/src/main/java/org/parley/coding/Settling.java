package org.parley.coding;

import java.util.List;
import org.parley.encode.SideReader;
import org.parley.text.Words;

/**
 * Settles which targets the statements of an article mean, since the network reads each pair alone:
 * an article is about few of them, so what it says of a target elsewhere speaks for that target
 * here, and a rival that fits the same words better speaks against it. A weighted sum, learnt from
 * articles that the network did not learn from ({@code training/parley_coding/settle.py}).
 */
final class Settling {

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
  private final About about;

  /**
   * @param statements of the article, in its order
   */
  Settling(SideReader reader, About about, List<Stated> statements) {
    this.reader = reader;
    this.about = about;
    this.statements = statements;
  }

  /**
   * The pairs of a statement whose target is meant. In an article that is too short to tell, the
   * network's own word stands.
   */
  List<Meant> meant(int statement) {
    double threshold = about.tells() ? reader.settledThreshold() : reader.threshold();
    return statements.get(statement).pairs().stream()
        .filter(one -> one.sureness() > -Compared.LIMIT)
        .map(one -> new Meant(one, about.tells() ? settled(statement, one) : one.beside().meant()))
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
      about.hasInHeadline(one.candidate().target()) ? 1 : 0,
      about.named(one.candidate().target())
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
