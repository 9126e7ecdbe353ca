package org.parley.statement;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * A statement's identity: the first 20 hex digits of the SHA-256 over {@code "<article> content
 * 3-9;12-20 cue 21-25 source 26-30"}, offsets in UTF-16 code units, a missing cue or source written
 * as {@code -}. The same words at the same place are the same statement, whoever reads the article
 * and in whatever order.
 */
public record StatementId(String hex) implements Comparable<StatementId> {

  public StatementId {
    Digest.checked(hex);
  }

  public static StatementId of(
      ArticleId article, Words content, @Nullable Words cue, @Nullable Words source) {
    String place =
        article + " content " + spans(content) + " cue " + spans(cue) + " source " + spans(source);
    return new StatementId(Digest.of(place.getBytes(StandardCharsets.UTF_8)));
  }

  private static String spans(@Nullable Words words) {
    return words == null
        ? "-"
        : String.join(";", words.spans().stream().map(Object::toString).toList());
  }

  @Override
  public int compareTo(StatementId other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
