package org.parley.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * A number that a statement claims.
 *
 * @param low least value claimed
 * @param high greatest value claimed; equal to low for a single number
 * @param approximate whether a hedge stands there ("about", "as high as")
 * @param unit what it is counted in ("cases", "percent"), or null
 * @param of what is counted, or null
 * @param scope of whom or where, or null
 * @param period of which time, or null
 */
public record Figure(
    BigDecimal low,
    BigDecimal high,
    boolean approximate,
    @Nullable String unit,
    @Nullable String of,
    @Nullable String scope,
    @Nullable Period period,
    Words words) {

  public Figure {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low " + low + " must be <= high " + high);
    }
  }
}
