package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.context.ContextReader;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Marked;
import org.parley.statement.Statement;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * When, to whom, through whom and which figures, measured on cases that a journalist can edit: once
 * with the attribution marked by hand, once with the one the pipeline finds.
 */
class CasesTest {

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "",
          List.of(
              "text",
              "published",
              "outlet",
              "note",
              "speaker",
              "role",
              "kind",
              "voice",
              "modality",
              "said",
              "told",
              "relay",
              "figures"),
          "said.",
          List.of("from", "to", "precision", "words", "anchor"),
          "told.",
          List.of("outlet", "to", "asked", "medium"),
          "figures.",
          List.of("value", "low", "high", "approximate", "unit", "of", "scope", "period"),
          "period.",
          List.of("from", "to"));

  /** Counts of one theme's cases. */
  private static final class Score {
    int all;
    int right;
    int found;
    int rightFound;
    int named;
    int rightNamed;
  }

  private final Pipeline pipeline = new Pipeline(attributor(), new ContextReader(), null);

  private static Attributor attributor() {
    return new Attributor(Taggers.english());
  }

  @Test
  void knowsEveryFieldOfEveryCase() throws Exception {
    List<String> unknown = new ArrayList<>();
    for (Case it : cases()) {
      Verdicts.unknown(it.expected(), FIELDS, "").forEach(f -> unknown.add(it.name() + ": " + f));
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void readsTheCircumstancesOfMarkedStatements() throws Exception {
    Map<String, Score> scores = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    for (Case it : cases()) {
      Circumstances read = alone(it);
      List<String> faults = Verdicts.of(it.expected(), read);
      Score score = scores.computeIfAbsent(key(it), k -> new Score());
      score.all++;
      score.right += faults.isEmpty() ? 1 : 0;
      if (Verdicts.isInvented(it.expected(), read.said())) {
        invented.add(it.name());
      }
      faults.forEach(fault -> wrong.add(it.name() + " " + fault));
    }
    print("marked by hand", scores);
    if (Boolean.getBoolean("parley.cases")) {
      wrong.forEach(System.out::println);
    }

    assertThat(invented).as("days where none is known").isEmpty();
    assertThat(share(scores, "made", false)).isGreaterThanOrEqualTo(0.97);
    assertThat(share(scores, "kept", false)).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void readsTheCircumstancesOfStatementsThePipelineFinds() throws Exception {
    Map<String, Score> scores = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    for (Case it : cases()) {
      Score score = scores.computeIfAbsent(key(it), k -> new Score());
      score.all++;
      Optional<Statement> found = found(it);
      if (found.isEmpty()) {
        continue;
      }
      score.found++;
      List<String> faults = Verdicts.of(it.expected(), found.get().circumstances());
      score.rightFound += faults.isEmpty() ? 1 : 0;
      List<String> names = Verdicts.of(it.expected(), found.get().attribution());
      score.named++;
      score.rightNamed += names.isEmpty() ? 1 : 0;
      if (Verdicts.isInvented(it.expected(), found.get().circumstances().said())) {
        invented.add(it.name());
      }
      faults.forEach(fault -> wrong.add(it.name() + " " + fault));
      names.forEach(fault -> wrong.add(it.name() + " who: " + fault));
    }
    print("pipeline", scores);
    if (Boolean.getBoolean("parley.cases")) {
      wrong.forEach(System.out::println);
    }

    assertThat(scores.values().stream().mapToInt(it -> it.found).sum())
        .as("found of all")
        .isGreaterThanOrEqualTo(scores.values().stream().mapToInt(it -> it.all).sum() * 3 / 4);
    assertThat(invented).as("days where none is known").isEmpty();
    assertThat(share(scores, "made", true)).isGreaterThanOrEqualTo(0.9);
    assertThat(share(scores, "kept", true)).isGreaterThanOrEqualTo(0.8);
  }

  private static Circumstances alone(Case it) {
    List<Attribution> marked = it.attributions();
    List<Circumstances> read =
        new ContextReader().read(it.article(), Document.of(it.article().text()), marked);
    for (int i = 0; i < marked.size(); i++) {
      if (marked.get(i).content().equals(it.content())) {
        Statement statement = Statement.of(it.article(), marked.get(i), read.get(i), List.of());
        Marked.assertProven(it.article().text(), List.of(statement));
        return read.get(i);
      }
    }
    throw new IllegalArgumentException("no checked mark in " + it.name());
  }

  /** The statement that shares most of the marked content, at least half of either. */
  private Optional<Statement> found(Case it) {
    return pipeline.statements(it.article()).stream()
        .filter(s -> agreement(s.attribution().content(), it.content()) >= 0.5)
        .max(Comparator.comparing(s -> agreement(s.attribution().content(), it.content())));
  }

  /** Characters in both, of those in the longer. */
  private static double agreement(Words one, Words other) {
    int both = 0;
    for (Span a : one.spans()) {
      for (Span b : other.spans()) {
        both += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return (double) both / Math.max(length(one), length(other));
  }

  private static int length(Words words) {
    return words.spans().stream().mapToInt(Span::length).sum();
  }

  private static String key(Case it) {
    return (it.kept() ? "kept " : "made ") + it.theme();
  }

  private static void print(String run, Map<String, Score> scores) {
    System.out.println("cases, " + run + ": right/all (pipeline: right/found/all, who right)");
    scores.forEach(
        (key, s) ->
            System.out.printf(
                s.found == 0 ? "  %-24s %d/%d%n" : "  %-24s %3$d/%4$d/%2$d  %5$d%n",
                s.found == 0
                    ? new Object[] {key, s.right, s.all}
                    : new Object[] {key, s.all, s.rightFound, s.found, s.rightNamed}));
  }

  private static double share(Map<String, Score> scores, String set, boolean piped) {
    List<Score> of =
        scores.entrySet().stream()
            .filter(e -> e.getKey().startsWith(set))
            .map(Map.Entry::getValue)
            .toList();
    int all = of.stream().mapToInt(s -> piped ? s.found : s.all).sum();
    int right = of.stream().mapToInt(s -> piped ? s.rightFound : s.right).sum();
    System.out.printf("  %s: %d of %d%n", set, right, all);
    return all == 0 ? 1 : (double) right / all;
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    Path folder = Project.root().resolve("product/src/test/resources/cases");
    for (Path file : Project.files(folder, ".yaml")) {
      cases.addAll(Case.of(file));
    }
    return cases;
  }
}
