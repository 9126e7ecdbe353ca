package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Ledger;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.intake.Tally;
import org.parley.read.Source;
import org.parley.read.SourceException;
import org.parley.read.Sources;
import org.parley.serve.Server;
import org.parley.serve.ServerException;
import org.parley.statement.Codebook;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the shipped example and shows it. */
@Command(
    name = "demo",
    header = "Reads the example, an invented ferry strike, and shows its record.",
    description = {
      "",
      "The record is made anew in a temporary folder each time, and the pages are opened on this"
          + " machine only.",
      ""
    })
final class DemoCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8080;

  @Option(names = "--no-serve", description = "Read and print, but open no pages.")
  private boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the pages are; default 8080, or any that is free.")
  private @Nullable Integer port;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call()
      throws IOException,
          SourceException,
          CodebookException,
          ServerException,
          InterruptedException {
    Path example = example();
    Path record = Files.createTempDirectory("parley-demo").resolve("north-ferry.db");
    Path codebookFile = example.resolve("codebook.yaml");
    Codebook codebook = CodebookFile.read(codebookFile);
    try (Store store = Store.open(record)) {
      Codebooks.use(store, codebook, codebookFile);
      Tally tally = read(example, codebook, store);
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "Read %s of the invented North Ferry strike: %s.%n",
          Plural.of(tally.read(), "article"), Plural.of(tally.statements(), "statement"));
      new Glance(store, codebook, out).print();
      printBoard(store, out);
      out.printf("%nThe record: %s%n", record);
      out.flush();
      if (!noServe) {
        serve(store, out);
      }
    }
    return 0;
  }

  private void printBoard(Store store, PrintWriter out) throws CodebookException {
    Ledger ledger = BoardOptions.ledger(store);
    Optional<LocalDate> last = ledger.last();
    if (last.isPresent()) {
      Board board = ledger.board(last.get());
      out.println();
      new BoardText(board, out, spec.commandLine().getColorScheme().ansi())
          .print(board.proposals(), null);
    }
  }

  /** The launcher says where the checkout is. */
  private static Path example() {
    Path home = Path.of(System.getProperty("parley.home", "."));
    Path example = home.resolve("examples/north-ferry");
    if (!Files.isDirectory(example)) {
      throw new Failure(
          "The example is not at " + example + ": run ./parley demo from Parley's own folder.");
    }
    return example;
  }

  private Tally read(Path example, Codebook codebook, Store store) throws SourceException {
    List<Source> sources =
        Sources.list(
            List.of(example.resolve("articles").toString()), null, Input.MAX_CHARS, System.in);
    int jobs = Runtime.getRuntime().availableProcessors();
    try (Lines lines = new Lines()) {
      return lines.read(store, codebook, sources, jobs, spec.commandLine().getErr());
    }
  }

  private void serve(Store store, PrintWriter out) throws ServerException, InterruptedException {
    try (Server server = start(store)) {
      String address = "http://127.0.0.1:" + server.port() + "/";
      out.printf("The pages: %s (Ctrl-C ends)%n", address);
      out.flush();
      Browser.open(address);
      Thread.currentThread().join();
    }
  }

  private Server start(Store store) throws ServerException {
    if (port != null) {
      return Server.start(store, "127.0.0.1", port);
    }
    try {
      return Server.start(store, "127.0.0.1", USUAL_PORT);
    } catch (ServerException busy) {
      return Server.start(store, "127.0.0.1", 0);
    }
  }
}
