package org.parley.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analyze.Ledger;
import org.parley.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Asks a record that was just written what it will be asked, so that it keeps the answers and
 * nobody waits for them.
 */
final class Ready {

  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("proposals"),
          List.of("shifts"),
          List.of("proposals", "--format", "json"),
          List.of("shifts", "--format", "json"));

  private Ready() {}

  /**
   * A record without a codebook, or without a day, has no answers.
   *
   * @param spec of the command that wrote it
   */
  static void make(Store store, CommandSpec spec) throws Exception {
    if (Codebooks.of(store) == null) {
      return;
    }
    long version = store.version();
    Ledger ledger = BoardOptions.ledger(store);
    if (ledger.last().isEmpty()) {
      return;
    }
    Map<String, String> told = new HashMap<>();
    for (List<String> question : QUESTIONS) {
      BoardOptions.Answer answer = command(question, spec).answer(ledger);
      told.put(answer.question(), answer.told());
    }
    store.answers().keep(told, version);
  }

  private static BoardCommand command(List<String> question, CommandSpec spec) {
    CommandLine line = Main.commandLine();
    line.setColorScheme(spec.commandLine().getColorScheme());
    return (BoardCommand)
        line.parseArgs(question.toArray(String[]::new)).subcommand().commandSpec().userObject();
  }
}
