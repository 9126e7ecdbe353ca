package org.parley.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an attribution in its article.
 *
 * @param relayedBy hands the words passed through, from the speaker outwards
 * @param said when, or null where the article does not tell
 */
public record Circumstances(
    @Nullable Told told, List<Relay> relayedBy, @Nullable Said said, List<Figure> figures) {

  /** Nothing is told. */
  public static final Circumstances NONE = new Circumstances(null, List.of(), null, List.of());

  public Circumstances {
    relayedBy = List.copyOf(relayedBy);
    figures = List.copyOf(figures);
  }
}
