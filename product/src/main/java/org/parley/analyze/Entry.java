package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Precision;
import org.parley.statement.Said;
import org.parley.statement.Statement;
import org.parley.statement.StatementId;
import org.parley.text.Words;

/**
 * A statement as analysis takes it in: its article's outlet and day, its links, and what people
 * hold of it.
 *
 * @param statement with its codings as they are to be shown
 * @param from first day on which it may have been said, or null
 * @param day last day on which it may have been said: {@code said.to}, never later than its
 *     publication; null if neither is known, or if the article gives it as what was maintained
 *     before
 * @param speakers ids of the actors who spoke, the speaker first; empty where nobody is resolved
 * @param utterance id of the saying it is a version of
 * @param report id of the report it was printed in, reprints together
 * @param met conditions on record as met, each as its target, a line feed and its words
 * @param firstTime the article's sentence that calls it a first time, or null
 * @param judged what the machine coded of it, and whether people found that right
 */
public record Entry(
    Statement statement,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable LocalDate from,
    @Nullable LocalDate day,
    List<String> speakers,
    StatementId utterance,
    ArticleId report,
    Checked checked,
    Set<String> met,
    @Nullable Words firstTime,
    Judged judged) {

  private static final Pattern PAST =
      Pattern.compile("\\b(previously|formerly|earlier|once|used to|until (now|then|recently))\\b");

  public Entry {
    speakers = List.copyOf(speakers);
    met = Set.copyOf(met);
  }

  /**
   * A statement of the record, with people's decisions laid over it.
   *
   * @param rulings the oldest first
   */
  public static Entry of(
      Article article,
      Statement statement,
      List<String> speakers,
      StatementId utterance,
      ArticleId report,
      List<Ruling> rulings) {
    Rulings over = new Rulings(rulings);
    Outlet outlet = article.outlet();
    LocalDate published = article.published() == null ? null : article.published().date();
    LocalDate day = day(statement, published);
    return new Entry(
        rulings.isEmpty() ? statement : statement.coded(over.over(statement.codings())),
        outlet == null ? null : outlet.name(),
        published,
        from(statement, day),
        day,
        speakers,
        utterance,
        report,
        over.checked(),
        over.met(),
        FirstTime.near(article, statement),
        new Judged(statement.codings(), over.verdict()));
  }

  /** The day from which the record could know it: its publication, else the day it was said. */
  public @Nullable LocalDate known() {
    return day == null || published == null ? day : published;
  }

  /** Whether its speaker is tied to other articles; the narrator and unnamed sources are not. */
  boolean isTied() {
    return !speakers.isEmpty() && !speakers.get(0).startsWith("article:");
  }

  /** The same for the same words in all reprints of a report. */
  String reprint() {
    return report.hex() + " " + statement.attribution().content().text();
  }

  private static @Nullable LocalDate day(Statement statement, @Nullable LocalDate published) {
    if (isPast(statement)) {
      return null;
    }
    Said said = statement.circumstances().said();
    LocalDate to = said == null ? null : said.to();
    return to == null || (published != null && published.isBefore(to)) ? published : to;
  }

  private static @Nullable LocalDate from(Statement statement, @Nullable LocalDate day) {
    Said said = statement.circumstances().said();
    if (said == null || said.from() == null || day == null) {
      return said == null ? day : null;
    }
    return said.from().isAfter(day) ? day : said.from();
  }

  /**
   * "Had previously maintained": no current position, and without a day of its own no dated one.
   */
  private static boolean isPast(Statement statement) {
    Said said = statement.circumstances().said();
    if (said != null) {
      return said.precision() == Precision.BEFORE;
    }
    Words cue = statement.attribution().cue();
    return cue != null && PAST.matcher(cue.text().toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a person has looked at it, or coded it. */
  public boolean isChecked() {
    return checked != Checked.UNCHECKED;
  }
}
