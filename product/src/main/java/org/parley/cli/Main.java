package org.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.parley.coding.CodebookException;
import org.parley.encode.ModelException;
import org.parley.read.SourceException;
import org.parley.serve.ServerException;
import org.parley.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 a fault in Parley, 2 a mistake the sentence on standard
 * error explains, 3 articles could not be read or coded and {@code --strict} was given.
 */
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Reads the news of a negotiation and keeps the record of what each side has said.",
    description = {
      "",
      "Every entry is cited to the words it rests on. Parley says who said what according to whom;"
          + " it does not say what is true.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 1 a fault in Parley, 2 a mistake (one sentence says which),",
      "3 articles could not be read or coded and --strict was given."
    },
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      CodeCommand.class,
      CodebookCommand.class,
      ProposalsCommand.class,
      PositionsCommand.class,
      ShiftsCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      UtterancesCommand.class,
      SearchCommand.class,
      FiguresCommand.class,
      AnnotateCommand.class,
      EvaluateCommand.class,
      ActorsCommand.class,
      ForgetCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {

  static final int FAULT = 1;
  static final int MISTAKE = 2;
  static final int NOT_ALL = 3;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(out, err, args);
    out.flush();
    System.exit(exit);
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine().setOut(out).setErr(err).execute(args);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.getSubcommands().values().stream()
        .filter(command -> !(command.getCommand() instanceof HelpCommand))
        .map(CommandLine::getCommandSpec)
        .forEach(command -> command.mixinStandardHelpOptions(true).versionProvider(new Version()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
    line.setParameterExceptionHandler(Main::explain);
    line.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, command));
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println("parley: " + mistake.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
      command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return MISTAKE;
  }

  private static int report(Exception fault, CommandLine command) {
    PrintWriter err = command.getErr();
    if (fault instanceof Failure
        || fault instanceof SourceException
        || fault instanceof StoreException
        || fault instanceof ServerException
        || fault instanceof CodebookException
        || fault instanceof ModelException) {
      err.println("parley: " + fault.getMessage());
      return MISTAKE;
    }
    err.println("parley: this is a fault in Parley, please report it with what follows.");
    fault.printStackTrace(err);
    return FAULT;
  }
}
