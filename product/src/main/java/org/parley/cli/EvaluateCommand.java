package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Accuracy;
import org.parley.analyze.Accuracy.Match;
import org.parley.analyze.Accuracy.Score;
import org.parley.analyze.Annotation;
import org.parley.analyze.Calibration;
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

  /** The same misses are drawn each time. */
  private static final long SEED = 50;

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Gold .ann files.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path gold;

  @Option(names = "--text", required = true, paramLabel = "DIR", description = "Their .txt files.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path text;

  @Option(names = "--pred", paramLabel = "DIR", description = "Predicted .ann files.")
  private @Nullable Path predicted;

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also prints N gold attributions that were not found, drawn at random.")
  private int misses;

  @Option(
      names = "--speakers",
      paramLabel = "N",
      description =
          "Also prints how many statements have a speaker that is no pronoun, and N of these drawn at"
              + " random, for somebody to judge. Not with --pred.")
  private @Nullable Integer speakers;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  private final Accuracy accuracy = new Accuracy();
  private final Calibration calibration = new Calibration();
  private final SpeakerShare share = new SpeakerShare();
  private final List<String> missed = new ArrayList<>();

  @Override
  public Integer call() throws SourceException {
    if (predicted != null && !Files.isDirectory(predicted)) {
      throw new Failure("There is no folder " + predicted + " of predicted .ann files.");
    }
    Map<String, Path> golds = goldFiles();
    Failures failures = new Failures(spec.commandLine().getErr());
    Path folder = predicted;
    if (folder == null) {
      try (Lines lines = new Lines()) {
        Pipeline pipeline = lines.attribution();
        measure((stem, article) -> predictions(stem, article, pipeline), golds, failures);
      }
    } else {
      measure((stem, article) -> predictions(article, folder, stem), golds, failures);
    }
    if (accuracy.summary().documents() == 0) {
      throw new Failure("No text of " + text + " has a gold file of its name in " + gold + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    print(out, accuracy.summary());
    if (predicted == null) {
      out.printf(Locale.ROOT, "%-15s %.4f%n", "calibration", calibration.error());
    }
    if (speakers != null && predicted == null) {
      share.print(out, speakers);
    }
    Collections.shuffle(missed, new Random(SEED));
    missed.stream().limit(misses).forEach(out::println);
    return failures.exit("could not be read", false);
  }

  private void measure(
      BiFunction<String, Article, List<Predicted>> predictions,
      Map<String, Path> golds,
      Failures failures)
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
        add(stem, article, annotations(goldFile, article), predictions.apply(stem, article));
      } catch (BadArticleException e) {
        failures.add(e);
      }
    }
  }

  /**
   * A prediction.
   *
   * @param confidence null where it comes from a file, which has none
   */
  private record Predicted(Annotation annotation, @Nullable Double confidence) {}

  private void add(
      String stem, Article article, List<Annotation> golds, List<Predicted> predictions) {
    List<Annotation> annotations = predictions.stream().map(Predicted::annotation).toList();
    List<Match> matches = accuracy.add(article.text(), golds, annotations);
    Set<Integer> found = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    for (Match match : matches) {
      found.add(match.gold());
      if (match.who()) {
        right.add(match.predicted());
      }
    }
    for (int i = 0; i < predictions.size(); i++) {
      Double confidence = predictions.get(i).confidence();
      if (confidence != null) {
        calibration.add(confidence, right.contains(i));
      }
    }
    for (int i = 0; i < golds.size(); i++) {
      if (!found.contains(i)) {
        missed.add(miss(stem, article.text(), golds.get(i), annotations));
      }
    }
  }

  /** A miss in a few lines: what people marked, and what was found on the same words. */
  private static String miss(
      String stem, String text, Annotation gold, List<Annotation> predictions) {
    StringBuilder lines = new StringBuilder("\n" + stem + "\n  gold  " + drawn(text, gold));
    predictions.stream()
        .filter(
            p -> p.content().stream().anyMatch(s -> gold.content().stream().anyMatch(s::overlaps)))
        .forEach(p -> lines.append("\n  found ").append(drawn(text, p)));
    return lines.toString();
  }

  private static String drawn(String text, Annotation annotation) {
    return quoted(text, annotation.source())
        + " · "
        + quoted(text, annotation.cue())
        + " · "
        + quoted(text, annotation.content());
  }

  private static String quoted(String text, List<Span> spans) {
    return spans.isEmpty()
        ? "–"
        : spans.stream()
            .map(s -> text.substring(s.start(), s.end()).replaceAll("\\s+", " "))
            .collect(Collectors.joining(" | "));
  }

  private static List<Predicted> predictions(Article article, Path folder, String stem) {
    Path file = folder.resolve(stem + ".ann");
    return Files.exists(file)
        ? annotations(file, article).stream().map(a -> new Predicted(a, null)).toList()
        : List.of();
  }

  private List<Predicted> predictions(String stem, Article article, Pipeline pipeline) {
    List<Attribution> attributions =
        pipeline.statements(article).stream()
            .map(Statement::attribution)
            .filter(it -> it.voice() == Voice.SPEAKER && it.within() == null)
            .toList();
    share.add(stem, article, attributions);
    return attributions.stream().map(it -> new Predicted(annotation(it), it.confidence())).toList();
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
