package org.parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.ArticleJson;
import org.parley.export.Decided;
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
    if (out != null && record.isAt(out)) {
      throw new Failure(out + " is the record itself: give --out another file.");
    }
    try (Store store = record.existing()) {
      if (out == null) {
        writeOut(store, spec.commandLine().getOut());
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

  private void writeOut(Store store, PrintWriter writer) throws IOException {
    write(store, writer);
    if (writer.checkError()) {
      throw new Failure("Standard output could not take the whole export; what it has is not all.");
    }
  }

  /** Beside its place first, then moved there: what stands at the place is always whole. */
  private void writeFile(Store store, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        write(store, writer);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
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
        Article article = each.next();
        lines.write(ArticleJson.of(article, store.superseded(article.id()).orElse(null)));
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
        lines.write(
            json.of(recorded.linked(), recorded.run(), recorded.codingRun(), decided(recorded)));
      }
    }
  }

  private static List<Decided> decided(Recorded recorded) {
    return recorded.decisions().stream()
        .map(d -> new Decided(d.coder(), d.time(), d.field(), d.before(), d.after()))
        .toList();
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
