package org.parley.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.export.Brat;
import org.parley.export.JsonLines;
import org.parley.export.StatementJson;
import org.parley.link.Grouping;
import org.parley.link.Linked;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.BadArticleException;
import org.parley.read.Source;
import org.parley.read.SourceException;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the attributions of articles beside them, without a record. */
@Command(
    name = "annotate",
    header = "Writes the attributions of articles into files, without a record.",
    description = {
      "",
      "One .ann file (brat's standoff format) or .jsonl file an article, in a folder that mirrors"
          + " the one read. Offsets are Unicode code points into the file as given; for a page,"
          + " into its extracted text, which is written beside it.",
      ""
    })
final class AnnotateCommand implements Callable<Integer> {

  /** What is written. */
  enum Format {
    brat,
    jsonl
  }

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Input input;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path out;

  @Option(
      names = "--format",
      defaultValue = "brat",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Format format;

  @Option(
      names = "--all",
      description = "Also the outlet's own voice, and statements within statements.")
  private boolean all;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws SourceException {
    List<Source> sources = input.sources(spec);
    refuseCollisions(sources);
    Failures failures = new Failures(spec.commandLine().getErr());
    try (Lines lines = new Lines();
        Progress progress = new Progress(spec.commandLine().getErr(), "annotate", sources.size())) {
      Pipeline pipeline = all || format == Format.jsonl ? lines.attribution() : lines.outermost();
      for (Source source : sources) {
        try {
          annotate(source, pipeline);
        } catch (BadArticleException e) {
          failures.add(e);
        } catch (Failure e) {
          throw e;
        } catch (RuntimeException e) {
          failures.add(source.path() + " makes Parley fail, which is a fault in Parley: " + e);
        }
        progress.step();
      }
    }
    return failures.exit("could not be read", input.strict());
  }

  /** Nothing is written where two articles would be written to one file. */
  private void refuseCollisions(List<Source> sources) {
    Map<Path, String> taken = new HashMap<>();
    for (Source source : sources) {
      String other = taken.put(input.relative(source.path()), source.path());
      if (other != null) {
        throw new Failure(
            other
                + " and "
                + source.path()
                + " would be written to the same file: annotate them one by one, each into a folder"
                + " of its own.");
      }
    }
  }

  private void annotate(Source source, Pipeline pipeline) throws BadArticleException {
    Article article = source.read();
    List<Statement> statements = pipeline.statements(article);
    Path stem = out.resolve(input.relative(source.path()));
    try {
      Files.createDirectories(stem.toAbsolutePath().getParent());
      if (format == Format.brat) {
        write(stem, ".ann", brat(article, statements));
      } else {
        write(stem, ".jsonl", jsonl(article, statements));
      }
      if (source.isPage()) {
        write(stem, ".txt", article.text());
      }
    } catch (IOException e) {
      throw new Failure("Cannot write " + stem + ": " + Failures.reason(e) + ".", e);
    }
  }

  private boolean isWanted(Statement statement) {
    return all
        || (statement.attribution().voice() == Voice.SPEAKER
            && statement.attribution().within() == null);
  }

  private static void write(Path stem, String ending, String text) throws IOException {
    Path file = stem.resolveSibling(stem.getFileName() + ending);
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private String brat(Article article, List<Statement> statements) {
    return Brat.write(
        article.text(),
        statements.stream().filter(this::isWanted).map(Statement::attribution).toList());
  }

  /** With the ids of a record that holds this article alone. */
  private String jsonl(Article article, List<Statement> statements) throws IOException {
    StringWriter text = new StringWriter();
    StatementJson json = new StatementJson(article);
    JsonLines lines = new JsonLines(text);
    for (Linked linked : Grouping.alone(new NameLinker(null).link(article, statements))) {
      if (isWanted(linked.statement())) {
        lines.write(json.of(linked, null, null, List.of()));
      }
    }
    return text.toString();
  }
}
