package org.parley.link;

import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;

/**
 * A statement and what it is the same as, across articles.
 *
 * @param speakerId who speaks, the same id wherever the same one speaks; null where nobody is known
 * @param utteranceId smallest statement id of the utterance this is a version of
 * @param reportId smallest article id of the report the article is a version of
 */
public record Linked(
    Statement statement, @Nullable String speakerId, StatementId utteranceId, ArticleId reportId) {}
