package org.parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Entry;
import org.parley.analyze.Ledger;
import org.parley.analyze.Ruling;
import org.parley.coding.CodebookException;
import org.parley.statement.Codebook;
import org.parley.statement.PartialDate;
import org.parley.store.Recorded;
import org.parley.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Of which record, on which day, and in which form. */
final class BoardOptions {

  /** How a board is written. */
  enum Format {
    table,
    json,
    csv
  }

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

  /** Shows a board of the record. */
  interface Show {
    void board(Ledger ledger, Board board) throws Exception;
  }

  void open(Show show) throws Exception {
    try (Store store = record.existing()) {
      Ledger ledger = ledger(store);
      show.board(ledger, ledger.board(asOf(ledger), hindsight));
    }
  }

  /** A record's ledger by its own codebook. */
  static Ledger ledger(Store store) throws CodebookException {
    Codebook codebook = Codebooks.of(store);
    if (codebook == null) {
      throw new Failure(
          "The record has no codebook, so nobody's position can be told: run parley code --codebook"
              + " FILE on it first.");
    }
    return Ledger.of(codebook, store.brief().stream().map(BoardOptions::entry).toList());
  }

  private static Entry entry(Recorded recorded) {
    List<Ruling> rulings =
        recorded.decisions().stream()
            .map(d -> new Ruling(d.coder(), d.time(), d.field(), d.before(), d.after()))
            .toList();
    return Entry.of(
        recorded.article(),
        recorded.statement(),
        recorded.linked().speakerIds(),
        recorded.linked().utteranceId(),
        recorded.linked().reportId(),
        rulings);
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
