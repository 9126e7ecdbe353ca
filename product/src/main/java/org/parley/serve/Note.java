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
 * @param pair the class that its words share
 * @param person where the speaker's page is, or null
 * @param negation the cue where it turns what was said into its opposite, or null
 * @param verdict what people hold of it together, or null
 * @param mine what this browser's coder holds of it, or null
 * @param elsewhere that other outlets print it too, or null
 * @param remarks how many notes people left
 */
record Note(
    int number,
    String id,
    String pair,
    String speaker,
    @Nullable String person,
    String kind,
    @Nullable String assertion,
    @Nullable String negation,
    @Nullable String verdict,
    @Nullable String mine,
    long remarks,
    List<Coded> codings,
    @Nullable Elsewhere elsewhere,
    boolean narrated) {

  static Note of(Recorded recorded, int place, ArticlePage.Around around, String coder) {
    Attribution attribution = recorded.statement().attribution();
    Codebook codebook = around.record().codebook();
    Verdict mine = Verdict.byCoder(recorded.decisions()).get(coder);
    return new Note(
        place + 1,
        recorded.statement().id().hex(),
        Pairs.name(place),
        Wording.shortened(Wording.speaker(attribution, around.head().outlet()), 80),
        around.record().publicity().page(recorded.linked()),
        Wording.kind(attribution.kind()),
        Wording.assertion(attribution.assertion()),
        Wording.negation(attribution),
        Verdict.together(recorded.decisions()),
        mine == null ? null : mine.word(),
        recorded.decisions().stream().filter(one -> one.field().equals(Verdict.NOTE)).count(),
        recorded.statement().codings().stream().map(one -> Coded.of(one, codebook)).toList(),
        Elsewhere.of(recorded, around.outlets()),
        attribution.voice() == Voice.OUTLET);
  }

  String href() {
    return "/statements/" + id;
  }
}
