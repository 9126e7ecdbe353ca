package org.parley.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.store.Recorded;
import org.parley.store.Store;

/**
 * A statement in a list.
 *
 * @param id of the statement
 * @param words its source, cue and content as the article has them
 * @param person where the speaker's page is, or null
 * @param verdict what people hold of it, or null where nobody has looked
 */
record Row(
    String id,
    String href,
    List<Piece> words,
    String speaker,
    @Nullable String person,
    @Nullable String role,
    String kind,
    @Nullable String assertion,
    @Nullable String verdict,
    List<Coded> codings,
    Head head) {

  /** Code units of a piece shown to others, who are not given articles. */
  private static final int GLIMPSE = 160;

  static Row of(Recorded recorded, String text, Head head, @Nullable Codebook codebook) {
    return of(recorded, head, Excerpt.of(text, recorded.statement().attribution()), codebook);
  }

  /** The row with the first words of each piece only. */
  static Row glimpse(Recorded recorded, String text, Head head, @Nullable Codebook codebook) {
    List<Piece> words = Excerpt.of(text, recorded.statement().attribution(), GLIMPSE);
    return of(recorded, head, words, codebook);
  }

  private static Row of(
      Recorded recorded, Head head, List<Piece> words, @Nullable Codebook codebook) {
    Statement statement = recorded.statement();
    Attribution attribution = statement.attribution();
    return new Row(
        statement.id().hex(),
        "/statements/" + statement.id(),
        words,
        Wording.speaker(attribution, head.outlet()),
        new Publicity(codebook).page(recorded.linked()),
        attribution.speaker() == null ? null : attribution.speaker().role(),
        Wording.kind(attribution.kind()),
        Wording.assertion(attribution.assertion()),
        Verdict.together(recorded.decisions()),
        statement.codings().stream().map(coding -> Coded.of(coding, codebook)).toList(),
        head);
  }

  /** The row with its words as they are given. */
  Row with(List<Piece> pieces) {
    return new Row(
        id, href, pieces, speaker, person, role, kind, assertion, verdict, codings, head);
  }

  /** Some statements as rows, those that are on record. */
  static Map<StatementId, Row> found(Store store, List<StatementId> ids, Codebook codebook) {
    Map<StatementId, Row> rows = new HashMap<>();
    for (Recorded recorded : store.statements(ids)) {
      Article article = recorded.article();
      Row row = of(recorded, article.text(), Head.of(article), codebook);
      rows.put(recorded.statement().id(), row);
    }
    return rows;
  }

  /** Where an article's list has it. */
  String anchor() {
    return "s-" + id;
  }

  String day() {
    return head.published() == null ? "no date" : Days.day(head.published().date());
  }
}
