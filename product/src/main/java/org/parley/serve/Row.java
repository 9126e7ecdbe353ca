package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.store.Recorded;

/**
 * A statement in a list.
 *
 * @param words its source, cue and content as the article has them
 * @param verdict what people hold of it, or null where nobody has looked
 */
record Row(
    String href,
    List<Piece> words,
    String speaker,
    @Nullable String role,
    String kind,
    @Nullable String assertion,
    @Nullable String verdict,
    Head head) {

  static Row of(Recorded recorded, String text, Head head) {
    Statement statement = recorded.statement();
    Attribution attribution = statement.attribution();
    return new Row(
        "/statements/" + statement.id(),
        Excerpt.of(text, attribution),
        Wording.speaker(attribution, head.outlet()),
        attribution.speaker() == null ? null : attribution.speaker().role(),
        Wording.kind(attribution.kind()),
        Wording.assertion(attribution.assertion()),
        Verdict.together(recorded.decisions()),
        head);
  }

  String day() {
    return head.published() == null ? "no date" : Days.day(head.published().date());
  }
}
