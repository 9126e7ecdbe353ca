package org.parley.serve;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.link.Quotation;
import org.parley.statement.ArticleId;
import org.parley.statement.PartialDate;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;
import org.parley.store.Facet;
import org.parley.store.Sought;
import org.parley.store.Turn;

/** What a reader asks of a list, as an address says it. */
final class Query {

  private static final int MOST_LETTERS = 300;

  private static final List<String> KINDS =
      List.of("direct", "mixed", "indirect", Sought.OUTLET_VOICE);

  private Query() {}

  /** Which statements are asked for. */
  static Sought of(Context context) {
    Map<Facet, String> marks = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = given(context, facet.word());
      if (value != null) {
        prove(facet, value);
        marks.put(facet, value);
      }
    }
    String article = given(context, "article");
    LocalDate from = day(context, "from", false);
    LocalDate to = day(context, "to", true);
    if (from != null && to != null && to.isBefore(from)) {
      throw new Problem(
          400, "No such days", "The last day, " + to + ", is before the first: exchange the two.");
    }
    return new Sought(
        marks, article == null ? null : articleId(article), from, to, given(context, "words"));
  }

  private static void prove(Facet facet, String value) {
    if (facet == Facet.KIND && !KINDS.contains(value)) {
      throw new Problem(400, "No such kind", "A kind is direct, mixed, indirect or outlet.");
    }
    boolean stance =
        List.of(Stance.values()).stream().anyMatch(known -> known.word().equals(value));
    if (facet == Facet.STANCE && !stance) {
      throw new Problem(
          400,
          "No such stance",
          "A stance is accept, open, conditional, reservation, reject or mentions.");
    }
    if (facet == Facet.JUDGED && !value.equals("yes") && !value.equals("no")) {
      throw new Problem(400, "No such answer", "Judged is yes or no.");
    }
  }

  static @Nullable LocalDate day(Context context, String name, boolean last) {
    String written = given(context, name);
    if (written == null) {
      return null;
    }
    try {
      PartialDate date = PartialDate.parse(written.strip());
      return last ? date.latest() : date.earliest();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Problem(
          400,
          "No such day",
          "\u201c"
              + Wording.shortened(written, 40)
              + "\u201d is no day: write 2031-02-15, or 2031-02 for a month.");
    }
  }

  /** Which page of the statements is asked for. */
  static Turn<StatementId> turn(Context context) {
    String after = given(context, "after");
    String before = given(context, "before");
    return after != null
        ? Turn.after(statementId(after))
        : before != null ? Turn.before(statementId(before)) : Turn.first();
  }

  /** Which page of the articles is asked for. */
  static Turn<ArticleId> articleTurn(Context context) {
    String after = given(context, "after");
    String before = given(context, "before");
    return after != null
        ? Turn.after(articleId(after))
        : before != null ? Turn.before(articleId(before)) : Turn.first();
  }

  static @Nullable String given(Context context, String name) {
    String value = context.queryParam(name);
    if (value != null && value.length() > MOST_LETTERS && !name.equals("outlet")) {
      throw new Problem(
          400,
          "Too long",
          "What is asked for in \u201c" + name + "\u201d is too long: shorten it.");
    }
    return value == null || value.isBlank() ? null : value;
  }

  static ArticleId articleId(String hex) {
    try {
      return new ArticleId(hex);
    } catch (IllegalArgumentException e) {
      throw badId("article");
    }
  }

  static StatementId statementId(String hex) {
    try {
      return new StatementId(hex);
    } catch (IllegalArgumentException e) {
      throw badId("statement");
    }
  }

  static Problem badId(String what) {
    return new Problem(
        400,
        "No such id",
        "Ids of " + what + "s have 20 digits or letters from a to f: check the address.");
  }

  /** The address of a list of what is sought, to which {@code name=value} can be added. */
  static String address(String path, Sought sought) {
    List<String> parts = new ArrayList<>();
    add(parts, wordsAt(path), sought.words());
    for (Facet facet : Facet.values()) {
      add(parts, facet.word(), sought.marks().get(facet));
    }
    add(parts, "from", sought.from());
    add(parts, "to", sought.to());
    add(parts, "article", sought.article());
    return path + "?" + String.join("&", parts) + (parts.isEmpty() ? "" : "&");
  }

  /** What the words sought are called at an address. */
  private static String wordsAt(String path) {
    return path.endsWith(SearchPage.PATH) ? SearchPage.WORDS : "words";
  }

  /** The words or the quotation that a search is for; null where there are none. */
  static @Nullable String asked(Context context) {
    String asked = context.queryParam(SearchPage.WORDS);
    if (asked != null && asked.length() > Quotation.MOST) {
      throw new Problem(
          400,
          "Too long",
          "What is looked for has %,d characters, and at most %,d can be: paste a shorter part of it."
              .formatted(asked.length(), Quotation.MOST));
    }
    return asked == null || asked.isBlank() ? null : asked.replace("\0", " ").strip();
  }

  /** The address itself. */
  static String link(String path, Sought sought) {
    String address = address(path, sought);
    return address.substring(0, address.length() - 1);
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      String written = String.format(Locale.ROOT, "%s", value);
      parts.add(name + "=" + URLEncoder.encode(written, StandardCharsets.UTF_8));
    }
  }
}
