package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Ledger;
import org.parley.coding.CodebookException;
import org.parley.serve.Entries;
import org.parley.statement.Codebook;
import org.parley.statement.PartialDate;
import org.parley.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Of which record, on which day, and in which form. */
final class BoardOptions {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day to look at: 2031, 2031-02 or 2031-02-15, a year or month by its last day;"
              + " default the record's last.")
  private @Nullable String asOf;

  @Option(
      names = "--hindsight",
      description = "Count also what was said by that day and published later.")
  private boolean hindsight;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Format format;

  Format format() {
    return format;
  }

  /** Tells of a board of the record. */
  interface Show {
    void board(Ledger ledger, Board board, PrintWriter out) throws Exception;
  }

  /**
   * Tells of a board of the record, as it was told before where nothing has changed since.
   *
   * @param spec of the command that was called
   */
  void open(CommandSpec spec, Show show) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    String question = question(spec);
    try (Store store = record.existing()) {
      Optional<String> before = store.answers().to(question);
      out.print(before.isPresent() ? before.get() : told(store, question, show));
    }
    out.flush();
  }

  private String told(Store store, String question, Show show) throws Exception {
    long version = store.version();
    Ledger ledger = ledger(store);
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    show.board(ledger, ledger.board(asOf(ledger), hindsight), out);
    out.flush();
    store.answers().keep(question, told.toString(), version);
    return told.toString();
  }

  /** What was asked, of which build of Parley, and whether in colours. */
  private static String question(CommandSpec spec) throws IOException {
    URL build = Objects.requireNonNull(Main.class.getResource("Main.class"));
    return String.join(
        "\n",
        Version.number(),
        Long.toString(build.openConnection().getLastModified()),
        Boolean.toString(spec.commandLine().getColorScheme().ansi().enabled()),
        String.join("\n", spec.root().commandLine().getParseResult().originalArgs()));
  }

  /** A record's ledger by its own codebook. */
  static Ledger ledger(Store store) throws CodebookException {
    Codebook codebook = Codebooks.of(store);
    if (codebook == null) {
      throw new Failure(
          "The record has no codebook, so nobody's position can be told: run parley code --codebook"
              + " FILE on it first.");
    }
    return Entries.ledger(store, codebook);
  }

  private LocalDate asOf(Ledger ledger) {
    return asOf != null
        ? day("--as-of", asOf)
        : ledger
            .last()
            .orElseThrow(
                () ->
                    new Failure(
                        "Nothing on the record has a date, so no day can be shown: give dates in an"
                            + " articles.csv and read again."));
  }

  /** A day as written after an option. */
  static LocalDate day(String option, String written) {
    try {
      return PartialDate.parse(written.strip()).latest();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Failure(option + " " + written + " is no date: write 2031-02-15.", e);
    }
  }
}
