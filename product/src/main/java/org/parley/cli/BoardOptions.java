package org.parley.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** What was told of a board, and what was asked. */
  record Answer(String question, String told) {}

  /**
   * Tells of a board of the record, as it was told before where nothing has changed since.
   *
   * @param spec of the command that was called
   */
  void open(CommandSpec spec, Show show) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = record.existing()) {
      Optional<String> before = store.answers().to(question(spec));
      out.print(before.isPresent() ? before.get() : kept(store, spec, show));
    }
    out.flush();
  }

  private String kept(Store store, CommandSpec spec, Show show) throws Exception {
    long version = store.version();
    Answer answer = answer(ledger(store), spec, show);
    store.answers().keep(Map.of(answer.question(), answer.told()), version);
    return answer.told();
  }

  /** Tells of a board. */
  Answer answer(Ledger ledger, CommandSpec spec, Show show) throws Exception {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    show.board(ledger, ledger.board(asOf(ledger), hindsight), out);
    out.flush();
    return new Answer(question(spec), told.toString());
  }

  /**
   * What was asked, of which build of Parley, and whether in colours, which only a table has; not
   * of which record, since every record keeps its own.
   */
  private String question(CommandSpec spec) throws IOException {
    URL build = Objects.requireNonNull(Main.class.getResource("Main.class"));
    Stream<String> about =
        Stream.of(
            Version.number(),
            Long.toString(build.openConnection().getLastModified()),
            Boolean.toString(
                format == Format.table && spec.commandLine().getColorScheme().ansi().enabled()),
            spec.name());
    Stream<String> options =
        spec.options().stream()
            .filter(option -> !option.longestName().equals(RecordOption.NAME))
            .map(option -> option.longestName() + " " + option.getValue())
            .sorted();
    Stream<String> rest = spec.positionalParameters().stream().map(given -> "" + given.getValue());
    return Stream.of(about, options, rest).flatMap(part -> part).collect(joining("\n"));
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
