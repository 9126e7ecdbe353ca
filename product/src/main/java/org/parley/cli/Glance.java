package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Coding;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.Speaker;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.store.Recorded;
import org.parley.store.Size;
import org.parley.store.Store;

/** A record at a glance in a terminal: how much it holds, who speaks, and one entry, cited. */
final class Glance {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final int SPEAKERS = 8;

  private final Store store;
  private final PrintWriter out;

  Glance(Store store, PrintWriter out) {
    this.store = store;
    this.out = out;
  }

  void print() {
    List<Statement> statements;
    try (Stream<Recorded> all = store.statements()) {
      statements = all.map(Recorded::statement).toList();
    }
    printSize(store.size(), statements);
    printSpeakers(statements);
    statements.stream().max(Comparator.comparingDouble(Glance::tells)).ifPresent(this::printOne);
  }

  private void printSize(Size size, List<Statement> statements) {
    out.printf(
        "%s, %s to %s.%n",
        Plural.of(size.outlets(), "outlet"), day(size.first()), day(size.last()));
    Map<String, Integer> kinds = new TreeMap<>();
    for (Statement statement : statements) {
      if (statement.attribution().kind() != null) {
        kinds.merge(statement.attribution().kind().word(), 1, Integer::sum);
      }
    }
    out.printf(
        "Speech: %s.%n",
        String.join(
            ", ", kinds.entrySet().stream().map(k -> k.getValue() + " " + k.getKey()).toList()));
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "no date" : DAY.format(date);
  }

  private void printSpeakers(List<Statement> statements) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Speaker speaker = statement.attribution().speaker();
      if (speaker != null && speaker.onBehalfOf() != null) {
        counts.merge(speaker.name() + " (" + speaker.onBehalfOf() + ")", 1, Integer::sum);
      }
    }
    out.printf("%nWho speaks for a party, and how often on this record:%n");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SPEAKERS)
        .forEach(e -> out.printf("  %4d  %s%n", e.getValue(), e.getKey()));
  }

  /** How much an entry shows of what a record is: a coded condition first, then confidence. */
  private static double tells(Statement statement) {
    boolean conditional =
        statement.codings().stream()
            .anyMatch(c -> c.stance() == Stance.CONDITIONAL && !c.conditions().isEmpty());
    boolean dated = statement.circumstances().said() != null;
    return (conditional ? 4 : 0) + (dated ? 2 : 0) + statement.attribution().confidence();
  }

  private void printOne(Statement statement) {
    Article article = store.article(statement.article()).orElseThrow();
    Attribution attribution = statement.attribution();
    Speaker speaker = attribution.speaker();
    out.printf("%nOne entry, cited:%n  %s%n", attribution.content().text());
    out.printf(
        "  %s, %s%n",
        speaker == null ? "speaker not resolved" : speaker.name(),
        attribution.cue() == null ? "no cue" : "\"" + attribution.cue().text() + "\"");
    out.printf(
        "  %s, %s, characters %s%n",
        Optional.ofNullable(article.outlet()).map(Outlet::name).orElse(article.path()),
        Optional.ofNullable(article.published())
            .map(Published::date)
            .map(DAY::format)
            .orElse("no date"),
        attribution.content().spans());
    for (Coding coding : statement.codings()) {
      out.printf(
          "  coded by %s: %s towards %s, for %s%n",
          coding.coder(), coding.stance().word(), coding.target(), coding.holder().id());
      coding.conditions().forEach(c -> out.printf("    on condition: %s%n", c.words().text()));
    }
  }
}
