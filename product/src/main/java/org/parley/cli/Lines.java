package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Attributor;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.encode.SideReader;
import org.parley.encode.Tagger;
import org.parley.intake.Intake;
import org.parley.intake.Tally;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.Source;
import org.parley.statement.Codebook;
import org.parley.store.Run;
import org.parley.store.Store;

/**
 * Builds the lines from article to statements, and sends articles down them. The trained weights
 * are loaded once and shared by all lines, until they are closed.
 */
final class Lines implements AutoCloseable {

  private final Tagger tagger = Tagger.english();

  /** Loaded when there is a codebook to code by. */
  private @Nullable SideReader sides;

  /** Attribution and circumstances only. */
  Pipeline attribution() {
    return coding(null);
  }

  /** The same without speech within speech. */
  Pipeline outermost() {
    return new Pipeline(Attributor.outermost(tagger), new ContextReader(), null);
  }

  /** With coding by a codebook, where there is one. */
  private Pipeline coding(@Nullable Codebook codebook) {
    Coder coder = codebook == null ? null : new Coder(codebook, sides());
    return new Pipeline(new Attributor(tagger), new ContextReader(), coder);
  }

  /** Reads articles into a record, showing how far it has come until it is done. */
  Tally read(
      Store store, @Nullable Codebook codebook, List<Source> sources, int jobs, PrintWriter err) {
    Run run = Codebooks.run(tagger.model().sha256(), codebook);
    Intake intake = new Intake(store, coding(codebook), new NameLinker(codebook), run, jobs);
    try (Progress progress = new Progress(err, "read", sources.size())) {
      return intake.read(sources, progress::step);
    }
  }

  private SideReader sides() {
    SideReader loaded = sides == null ? SideReader.english() : sides;
    sides = loaded;
    return loaded;
  }

  @Override
  public void close() {
    tagger.close();
    if (sides != null) {
      sides.close();
    }
  }
}
