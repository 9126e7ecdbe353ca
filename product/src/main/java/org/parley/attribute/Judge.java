package org.parley.attribute;

import java.util.List;
import org.parley.attribute.Tie.Piece;
import org.parley.encode.Settings;

/**
 * How sure an attribution is: a logistic function of the probabilities met on the way to it, its
 * weights fitted on texts kept out of training (logistic calibration; Platt, 1999).
 */
final class Judge {

  /** Probabilities nearer to 0 or 1 are taken for this near. */
  private static final double NEARLY = 1e-3;

  private final Settings settings;

  Judge(Settings settings) {
    this.settings = settings;
  }

  /** The probability that speaker and content are right. */
  double right(Tie tie) {
    return logistic(settings.right(), tie);
  }

  /** Whether a tie is likely enough to be an attribution at all. */
  boolean keeps(Tie tie) {
    return logistic(settings.found(), tie) >= settings.keep();
  }

  private static double logistic(List<Double> weights, Tie tie) {
    double[] features = features(tie);
    double sum = weights.get(features.length);
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * logOdds(features[i]);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  private static double logOdds(double probability) {
    double p = Math.min(Math.max(probability, NEARLY), 1 - NEARLY);
    return StrictMath.log(p / (1 - p));
  }

  /** In the order of the weights; the last weight is the constant's. */
  private static double[] features(Tie tie) {
    int words = 0;
    double inside = 0;
    double least = 1;
    for (Piece piece : tie.pieces) {
      for (double chance : piece.inside()) {
        words++;
        inside += chance;
        least = Math.min(least, chance);
      }
    }
    return new double[] {
      tie.cueChance,
      tie.cueOpening,
      inside / words,
      least,
      tie.pieces.stream().mapToDouble(Piece::opening).average().orElse(0),
      tie.pieces.stream().mapToDouble(Piece::link).average().orElse(0),
      tie.sourceShare()
    };
  }
}
