package org.parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.ArticleJson;
import org.parley.export.JsonLines;
import org.parley.export.StatementCsv;
import org.parley.export.StatementJson;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.store.Recorded;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a record out. */
@Command(
    name = "export",
    header = "Writes a record out, for other programs and for checking.",
    description = {
      "",
      "jsonl: one statement a line, by the schema in docs/record.md. articles: one article a line"
          + " with its whole text, so that every offset can be checked. csv: a table, one row a"
          + " coding. Offsets are Unicode code points. Sorted by article, then by place.",
      ""
    })
final class ExportCommand implements Callable<Integer> {

  /** What is written. */
  enum Format {
    jsonl,
    articles,
    csv
  }

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; without it, standard output.")
  private @Nullable Path out;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Store store = record.existing()) {
      if (out == null) {
        write(store, spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
      } else {
        writeFile(store, out);
      }
    } catch (IOException e) {
      throw new Failure("Cannot write " + out + ": " + Failures.reason(e) + ".", e);
    } catch (UncheckedIOException e) {
      throw new Failure("Cannot write " + out + ": " + e.getMessage() + ".", e);
    }
    return 0;
  }

  /** Beside its place first, then moved there: what stands at the place is always whole. */
  private void writeFile(Store store, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      write(store, writer);
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void write(Store store, Writer writer) throws IOException {
    switch (format) {
      case articles -> writeArticles(store, new JsonLines(writer));
      case jsonl -> writeStatements(store, new JsonLines(writer));
      case csv -> writeTable(store, new StatementCsv(writer));
    }
  }

  private static void writeArticles(Store store, JsonLines lines) throws IOException {
    try (Stream<Article> articles = store.articles()) {
      for (Iterator<Article> each = articles.iterator(); each.hasNext(); ) {
        lines.write(ArticleJson.of(each.next()));
      }
    }
  }

  private static void writeStatements(Store store, JsonLines lines) throws IOException {
    try (Stream<Recorded> statements = store.statements()) {
      ArticleId current = null;
      StatementJson json = null;
      for (Iterator<Recorded> each = statements.iterator(); each.hasNext(); ) {
        Recorded recorded = each.next();
        ArticleId article = recorded.statement().article();
        if (json == null || !article.equals(current)) {
          json = new StatementJson(recorded.article());
          current = article;
        }
        lines.write(json.of(recorded.linked(), recorded.run(), recorded.codingRun()));
      }
    }
  }

  private static void writeTable(Store store, StatementCsv csv) {
    try (Stream<Recorded> statements = store.statements()) {
      for (Iterator<Recorded> each = statements.iterator(); each.hasNext(); ) {
        Recorded recorded = each.next();
        csv.write(recorded.article(), recorded.linked());
      }
    }
  }
}
