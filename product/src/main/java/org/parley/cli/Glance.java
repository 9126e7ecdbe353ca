package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Outlet;
import org.parley.statement.Party;
import org.parley.statement.Published;
import org.parley.statement.Speaker;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.Term;
import org.parley.store.Recorded;
import org.parley.store.Size;
import org.parley.store.Store;
import org.parley.text.CodePoints;

/** A record at a glance in a terminal: how much it holds, who speaks, and one entry, cited. */
final class Glance {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final int SPEAKERS = 8;

  private final Store store;
  private final Codebook codebook;
  private final PrintWriter out;

  Glance(Store store, Codebook codebook, PrintWriter out) {
    this.store = store;
    this.codebook = codebook;
    this.out = out;
  }

  void print() {
    List<Recorded> record;
    try (Stream<Recorded> all = store.statements()) {
      record = all.toList();
    }
    printSize(store.size(), record);
    printSpeakers(record);
    record.stream()
        .map(Recorded::statement)
        .max(Comparator.comparingDouble(Glance::tells))
        .ifPresent(this::printOne);
  }

  private void printSize(Size size, List<Recorded> record) {
    Map<String, Long> kinds =
        record.stream()
            .map(r -> r.statement().attribution().kind())
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Term::word, TreeMap::new, Collectors.counting()));
    out.printf(
        "%s, %s to %s. Speech: %s.%n",
        Plural.of(size.outlets(), "outlet"),
        day(size.first()),
        day(size.last()),
        kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", ")));
  }

  private void printSpeakers(List<Recorded> record) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Recorded recorded : record) {
      Speaker speaker = recorded.statement().attribution().speaker();
      String id = recorded.linked().speakerId();
      if (speaker != null && speaker.onBehalfOf() != null && id != null) {
        String name = codebook.actor(id).map(Actor::name).orElse(speaker.name());
        String party = party(speaker.onBehalfOf());
        counts.merge(name.equals(party) ? name : name + ", for " + party, 1, Integer::sum);
      }
    }
    out.printf("%nWho speaks for a party, and how often on this record (found by machine):%n");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SPEAKERS)
        .forEach(entry -> out.printf("  %4d  %s%n", entry.getValue(), entry.getKey()));
  }

  private String party(String id) {
    return codebook.party(id).map(Party::name).orElse(id);
  }

  /** How much an entry shows of what a record is: a coded condition first, then a known day. */
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
        "  %s%s%n",
        speaker == null ? "speaker not resolved" : speaker.name(),
        attribution.cue() == null ? "" : " (\"" + attribution.cue().text() + "\")");
    out.printf(
        "  %s, %s, characters %s%n",
        Optional.ofNullable(article.outlet()).map(Outlet::name).orElse(article.path()),
        day(Optional.ofNullable(article.published()).map(Published::date).orElse(null)),
        new CodePoints(article.text())
            .of(attribution.content().spans()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
    statement.codings().forEach(this::printCoding);
  }

  private void printCoding(Coding coding) {
    out.printf(
        "  coded by %s: %s towards %s, for %s%n",
        coding.coder(), coding.stance().word(), coding.target(), party(coding.holder().id()));
    coding
        .conditions()
        .forEach(condition -> out.printf("  on condition: %s%n", condition.words().text()));
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "no date" : DAY.format(date);
  }
}
