package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Notes by which outlets take back what they printed. */
class CorrectionTest {

  @Test
  void findsNotesWhereverTheyStand() {
    String text =
        "Talks on the canal\n\nThe council met.\n\nEDITOR'S NOTE, 3 May: Lena Horst disputes the remark."
            + "\nCorrection: An article of 7 May had the wrong sum.\nThe correction of the river began.";
    assertThat(Correction.in(Sayings.article(text)))
        .extracting(Correction::kind)
        .containsExactly(Correction.Kind.EDITORS_NOTE, Correction.Kind.CORRECTION);
  }
}
