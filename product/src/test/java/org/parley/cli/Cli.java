package org.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** One run of a command, with what it printed. */
record Cli(int exit, String out, String err) {

  static Cli run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Cli(exit, out.toString(), err.toString());
  }
}
