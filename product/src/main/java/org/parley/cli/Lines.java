package org.parley.cli;

import org.jspecify.annotations.Nullable;
import org.parley.attribute.Attributor;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.pipeline.Pipeline;
import org.parley.statement.Codebook;

/** Builds the line from article to statements. */
final class Lines {

  private Lines() {}

  /** Attribution and circumstances only. */
  static Pipeline attribution() {
    return coding(null);
  }

  /** With coding by a codebook, where there is one. */
  static Pipeline coding(@Nullable Codebook codebook) {
    return new Pipeline(
        new Attributor(), new ContextReader(), codebook == null ? null : new Coder(codebook));
  }
}
