package org.parley.analyze;

/**
 * A share that was counted, with its 95 % interval: the score interval of Wilson, "Probable
 * inference, the law of succession, and statistical inference" (JASA 22, 1927), which holds for few
 * cases and for shares near 0 and 1.
 */
public record Share(int of, int all) {

  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959964;

  /**
   * @throws IllegalArgumentException unless 0 &lt;= of &lt;= all
   */
  public Share {
    if (of < 0 || of > all) {
      throw new IllegalArgumentException("of is " + of + ", not in 0.." + all);
    }
  }

  /** In 0..1; 0 where nothing was counted. */
  public double value() {
    return all == 0 ? 0 : (double) of / all;
  }

  /** The interval's lower end, in 0..1. */
  public double low() {
    return all == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** The interval's upper end, in 0..1. */
  public double high() {
    return all == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (of + Z * Z / 2) / (all + Z * Z);
  }

  private double half() {
    double p = value();
    return Z * Math.sqrt(all * p * (1 - p) + Z * Z / 4) / (all + Z * Z);
  }
}
