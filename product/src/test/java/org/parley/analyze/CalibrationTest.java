package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void errorIsTheMeanDistanceFromTheShareThatIsRight() {
    Calibration calibration = new Calibration();
    for (int i = 0; i < 3; i++) {
      calibration.add(.85, i < 2);
    }
    calibration.add(.25, false);
    // 3 × |.85 − 2/3| and 1 × |.25 − 0|, over 4
    assertThat(calibration.error()).isEqualTo((3 * (.85 - 2 / 3.) + .25) / 4, within(1e-9));
  }

  @Test
  void certaintyFallsIntoTheLastBin() {
    Calibration calibration = new Calibration();
    calibration.add(1, true);
    calibration.add(.9, true);
    assertThat(calibration.error()).isEqualTo(.05, within(1e-9));
  }

  @Test
  void nothingAddedIsNoError() {
    assertThat(new Calibration().error()).isZero();
  }

  @Test
  void confidenceIsAShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Calibration().add(1.2, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new Calibration().add(Double.NaN, true));
  }
}
