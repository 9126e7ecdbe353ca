package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Ledger;
import org.parley.export.BoardCsv;
import org.parley.export.BoardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how positions moved between two days. */
@Command(
    name = "shifts",
    header = "Shows how positions moved: softened, hardened, reversed, withdrawn, terms changed.",
    description = {
      "",
      "Each with the words before and after, cited. What another person of a party says, in no higher"
          + " rank, divides the party and shifts nothing.",
      ""
    })
final class ShiftsCommand implements BoardCommand {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private BoardOptions options;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "The day before the first that counts; default: the record's beginning.")
  private @Nullable String since;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    options.open(spec, this::show);
    return 0;
  }

  @Override
  public BoardOptions.Answer answer(Ledger ledger) throws Exception {
    return options.answer(ledger, spec, this::show);
  }

  private void show(Ledger ledger, Board board, PrintWriter out) throws Exception {
    LocalDate from =
        since == null
            ? ledger.first().orElse(board.asOf()).minusDays(1)
            : BoardOptions.day("--since", since);
    if (from.isAfter(board.asOf())) {
      throw new Failure(
          "--since " + from + " is after the day looked at, " + board.asOf() + ": swap them.");
    }
    switch (options.format()) {
      case json -> BoardJson.write(new BoardJson(board).shifts(from), out);
      case csv -> new BoardCsv(board, out).shifts(from);
      case table -> {
        new ShiftText(board, out).print(from);
        out.println();
        new Footer(board, out).print();
      }
    }
  }
}
