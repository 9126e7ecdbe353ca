package org.parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Digest;

/**
 * What read or coded: one Parley with one model and one codebook. Reading again with the same three
 * is the same run.
 *
 * @param id first 12 hex digits of the SHA-256 over the four that follow, a line each, {@code -}
 *     for what is missing
 * @param parley version
 * @param model SHA-256 of the weights, or null
 * @param codebook id of the codebook, or null where only attributions were read
 * @param codebookSha256 of the codebook's file, null exactly where the codebook is
 * @param started when it was first seen
 */
public record Run(
    String id,
    String parley,
    @Nullable String model,
    @Nullable String codebook,
    @Nullable String codebookSha256,
    Instant started) {

  private static final int DIGITS = 12;

  public Run {
    if ((codebook == null) != (codebookSha256 == null)) {
      throw new IllegalArgumentException(
          "codebook " + codebook + " does not go with SHA-256 " + codebookSha256);
    }
  }

  public static Run of(
      String parley,
      @Nullable String model,
      @Nullable String codebook,
      @Nullable String codebookSha256,
      Instant started) {
    String what = String.join("\n", parley, or(model), or(codebook), or(codebookSha256));
    String id = Digest.sha256(what).substring(0, DIGITS);
    return new Run(id, parley, model, codebook, codebookSha256, started);
  }

  private static String or(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
