package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Kind;
import org.parley.statement.StatementId;

/**
 * Which statements are wanted; what is null does not matter.
 *
 * @param speaker id of a linked speaker
 */
public record Filter(
    @Nullable ArticleId article,
    @Nullable String speaker,
    @Nullable StatementId utterance,
    @Nullable Kind kind) {

  /** Every statement. */
  public static final Filter ALL = new Filter(null, null, null, null);

  public Filter by(String speakerId) {
    return new Filter(article, speakerId, utterance, kind);
  }

  public Filter in(ArticleId id) {
    return new Filter(id, speaker, utterance, kind);
  }

  public Filter of(StatementId utteranceId) {
    return new Filter(article, speaker, utteranceId, kind);
  }

  public Filter of(Kind only) {
    return new Filter(article, speaker, utterance, only);
  }

  /**
   * The condition over {@code latest a}, {@code statement s} and {@code linked l}.
   *
   * @param wanted the speaker as the rows have it, null exactly where none is wanted
   */
  String sql(@Nullable Wanted wanted) {
    List<String> conditions = new ArrayList<>(List.of("1"));
    if (article != null) {
      conditions.add("a.id = ?");
    }
    if (wanted != null) {
      conditions.add(wanted.sql());
    }
    if (utterance != null) {
      conditions.add("coalesce(l.utterance, s.id) = ?");
    }
    if (kind != null) {
      conditions.add("s.kind = ?");
    }
    return String.join(" AND ", conditions);
  }

  /** The values of {@link #sql}, in its order. */
  List<String> values(@Nullable Wanted wanted) {
    List<String> values = new ArrayList<>();
    if (article != null) {
      values.add(article.hex());
    }
    if (wanted != null) {
      values.addAll(wanted.values());
    }
    if (utterance != null) {
      values.add(utterance.hex());
    }
    if (kind != null) {
      values.add(kind.word());
    }
    return values;
  }
}
