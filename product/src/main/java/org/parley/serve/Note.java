package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Voice;
import org.parley.store.Recorded;

/**
 * What stands in the margin beside a statement.
 *
 * @param number the one before its first words
 */
record Note(
    int number,
    String id,
    String speaker,
    String kind,
    @Nullable String assertion,
    @Nullable String verdict,
    List<Coded> codings,
    boolean narrated) {

  static Note of(
      Recorded recorded, int number, @Nullable String outlet, @Nullable Codebook codebook) {
    Attribution attribution = recorded.statement().attribution();
    return new Note(
        number,
        recorded.statement().id().hex(),
        Wording.shortened(Wording.speaker(attribution, outlet), 80),
        Wording.kind(attribution.kind()),
        Wording.assertion(attribution.assertion()),
        Verdict.together(recorded.decisions()),
        recorded.statement().codings().stream().map(one -> Coded.of(one, codebook)).toList(),
        attribution.voice() == Voice.OUTLET);
  }

  String href() {
    return "/statements/" + id;
  }
}
