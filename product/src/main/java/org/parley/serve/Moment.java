package org.parley.serve;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.statement.PartialDate;

/**
 * The day a board is looked at, and the day after which what is new in it is marked.
 *
 * @param since null where nothing is to be marked
 */
record Moment(LocalDate asOf, @Nullable LocalDate since) {

  private static final int USUAL_DAYS = 28;

  /**
   * What a request asks for.
   *
   * @param last the day to look at where it names none
   */
  static Moment of(Context context, LocalDate last) {
    LocalDate asOf = day(context, "as-of");
    LocalDate day = asOf == null ? last : asOf;
    boolean usual = context.queryParam("since") == null;
    return usual ? of(day) : new Moment(day, day(context, "since"));
  }

  /** A day, and four weeks before it. */
  static Moment of(LocalDate day) {
    return new Moment(day, day.minusDays(USUAL_DAYS));
  }

  /** A day as a request names it: 2031, 2031-02 or 2031-02-15; null where it names none. */
  static @Nullable LocalDate day(Context context, String name) {
    String written = context.queryParam(name);
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      return PartialDate.parse(written.strip()).latest();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Problem(
          400,
          "No such day",
          Wording.shortened(written.strip(), 40) + " is no day: write " + name + "=2031-02-15.");
    }
  }

  /** As an address carries it. */
  String query() {
    return "as-of=" + asOf + "&since=" + (since == null ? "" : since);
  }
}
