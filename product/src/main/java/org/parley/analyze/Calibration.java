package org.parley.analyze;

/**
 * How far confidences are from the shares that turned out right: the expected calibration error of
 * Naeini, Cooper and Hauskrecht (AAAI 2015) over ten bins of equal width.
 */
public final class Calibration {

  private static final int BINS = 10;

  private final int[] count = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  /**
   * Adds one prediction.
   *
   * @param confidence in 0..1
   */
  public void add(double confidence, boolean right) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is " + confidence + ", not in 0..1");
    }
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    this.count[bin]++;
    this.right[bin] += right ? 1 : 0;
    this.confidence[bin] += confidence;
  }

  /** The mean distance of a bin's confidence from its share of right ones, in 0..1; 0 if empty. */
  public double error() {
    double sum = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
      all += count[bin];
    }
    return all == 0 ? 0 : sum / all;
  }
}
