package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.intake.Tally;
import org.parley.read.Source;
import org.parley.statement.Codebook;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads articles into a record. */
@Command(
    name = "read",
    header = "Reads articles into a record.",
    description = {
      "",
      "Each article is kept whole or not at all; what is on record already is passed over, so that"
          + " a reading broken off goes on where it stopped. An article that cannot be read is"
          + " listed at the end and stops nothing.",
      ""
    })
final class ReadCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Input input;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Code what is read by this codebook; without one, by the record's, if any.")
  private @Nullable Path codebookFile;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Articles read at once; default: as many as the machine has cores.")
  private @Nullable Integer jobs;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Source> sources = input.sources(spec);
    Codebook given = codebookFile == null ? null : CodebookFile.read(codebookFile);
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (threads < 1) {
      throw new Failure("--jobs " + threads + " must be at least 1.");
    }
    try (Store store = record.open()) {
      Codebook codebook = settle(store, given);
      Tally tally = read(store, codebook, sources, threads);
      int exit = tell(tally, store);
      if (tally.read() > 0) {
        Ready.make(store, spec);
      }
      return exit;
    }
  }

  private Tally read(Store store, @Nullable Codebook codebook, List<Source> sources, int threads) {
    try (Lines lines = new Lines()) {
      return lines.read(store, codebook, sources, threads, spec.commandLine().getErr());
    }
  }

  /** The codebook to read by: the record's own; the first one given becomes the record's. */
  private @Nullable Codebook settle(Store store, @Nullable Codebook given)
      throws CodebookException {
    Codebook current = Codebooks.of(store);
    if (given == null || codebookFile == null) {
      return current;
    }
    boolean first = current == null && store.size().articles() == 0;
    if (first) {
      Codebooks.use(store, given, codebookFile);
    } else if (current == null || !current.sha256().equals(given.sha256())) {
      throw new Failure(
          "The record is coded by "
              + (current == null ? "no codebook" : "another codebook (" + current.id() + ")")
              + ": run parley code --codebook "
              + codebookFile
              + " on it first, then read.");
    }
    return given;
  }

  private int tell(Tally tally, Store store) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s read, %s found%s. On record: %s, %s.%n",
        Plural.of(tally.read(), "article"),
        Plural.of(tally.statements(), "statement"),
        tally.known() == 0 ? "" : "; " + Plural.of(tally.known(), "article") + " known already",
        Plural.of(store.size().articles(), "article"),
        Plural.of(store.size().statements(), "statement"));
    Failures failures = new Failures(spec.commandLine().getErr());
    tally.bad().forEach(failures::add);
    return failures.exit("could not be read", input.strict());
  }
}
