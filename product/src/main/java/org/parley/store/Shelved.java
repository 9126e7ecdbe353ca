package org.parley.store;

import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Kind;

/**
 * An article with how many statements were found in it.
 *
 * @param narrated those in the outlet's own voice
 */
public record Shelved(Article article, int direct, int mixed, int indirect, int narrated) {

  /** How many are of a kind; null for the outlet's own voice. */
  public int count(@Nullable Kind kind) {
    if (kind == null) {
      return narrated;
    }
    return switch (kind) {
      case DIRECT -> direct;
      case MIXED -> mixed;
      case INDIRECT -> indirect;
    };
  }

  /** Statements of speakers, without the outlet's own voice. */
  public int spoken() {
    return direct + mixed + indirect;
  }
}
