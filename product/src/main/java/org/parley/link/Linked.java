package org.parley.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/**
 * A statement and its place among those of other articles.
 *
 * @param speakerIds the actors who spoke: the speaker, then the co-speakers in their order; empty
 *     where the speaker is unresolved
 * @param utteranceId smallest statement id of the saying it is a version of
 * @param reportId smallest article id of the report it was printed in, reprints together
 */
public record Linked(
    Statement statement, List<String> speakerIds, StatementId utteranceId, ArticleId reportId) {

  public Linked {
    speakerIds = List.copyOf(speakerIds);
  }

  /** A statement tied to no other: an utterance and a report by itself. */
  public static Linked alone(Statement statement, List<String> speakerIds) {
    return new Linked(statement, speakerIds, statement.id(), statement.article());
  }

  /** The link with actors for spellings, those of nobody left in their article. */
  Linked by(Map<String, String> actors) {
    List<String> ids = new ArrayList<>();
    for (String id : speakerIds) {
      String actor = actors.getOrDefault(id, id);
      boolean nobody = actor.equals(Grouping.NOBODY);
      ids.add(nobody ? ActorId.untied(statement.article(), id) : actor);
    }
    return new Linked(statement, ids, utteranceId, reportId);
  }

  /** The actor who spoke, the first of several; null where the speaker is unresolved. */
  public @Nullable String speakerId() {
    return speakerIds.isEmpty() ? null : speakerIds.get(0);
  }
}
