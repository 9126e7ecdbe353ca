package org.parley.link;

import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/**
 * A statement and its place among those of other articles.
 *
 * @param speakerId the actor who spoke, or null where the speaker is unresolved
 * @param utteranceId smallest statement id of the saying it is a version of
 * @param reportId smallest article id of the report it was printed in, reprints together
 */
public record Linked(
    Statement statement, @Nullable String speakerId, StatementId utteranceId, ArticleId reportId) {}
