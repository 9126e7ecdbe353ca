package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Attributor;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.intake.Intake;
import org.parley.intake.Tally;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.Source;
import org.parley.statement.Codebook;
import org.parley.store.Store;

/** Builds the line from article to statements, and sends articles down it. */
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

  /** Reads articles into a record, showing how far it has come until it is done. */
  static Tally read(
      Store store, @Nullable Codebook codebook, List<Source> sources, int jobs, PrintWriter err) {
    Intake intake =
        new Intake(
            store, coding(codebook), new NameLinker(codebook), Codebooks.run(codebook), jobs);
    try (Progress progress = new Progress(err, "read", sources.size())) {
      return intake.read(sources, progress::step);
    }
  }
}
