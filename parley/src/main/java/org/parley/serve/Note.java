package org.parley.serve;

import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
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
    boolean narrated) {

  static Note of(Recorded recorded, int number, @Nullable String outlet) {
    Attribution attribution = recorded.statement().attribution();
    return new Note(
        number,
        recorded.statement().id().hex(),
        Wording.shortened(Wording.speaker(attribution, outlet), 80),
        Wording.kind(attribution.kind()),
        Wording.assertion(attribution.assertion()),
        Verdict.together(recorded.decisions()),
        attribution.voice() == Voice.OUTLET);
  }

  String href() {
    return "/statements/" + id;
  }
}
