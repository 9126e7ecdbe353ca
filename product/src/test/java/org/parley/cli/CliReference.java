package org.parley.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/cli.md, from the help texts. */
public final class CliReference {

  private CliReference() {}

  public static String markdown() {
    CommandLine root = Main.commandLine();
    StringBuilder page = new StringBuilder("# The command line\n\n");
    page.append("What `./parley COMMAND --help` prints; a test holds this page to it.\n\n");
    add(page, "parley", root);
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      if (!command.getKey().equals("help")) {
        String title = "parley " + command.getKey();
        add(page, title, command.getValue());
        command
            .getValue()
            .getSubcommands()
            .forEach((name, below) -> add(page, title + " " + name, below));
      }
    }
    return page.toString();
  }

  private static void add(StringBuilder page, String title, CommandLine command) {
    String help = command.getUsageMessage(Ansi.OFF).replaceAll("(?m)[ \t]+$", "").strip();
    page.append("## ").append(title).append("\n\n```\n").append(help).append("\n```\n\n");
  }
}
