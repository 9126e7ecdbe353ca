package org.parley.serve;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Figure;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Period;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/** A record in which four sides count the bookings that a strike cancelled in January. */
final class MadeFigures {

  private static final Run RUN = Run.of("made", null, null, null, Instant.EPOCH);
  private static final Period JANUARY =
      new Period(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 31));

  private MadeFigures() {}

  static Store record(Path file) {
    Store store = Store.open(file);
    store.begin(RUN);
    keep(store, 1, "North Line", "1,487 bookings", 1487, 1487, false, JANUARY);
    keep(store, 5, "The council", "about 2,100 bookings", 2100, 2100, true, JANUARY);
    keep(store, 9, "The ministry", "between 1,450 and 1,500 bookings", 1450, 1500, false, JANUARY);
    keep(store, 14, "The crews", "as many as 2,600 bookings", 2600, 2600, false, JANUARY);
    keep(store, 20, "A trade body", "3,900 bookings", 3900, 3900, false, null);
    return store;
  }

  private static void keep(
      Store store,
      int day,
      String who,
      String figure,
      int low,
      int high,
      boolean approximate,
      @Nullable Period period) {
    String text = who + " said " + figure + " were cancelled by the strike.\n";
    int start = text.indexOf(figure);
    Words content = Words.of(text, new Span(start, text.length() - 2));
    Article article =
        new Article(
            ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
            day + ".txt",
            null,
            figure,
            new Outlet("Outlet " + day),
            null,
            new Published(LocalDate.of(2031, 2, day), Published.Basis.GIVEN),
            "en",
            text,
            List.of());
    Attribution attribution =
        new Attribution(
            content,
            Words.of(text, new Span(who.length() + 1, who.length() + 5)),
            Words.of(text, new Span(0, who.length())),
            Voice.SPEAKER,
            Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            new Speaker(who, SpeakerKind.ORGANIZATION, null, null, ResolvedBy.NAME, null),
            List.of(),
            null,
            0.9);
    Figure claimed =
        figure(
            low,
            high,
            approximate,
            period,
            Words.of(text, new Span(start, start + figure.length())));
    Circumstances circumstances = new Circumstances(null, List.of(), null, List.of(claimed));
    Statement statement = Statement.of(article, attribution, circumstances, List.of());
    store.keep(RUN, article, List.of(Linked.alone(statement, List.of("made-" + day))));
  }

  private static Figure figure(
      int low, int high, boolean approximate, @Nullable Period period, Words words) {
    return new Figure(
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        approximate,
        "bookings",
        "bookings cancelled",
        null,
        period,
        words);
  }
}
