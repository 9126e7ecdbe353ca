package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.encode.SideReader;
import org.parley.intake.Recoding;
import org.parley.link.NameLinker;
import org.parley.statement.Codebook;
import org.parley.store.KeptCodebook;
import org.parley.store.Run;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Codes a record by another or a newer codebook, without reading the articles again. */
@Command(
    name = "code",
    header = "Codes a record by another or a newer codebook, without reading again.",
    description = {
      "",
      "The codebook becomes the record's. Earlier codings stay in the record; what is shown are"
          + " the latest. An article that cannot be coded is listed at the end and stands without"
          + " codings.",
      ""
    })
final class CodeCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Option(
      names = "--codebook",
      required = true,
      paramLabel = "FILE",
      description = "The codebook to code by.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path codebookFile;

  @Option(names = "--strict", description = "Exit with 3 if any article could not be coded.")
  private boolean strict;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Codebook codebook = CodebookFile.read(codebookFile);
    KeptCodebook kept = Codebooks.kept(codebook, codebookFile);
    Run run = Codebooks.run(null, codebook);
    try (Store store = record.existing()) {
      store.begin(run);
      Recoding.Recoded recoded = codeAll(store, run, codebook);
      store.show(run, kept);
      int exit = tell(recoded, store, codebook);
      Ready.make(store, spec);
      return exit;
    }
  }

  /** Codes on every core. */
  private Recoding.Recoded codeAll(Store store, Run run, Codebook codebook) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (SideReader sides = SideReader.english();
        Progress progress =
            new Progress(spec.commandLine().getErr(), "code", store.size().articles())) {
      Coder coder = new Coder(codebook, sides);
      return new Recoding(store, coder::code, new NameLinker(codebook), run, cores)
          .code(progress::step);
    }
  }

  private int tell(Recoding.Recoded recoded, Store store, Codebook codebook) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s coded by %s: %s.%n",
            Plural.of(store.size().statements(), "statement"),
            codebook.id(),
            Plural.of(recoded.codings(), "coding"));
    Failures failures = new Failures(spec.commandLine().getErr());
    recoded.bad().forEach(failures::add);
    return failures.exit("could not be coded", strict);
  }
}
