package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.encode.SideReader;
import org.parley.link.NameLinker;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
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
  public Integer call() throws CodebookException {
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
    }
    return 0;
  }

  private long codeAll(Store store, Run run, Codebook codebook) {
    try (SideReader sides = SideReader.english();
        Progress progress =
            new Progress(spec.commandLine().getErr(), "code", store.size().articles());
        Stream<Article> articles = store.articles()) {
      Coder coder = new Coder(codebook, sides);
      return articles
          .mapToLong(
              article -> {
                progress.step();
                return code(store, run, codebook, coder, article.id());
              })
          .sum();
    }
  }

  private static long code(Store store, Run run, Codebook codebook, Coder coder, ArticleId id) {
    NameLinker linker = new NameLinker(codebook);
    List<Recorded> found = store.statements(Filter.ALL.in(id), Integer.MAX_VALUE, 0);
    List<Statement> coded = new ArrayList<>();
    if (!found.isEmpty()) {
      Article article = found.get(0).article();
      Document document = Document.of(article.text(), article.omitted());
      found.forEach(each -> coded.add(coder.code(article, document, each.statement())));
    }
    if (!found.isEmpty()) {
      store.code(run, linker.link(found.get(0).article(), coded));
    }
    return coded.stream().mapToLong(statement -> statement.codings().size()).sum();
  }
}
