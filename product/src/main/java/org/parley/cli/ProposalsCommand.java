package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Ledger;
import org.parley.analyze.Standing;
import org.parley.export.BoardCsv;
import org.parley.export.BoardJson;
import org.parley.statement.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where each proposal stands on a day. */
@Command(
    name = "proposals",
    header = "Shows where each proposal stands: who takes it, who blocks it, what stands open.",
    description = {
      "",
      "By what each side has said in public, on this record, by a day. Whose consent a proposal needs"
          + " is the judgement of the codebook's author. docs/positions.md says what each word"
          + " means.",
      ""
    })
final class ProposalsCommand implements BoardCommand {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private BoardOptions options;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Also what is new or moved after this day.")
  private @Nullable String since;

  @Option(
      names = "--compare",
      arity = "2",
      paramLabel = "ID",
      description = "Two proposals, term by term, instead.")
  private List<String> compare = List.of();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Ids of proposals; default: every one of the codebook.")
  private List<String> ids = List.of();

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
    if (compare.isEmpty()) {
      showProposals(board, out);
    } else {
      Proposal one = proposal(board, compare.get(0));
      Proposal other = proposal(board, compare.get(1));
      if (options.format() == Format.json) {
        BoardJson.write(new BoardJson(board).comparison(board.compare(one, other)), out);
      } else {
        new ComparisonText(board, out).print(board.compare(one, other));
      }
    }
  }

  private void showProposals(Board board, PrintWriter out) throws Exception {
    List<Standing> standings =
        ids.isEmpty()
            ? board.proposals()
            : ids.stream()
                .map(id -> board.proposal(proposal(board, id).id()))
                .flatMap(Optional::stream)
                .toList();
    switch (options.format()) {
      case json -> BoardJson.write(new BoardJson(board).proposals(standings, since()), out);
      case csv -> new BoardCsv(board, out).proposals(standings);
      case table ->
          new BoardText(board, out, spec.commandLine().getColorScheme().ansi())
              .print(standings, since());
    }
  }

  private @Nullable LocalDate since() {
    return since == null ? null : BoardOptions.day("--since", since);
  }

  private static Proposal proposal(Board board, String id) {
    return board
        .codebook()
        .proposal(id)
        .orElseThrow(
            () ->
                new Failure(
                    "The codebook has no proposal "
                        + id
                        + ": it has "
                        + String.join(
                            ", ", board.codebook().proposals().stream().map(Proposal::id).toList())
                        + "."));
  }
}
