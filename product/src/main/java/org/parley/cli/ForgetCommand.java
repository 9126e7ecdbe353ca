package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.store.Forgotten;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a private person from a record. */
@Command(
    name = "forget",
    header = "Removes a private person's name from a record and from later readings.",
    description = {
      "",
      "The name is overwritten in every article and statement, and in articles read later. That it"
          + " was done is logged, without the name. Whom the codebook lists is not private.",
      ""
    })
final class ForgetCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The full name, in quotation marks.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String name;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (name.isBlank()) {
      throw new Failure("Give the name to forget, in quotation marks.");
    }
    try (Store store = record.existing()) {
      Forgotten forgotten = store.forget(name);
      spec.commandLine()
          .getOut()
          .printf(
              "Forgotten in %s and %s; articles read later will not have the name.%n",
              Plural.of(forgotten.articles(), "article"),
              Plural.of(forgotten.statements(), "statement"));
    }
    return 0;
  }
}
