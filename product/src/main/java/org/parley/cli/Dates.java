package org.parley.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.parley.link.Version;
import org.parley.statement.Article;
import picocli.CommandLine.Option;

/** Which days of a record are looked at. */
final class Dates {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only what was said, or where that is not known printed, by this day (2031-02-15); what has"
              + " no day is left out.")
  private @Nullable String asOf;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what has something new after this day.")
  private @Nullable String since;

  /** Whether a statement counts on the day asked for. */
  boolean counts(Version version) {
    LocalDate limit = day(asOf, "--as-of");
    LocalDate day = version.day();
    return limit == null || (day != null && !day.isAfter(limit));
  }

  /** Whether a statement is new since the day asked for. */
  boolean isNew(Version version) {
    LocalDate limit = day(since, "--since");
    LocalDate day = version.printed() == null ? version.day() : version.printed();
    return limit == null || (day != null && day.isAfter(limit));
  }

  /** Whether an article was printed on the days asked for. */
  boolean counts(Article article) {
    LocalDate printed = article.published() == null ? null : article.published().date();
    LocalDate last = day(asOf, "--as-of");
    LocalDate first = day(since, "--since");
    return (last == null || (printed != null && !printed.isAfter(last)))
        && (first == null || (printed != null && printed.isAfter(first)));
  }

  private static @Nullable LocalDate day(@Nullable String written, String option) {
    try {
      return written == null ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Failure(option + " " + written + " is no day: write it as 2031-02-15.", e);
    }
  }
}
