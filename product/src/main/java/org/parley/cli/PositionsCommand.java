package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Ledger;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Unrejected;
import org.parley.export.BoardCsv;
import org.parley.export.BoardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what each party and each of its voices holds on a day. */
@Command(
    name = "positions",
    header = "Shows what each party and each public voice holds, on proposals and on issues.",
    description = {
      "",
      "By what each has said in public, on this record, by a day. docs/positions.md says what each"
          + " word means.",
      ""
    })
final class PositionsCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private BoardOptions options;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Also what is new or moved after this day.")
  private @Nullable String since;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    options.open(spec, this::show);
    return 0;
  }

  private void show(Ledger ledger, Board board, PrintWriter out) throws Exception {
    LocalDate from = since == null ? null : BoardOptions.day("--since", since);
    switch (options.format()) {
      case json -> BoardJson.write(new BoardJson(board).positions(from), out);
      case csv -> new BoardCsv(board, out).positions();
      case table -> print(board, from, out);
    }
  }

  private void print(Board board, @Nullable LocalDate from, PrintWriter out) {
    BoardWords words = new BoardWords(board);
    Grid grid = new Grid(board, board.targets(), spec.commandLine().getColorScheme().ansi());
    out.printf("What each side holds, by %s, on this record%n", BoardWords.by(board));
    for (List<String> band : grid.bands()) {
      out.println();
      grid.head(out, band);
      board.targets().forEach(t -> grid.row(out, band, words.target(t), t));
    }
    out.println();
    Paragraph.print(out, 0, "", Grid.LEGEND);
    for (String target : board.targets()) {
      print(board, words, target, out);
    }
    printUnrejected(board, words, out);
    if (from != null) {
      out.println();
      new ShiftText(board, out).print(from);
    }
    out.println();
    new Footer(board, out).print();
  }

  private static void print(Board board, BoardWords words, String target, PrintWriter out) {
    out.println();
    out.printf("%s (%s)%n", words.target(target), target);
    for (Cell cell : board.cells(target)) {
      if (cell.position() != null) {
        line(out, words.name(cell.holder()), words.position(cell.position()));
      } else if (!cell.statements().isEmpty()) {
        line(out, words.name(cell.holder()), words.silence(cell));
      }
    }
    for (Position position : board.persons()) {
      if (position.target().equals(target)) {
        line(out, "  " + position.saying().name(), person(position));
      }
    }
    board
        .undated(target)
        .forEach(s -> line(out, "undated: " + words.name(s.holder()), words.brief(s)));
    board
        .contested(target)
        .forEach(s -> line(out, "contested: " + words.name(s.holder()), words.brief(s)));
    board
        .corrections(target)
        .forEach(
            one -> line(out, "denied: " + words.name(one.disowned().holder()), words.denied(one)));
  }

  private static void line(PrintWriter out, String who, String text) {
    Paragraph.print(out, 2, who + ": ", text);
  }

  private static String person(Position position) {
    Saying saying = position.saying();
    return BoardWords.stance(position.stance())
        + (saying.rank() > 0 ? ", rank " + saying.rank() : ", in own name")
        + ", "
        + BoardWords.when(saying)
        + ", "
        + BoardWords.coder(saying)
        + " "
        + BoardWords.ids(position.statements());
  }

  private static void printUnrejected(Board board, BoardWords words, PrintWriter out) {
    List<Unrejected> all = board.unrejected();
    List<Unrejected> spoken = all.stream().filter(term -> !term.spoken().isEmpty()).toList();
    out.println();
    Paragraph.print(
        out,
        0,
        "",
        "Terms of proposals that nobody is on record as rejecting: "
            + all.size()
            + ", of which "
            + spoken.size()
            + " have been spoken of at all");
    for (Unrejected term : spoken) {
      String who = term.spoken().stream().map(words::named).collect(Collectors.joining(", "));
      line(out, words.target(term.term()), who + "; not spoken: " + term.silent());
    }
  }
}
