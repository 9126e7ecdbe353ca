package org.parley.statement;

import org.parley.text.Words;

/** Words and where they stand: enough for anyone with the article to check them. */
public record Citation(ArticleId article, Words words) {

  /** Whether the article still says so at that place. */
  public boolean provenBy(Article source) {
    return source.id().equals(article) && words.standIn(source.text());
  }
}
