package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.FigureTable;
import org.parley.link.Claim;
import org.parley.link.Figures;
import org.parley.link.Meeting;
import org.parley.link.Version;
import org.parley.statement.Figure;
import org.parley.statement.Period;
import org.parley.statement.Relay;
import org.parley.store.Recorded;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Figures lined up. */
@Command(
    name = "figures",
    header = "Lines up figures on one topic, and says which of them can be set against each other.",
    description = {
      "",
      "Two figures agree or conflict only if they count the same thing of the same status, people or"
          + " place, period and unit, and their ranges by rounding meet or do not; where one of these"
          + " is not stated they may; else they are no contradiction, and the reason stands beside."
          + " Found by machine. Parley does not say which figure is right.",
      ""
    })
final class FiguresCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private RecordOption record;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Dates dates;

  @Option(
      names = "--topic",
      paramLabel = "WORD",
      description = "Only figures whose topic, or what they count, has this word.")
  private @Nullable String topic;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Format format;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = record.existing()) {
      List<Figures> figures = Figures.of(versions(store)).stream().filter(this::wanted).toList();
      switch (format) {
        case json -> FigureTable.json(figures, out);
        case csv -> FigureTable.csv(figures, out);
        case table -> figures.forEach(each -> print(each, out));
      }
      if (format == Format.table) {
        out.printf("%s on which figures meet.%n", Plural.of(figures.size(), "topic"));
      }
    }
    out.flush();
    return 0;
  }

  private List<Version> versions(Store store) {
    try (Stream<Recorded> all = store.withFigures()) {
      return all.map(each -> new Version(each.article(), each.linked()))
          .filter(dates::counts)
          .collect(Collectors.toList());
    }
  }

  private boolean wanted(Figures figures) {
    boolean isNew = figures.claims().stream().anyMatch(claim -> dates.isNew(claim.version()));
    String word = topic == null ? "" : topic.toLowerCase(Locale.ROOT);
    return isNew
        && (figures.topic().contains(word)
            || figures.claims().stream().anyMatch(claim -> counts(claim.figure(), word)));
  }

  private static boolean counts(Figure figure, String word) {
    return figure.of() != null && figure.of().toLowerCase(Locale.ROOT).contains(word);
  }

  private static void print(Figures figures, PrintWriter out) {
    out.printf("%s: %s%n", figures.topic(), Plural.of(figures.claims().size(), "figure"));
    for (int i = 0; i < figures.claims().size(); i++) {
      Claim claim = figures.claims().get(i);
      Text.wrap(out, "  " + (i + 1) + ". ", line(claim));
      String words = claim.version().words();
      int at = Math.max(0, words.indexOf(claim.figure().words().text()));
      Text.wrap(out, "     ", "“" + Text.around(words, at, 140) + "”");
    }
    for (Meeting meeting : figures.meetings()) {
      Text.wrap(
          out,
          "  ",
          (meeting.one() + 1)
              + " and "
              + (meeting.other() + 1)
              + ": "
              + words(meeting.verdict())
              + (meeting.reasons().isEmpty()
                  ? ""
                  : " (" + String.join("; ", meeting.reasons()) + ")"));
    }
    out.println();
  }

  private static String words(Meeting.Verdict verdict) {
    return switch (verdict) {
      case AGREE -> "agree";
      case CONFLICT -> "conflict";
      case MAY_AGREE -> "may be comparable, and the ranges meet";
      case MAY_DIFFER -> "may be comparable, and the ranges do not meet";
      case GROWTH -> "one quantity at two times";
      case NOT_COMPARABLE -> "not comparable";
    };
  }

  private static String line(Claim claim) {
    Figure figure = claim.figure();
    StringBuilder line = new StringBuilder(Text.plain(figure.words().text()));
    add(line, "; counted: ", figure.of());
    add(line, "; scope: ", figure.scope());
    add(line, "; period: ", figure.period() == null ? null : period(figure.period()));
    line.append("; ").append(Text.speaker(List.of(claim.version())));
    List<Relay> hands = claim.version().linked().statement().circumstances().relayedBy();
    hands.forEach(hand -> line.append(", through ").append(hand.name()));
    line.append(", in ").append(Text.printed(claim.version()));
    long reports = claim.copies().stream().map(copy -> copy.linked().reportId()).distinct().count();
    if (!claim.copies().isEmpty()) {
      line.append(" (and ").append(Plural.of(claim.copies().size(), "copy", "copies"));
      line.append(" in ").append(Plural.of(reports, "report")).append(")");
    }
    return line.toString();
  }

  private static void add(StringBuilder line, String before, @Nullable String value) {
    if (value != null) {
      line.append(before).append(Text.plain(value));
    }
  }

  private static String period(Period period) {
    return (period.from() == null ? "until " : Text.day(period.from()) + " to ")
        + (period.to() == null ? "open" : Text.day(period.to()));
  }
}
