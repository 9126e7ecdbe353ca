package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.statement.Codebook;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;

/** Codebooks on their way between files, records and runs. */
final class Codebooks {

  private Codebooks() {}

  /** The codebook the record is coded by, or null. */
  static @Nullable Codebook of(Store store) throws CodebookException {
    KeptCodebook kept = store.codebook().orElse(null);
    return kept == null ? null : CodebookFile.parse(kept.yaml(), "the record's codebook");
  }

  /** Makes a codebook the record's, with its file's text. */
  static void use(Store store, Codebook codebook, Path file) {
    store.use(kept(codebook, file));
  }

  /** A codebook with its file's text. */
  static KeptCodebook kept(Codebook codebook, Path file) {
    try {
      String yaml = Files.readString(file, StandardCharsets.UTF_8);
      return new KeptCodebook(codebook.sha256(), codebook.id(), codebook.author(), yaml);
    } catch (IOException e) {
      throw new Failure("Cannot read " + file + ": " + Failures.reason(e) + ".", e);
    }
  }

  /**
   * The run of this Parley with a codebook, or with none.
   *
   * @param model SHA-256 of the weights that read; null where nothing is read
   */
  static Run run(@Nullable String model, @Nullable Codebook codebook) {
    return Run.of(
        Version.number(),
        model,
        codebook == null ? null : codebook.id(),
        codebook == null ? null : codebook.sha256(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
