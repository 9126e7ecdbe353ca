package org.parley.statement;

import java.nio.charset.StandardCharsets;

/**
 * An article's identity: the first 20 hex digits of the SHA-256 over its raw bytes. Path, address
 * and date are attributes of an article, never its identity.
 */
public record ArticleId(String hex) implements Comparable<ArticleId> {

  public ArticleId {
    Digest.checked(hex);
  }

  /** The id of a file, or of a member of an archive, from its bytes as they came. */
  public static ArticleId of(byte[] raw) {
    return new ArticleId(Digest.of(raw));
  }

  /**
   * The id of one article in a file that holds many.
   *
   * @param container the whole file's id
   * @param ordinal the article's place in it, from 0
   */
  public static ArticleId of(ArticleId container, int ordinal) {
    return new ArticleId(
        Digest.of((container.hex + "#" + ordinal).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public int compareTo(ArticleId other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
