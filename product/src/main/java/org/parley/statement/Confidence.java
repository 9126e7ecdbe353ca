package org.parley.statement;

/** Confidences are kept to three decimals, so that they print alike everywhere. */
final class Confidence {

  private Confidence() {}

  static double rounded(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " must be in 0..1");
    }
    return Math.round(confidence * 1000) / 1000.0;
  }
}
