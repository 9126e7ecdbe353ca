package org.parley.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Statement;

/**
 * Ties within one article: a headline that quotes or names a speaker says again, in fewer words or
 * other ones, what the speaker says below it.
 */
public final class Headlines {

  private static final int LONGEST_LINE = 160;
  private static final double LEAST = 2.0;
  private static final int WORDS = 3;
  private static final double LIKENESS = 0.5;

  private final String text;
  private final List<Linked> statements;
  private final List<@Nullable Saying> sayings;

  private Headlines(String text, List<Linked> statements, List<@Nullable Saying> sayings) {
    this.text = text;
    this.statements = statements;
    this.sayings = sayings;
  }

  /**
   * The ties of an article's headlines.
   *
   * @param sayings what each statement says, as {@link Saying#of} gives it
   */
  public static List<Partition.Tie> of(
      Article article, List<Linked> statements, List<@Nullable Saying> sayings) {
    Headlines headlines = new Headlines(article.text(), statements, sayings);
    List<Partition.Tie> ties = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Saying head = sayings.get(i);
      Saying body = head != null && headlines.isHeadline(i) ? headlines.body(head) : null;
      if (head != null && body != null) {
        ties.add(Partition.Tie.of(head.form(), body.form(), LIKENESS));
      }
    }
    return ties;
  }

  /** Whether a statement stands in a short line that ends without a stop. */
  private boolean isHeadline(int at) {
    Statement statement = statements.get(at).statement();
    int start = text.lastIndexOf('\n', statement.attribution().content().start()) + 1;
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    String bare = line.replaceFirst("[\"\u201d\u2019']$", "");
    boolean stopped = bare.endsWith(".") || bare.endsWith("!") || bare.endsWith(":");
    return line.length() <= LONGEST_LINE && !stopped;
  }

  /** What the headline's speaker says below that shares most with it. */
  private @Nullable Saying body(Saying head) {
    Saying best = null;
    double most = 0;
    for (int i = 0; i < sayings.size(); i++) {
      Saying one = sayings.get(i);
      if (one != null && one.form() != head.form() && !isHeadline(i) && mayBe(head, one)) {
        double shared = shared(head, one);
        if (shared > most) {
          best = one;
          most = shared;
        }
      }
    }
    return best;
  }

  private static boolean mayBe(Saying head, Saying body) {
    boolean clear = !head.who().unclear() && !body.who().unclear();
    boolean one = clear ? head.who().mayBe(body.who()) : isWithin(head, body);
    boolean both = head.who().unclear() && body.who().unclear();
    return one && !both;
  }

  private static boolean isWithin(Saying head, Saying body) {
    return head.terms().size() >= WORDS
        && Runs.of(head.terms(), body.terms()).stream()
            .anyMatch(run -> run.length() == head.terms().size());
  }

  private static double shared(Saying head, Saying body) {
    if (isWithin(head, body)) {
      return Double.MAX_VALUE;
    }
    double shared = 0;
    for (Map.Entry<String, Double> each : head.notions().entrySet()) {
      Double also = body.notions().get(each.getKey());
      boolean same = head.denies(each.getKey()) == body.denies(each.getKey());
      shared += also == null || !same ? 0 : Math.min(also, each.getValue());
    }
    return shared >= LEAST ? shared : 0;
  }
}
