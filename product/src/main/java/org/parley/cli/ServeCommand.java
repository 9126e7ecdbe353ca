package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.serve.Server;
import org.parley.serve.ServerException;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a record as web pages. */
@Command(
    name = "serve",
    header = "Shows a record as web pages.",
    description = {
      "",
      "On this machine only, unless --host says otherwise; to others the pages show a statement"
          + " with its neighbours and a link, not whole articles. There is no log-in: with --host,"
          + " whoever reaches the pages can decide under any name. Ctrl-C ends it.",
      ""
    })
final class ServeCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Default ${DEFAULT-VALUE}; 0 takes any that is free.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; default ${DEFAULT-VALUE}, this machine only.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String host;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws ServerException, InterruptedException {
    try (Store store = record.existing();
        Server server = Server.start(store, host, port)) {
      spec.commandLine()
          .getOut()
          .printf("The record is at http://%s:%d/ (Ctrl-C ends).%n", host, server.port());
      Thread.currentThread().join();
    }
    return 0;
  }
}
