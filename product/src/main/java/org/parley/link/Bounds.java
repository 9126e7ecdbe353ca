package org.parley.link;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Figure;

/**
 * Between which values a figure may lie, by the words around it and the way it is rounded.
 *
 * @param low least value, or null where there is no least
 * @param high greatest value, or null where there is no greatest
 */
public record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  private static final Pattern MOST =
      Pattern.compile(
          "\\b(as (high|many|much|large) as|up to|at most|below|under|fewer than|less than|almost"
              + "|nearly|no more than)\\b");
  private static final Pattern LEAST =
      Pattern.compile("\\b(over|more than|at least|above|no (fewer|less) than|exceed\\w*)\\b");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Digits from which a number that ends in zeros is taken for a rounded one. */
  private static final int ROUNDED = 3;

  static Bounds of(Figure figure) {
    String words = figure.words().text().toLowerCase(Locale.ROOT);
    if (MOST.matcher(words).find()) {
      return new Bounds(null, figure.high());
    }
    if (LEAST.matcher(words).find()) {
      return new Bounds(figure.low(), null);
    }
    return new Bounds(
        figure.low().subtract(slack(figure.low(), figure.approximate())),
        figure.high().add(slack(figure.high(), figure.approximate())));
  }

  /** Half of the last digit that is not zero; all of it after "about". */
  private static BigDecimal slack(BigDecimal value, boolean approximate) {
    BigDecimal plain = value.stripTrailingZeros();
    int digits = plain.precision() - plain.scale();
    boolean rounded = plain.scale() < 0 && digits >= ROUNDED;
    if (!rounded && !approximate) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.ONE
        .movePointLeft(plain.scale())
        .multiply(approximate ? BigDecimal.ONE : HALF);
  }

  boolean meets(Bounds other) {
    return reaches(other) && other.reaches(this);
  }

  private boolean reaches(Bounds other) {
    return high == null || other.low == null || high.compareTo(other.low) >= 0;
  }
}
