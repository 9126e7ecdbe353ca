package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Accuracy;
import org.parley.analyze.Accuracy.Score;
import org.parley.analyze.Annotation;
import org.parley.export.Brat;
import org.parley.pipeline.Pipeline;
import org.parley.read.BadArticleException;
import org.parley.read.Source;
import org.parley.read.SourceException;
import org.parley.read.Sources;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures attributions against annotated texts. */
@Command(
    name = "evaluate",
    header = "Measures attributions against texts that people annotated.",
    description = {
      "",
      "Gold files are brat .ann files, named like the texts or with a suffix of an underscore and"
          + " four hex digits for the annotator; of several the first counts. Without --pred the"
          + " texts are annotated first.",
      ""
    })
final class EvaluateCommand implements Callable<Integer> {

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Gold .ann files.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path gold;

  @Option(names = "--text", required = true, paramLabel = "DIR", description = "Their .txt files.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path text;

  @Option(names = "--pred", paramLabel = "DIR", description = "Predicted .ann files.")
  private @Nullable Path predicted;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws SourceException {
    if (predicted != null && !Files.isDirectory(predicted)) {
      throw new Failure("There is no folder " + predicted + " of predicted .ann files.");
    }
    Map<String, Path> golds = goldFiles();
    Accuracy accuracy = new Accuracy();
    Failures failures = new Failures(spec.commandLine().getErr());
    try (Lines lines = new Lines()) {
      measure(lines.attribution(), golds, accuracy, failures);
    }
    if (accuracy.summary().documents() == 0) {
      throw new Failure("No text of " + text + " has a gold file of its name in " + gold + ".");
    }
    print(spec.commandLine().getOut(), accuracy.summary());
    return failures.exit(false);
  }

  private void measure(
      Pipeline pipeline, Map<String, Path> golds, Accuracy accuracy, Failures failures)
      throws SourceException {
    for (Source source :
        Sources.list(List.of(text.toString()), null, Integer.MAX_VALUE, System.in)) {
      String stem = stem(source.path());
      Path goldFile = golds.get(stem);
      if (goldFile == null) {
        continue;
      }
      try {
        Article article = source.read();
        accuracy.add(
            article.text(), annotations(goldFile, article), predictions(stem, article, pipeline));
      } catch (BadArticleException e) {
        failures.add(e);
      }
    }
  }

  private List<Annotation> predictions(String stem, Article article, Pipeline pipeline) {
    if (predicted != null) {
      Path file = predicted.resolve(stem + ".ann");
      return Files.exists(file) ? annotations(file, article) : List.of();
    }
    return pipeline.statements(article).stream()
        .map(Statement::attribution)
        .filter(a -> a.voice() == Voice.SPEAKER && a.within() == null)
        .map(EvaluateCommand::annotation)
        .toList();
  }

  private static Annotation annotation(Attribution attribution) {
    return new Annotation(
        spans(attribution.source()), spans(attribution.cue()), attribution.content().spans());
  }

  private static List<Span> spans(@Nullable Words words) {
    return words == null ? List.of() : words.spans();
  }

  private static List<Annotation> annotations(Path file, Article article) {
    try {
      return Brat.read(Files.readString(file, StandardCharsets.UTF_8), article.text());
    } catch (IOException e) {
      throw new Failure("Cannot read " + file + ": " + Failures.reason(e) + ".", e);
    } catch (IllegalArgumentException e) {
      throw new Failure(file + " does not fit its text: " + e.getMessage() + ".", e);
    }
  }

  /** By stem, and by stem without an annotator's suffix; the first in order counts. */
  private Map<String, Path> goldFiles() {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> listed = Files.list(gold)) {
      for (Path file : listed.filter(f -> f.toString().endsWith(".ann")).sorted().toList()) {
        String stem = stem(file.toString());
        files.putIfAbsent(stem, file);
        files.putIfAbsent(stem.replaceAll("_[0-9a-f]{4}$", ""), file);
      }
    } catch (IOException e) {
      throw new Failure("Cannot read the gold folder " + gold + ": there is none of that name.", e);
    }
    return files;
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static void print(PrintWriter out, Accuracy.Summary summary) {
    out.printf("%-15s %d%n", "docs", summary.documents());
    out.printf("%-15s %d%n", "gold", summary.gold());
    out.printf("%-15s %d%n", "pred", summary.predicted());
    row(out, "content_token", summary.content());
    row(out, "source_token", summary.source());
    row(out, "cue_token", summary.cue());
    row(out, "detect", summary.detect());
    row(out, "exact", summary.exact());
    row(out, "who", summary.who());
    out.printf(
        Locale.ROOT,
        "%-15s %.4f%n",
        "speaker_acc",
        summary.detect().recall() == 0 ? 0 : summary.who().recall() / summary.detect().recall());
  }

  private static void row(PrintWriter out, String name, Score score) {
    out.printf(
        Locale.ROOT,
        "%-15s [%.4f, %.4f, %.4f]%n",
        name,
        score.precision(),
        score.recall(),
        score.f1());
  }
}
