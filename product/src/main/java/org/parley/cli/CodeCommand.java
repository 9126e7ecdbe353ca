package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.encode.SideReader;
import org.parley.intake.Workers;
import org.parley.link.NameLinker;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.statement.Statement;
import org.parley.store.Filter;
import org.parley.store.KeptCodebook;
import org.parley.store.Recorded;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Document;
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
          + " the latest.",
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
      long codings = codeAll(store, run, codebook);
      store.show(run, kept);
      spec.commandLine()
          .getOut()
          .printf(
              "%s coded by %s: %s.%n",
              Plural.of(store.size().statements(), "statement"),
              codebook.id(),
              Plural.of(codings, "coding"));
      Ready.make(store, spec);
    }
    return 0;
  }

  /** An article's statements with their new codings. */
  private record Coded(Article article, List<Statement> statements) {}

  /** Codes on every core, and keeps article by article in the record's order. */
  private long codeAll(Store store, Run run, Codebook codebook) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (SideReader sides = SideReader.english();
        Workers workers = new Workers(cores);
        Progress progress =
            new Progress(spec.commandLine().getErr(), "code", store.size().articles());
        Stream<Article> articles = store.articles()) {
      Coder coder = new Coder(codebook, sides);
      Deque<Future<Coded>> waiting = new ArrayDeque<>();
      long codings = 0;
      for (Article article : (Iterable<Article>) articles::iterator) {
        List<Recorded> found = store.statements(Filter.ALL.in(article.id()), Integer.MAX_VALUE, 0);
        waiting.add(workers.submit(() -> coded(coder, article, found)));
        if (waiting.size() > 2 * cores) {
          codings += keep(store, run, codebook, waiting.remove().get());
        }
        progress.step();
      }
      for (Future<Coded> coded : waiting) {
        codings += keep(store, run, codebook, coded.get());
      }
      return codings;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article could not be coded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while coding", e);
    }
  }

  private static Coded coded(Coder coder, Article article, List<Recorded> found) {
    Document document = Document.of(article.text(), article.omitted());
    List<Statement> statements = found.stream().map(Recorded::statement).toList();
    return new Coded(article, coder.code(article, document, statements));
  }

  private static long keep(Store store, Run run, Codebook codebook, Coded coded) {
    if (!coded.statements().isEmpty()) {
      store.code(run, new NameLinker(codebook).link(coded.article(), coded.statements()));
    }
    return coded.statements().stream().mapToLong(s -> s.codings().size()).sum();
  }
}
