package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.coding.Examples;
import org.parley.encode.SideReader;
import org.parley.statement.Codebook;
import org.parley.statement.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after codebooks. */
@Command(
    name = "codebook",
    header = "Checks a codebook and tries its examples.",
    synopsisSubcommandLabel = "check")
final class CodebookCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      header = "Checks a codebook and codes its examples.",
      description = {
        "",
        "What is wrong with the file is told by line. Then every example is coded by the machine as if"
            + " its speaker had said it; those that come out otherwise than written are listed, and"
            + " the exit code is 2.",
        ""
      })
  int check(@Parameters(paramLabel = "FILE", description = "The codebook, in YAML.") Path file)
      throws CodebookException {
    Codebook codebook = CodebookFile.read(file);
    List<Examples.Tried> tried = tried(codebook);
    List<Examples.Tried> wrong = tried.stream().filter(each -> !each.isRight()).toList();
    PrintWriter out = spec.commandLine().getOut();
    wrong.forEach(each -> out.println(told(each)));
    out.printf(
        "%s by %s is sound: %s; the machine codes %d of %s as written.%n",
        codebook.id(),
        codebook.author(),
        Plural.of(codebook.proposals().size(), "proposal"),
        tried.size() - wrong.size(),
        Plural.of(tried.size(), "example"));
    return wrong.isEmpty() ? 0 : Main.MISTAKE;
  }

  private static List<Examples.Tried> tried(Codebook codebook) {
    try (SideReader sides = SideReader.english()) {
      return Examples.of(codebook, sides);
    }
  }

  private static String told(Examples.Tried tried) {
    return "%s: \"%s\" is written as %s, the machine makes it %s%s."
        .formatted(
            tried.proposal(),
            tried.example().text(),
            word(tried.example().stance()),
            tried.found() == null ? "nothing" : word(tried.found()),
            tried.conditions().isEmpty() ? "" : " (" + String.join("; ", tried.conditions()) + ")");
  }

  private static String word(Term term) {
    return term.word();
  }
}
