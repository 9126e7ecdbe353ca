package org.parley.bench;

import java.util.HashMap;
import java.util.Map;

/** The options of a command: {@code --name value} pairs. */
final class Options {

  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /**
   * Ends the process with a sentence if something is no option of the command.
   *
   * @param defaults each option's name and what it is where it is not given
   */
  static Options of(String[] args, Map<String, String> defaults) {
    Options options = new Options();
    options.values.putAll(defaults);
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (!defaults.containsKey(name) || i + 1 == args.length) {
        System.err.println(args[i] + " is no option with a value; there are " + defaults);
        System.exit(2);
      }
      options.values.put(name, args[i + 1]);
    }
    return options;
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }
}
