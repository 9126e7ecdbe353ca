package org.parley.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.text.Span;

/** Takes names out of every column that could hold one, inside the caller's transaction. */
final class Forgetting {

  private static final String IN_ARTICLE = " IN (SELECT row FROM statement WHERE article = ?)";
  private static final String BLANKED = "parley_blanked";
  private static final String ADDRESS = "parley_address";
  private static final String SLUG = "parley_slug";

  /** Columns of an article's statements in which a name may stand, by table. */
  private enum Place {
    STATEMENT("row", "told_outlet", "told_to", "told_asked"),
    SPEAKER("statement", "name", "role"),
    RELAY("statement", "name"),
    FIGURE("statement", "unit", "counted", "scope"),
    CODING("statement", "holder", "coder");

    private final String key;
    private final List<String> columns;

    Place(String key, String... columns) {
      this.key = key;
      this.columns = List.of(columns);
    }

    String table() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** A column without the names, in SQL. */
    String blanked(String column) {
      return (column.equals("holder") ? SLUG : BLANKED) + "(" + column + ")";
    }
  }

  private final Handle handle;
  private final Set<String> articles = new HashSet<>();
  private final Set<String> statements = new HashSet<>();

  Forgetting(Handle handle) {
    this.handle = handle;
  }

  /** Every name forgotten so far. */
  static List<ForgottenName> names(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT sha256, tokens, surname_tokens FROM forgotten")
        .map((row, c) -> new ForgottenName(row.getString(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  /** Forgets a name everywhere, and logs that it did. */
  Forgotten forget(ForgottenName name, Instant time) {
    List<ForgottenName> names = List.of(name);
    List<Long> rows =
        handle.createQuery("SELECT row FROM article ORDER BY row").mapTo(Long.class).list();
    handle.execute("UPDATE record SET forgetting = 1");
    rows.forEach(row -> sweep(names, row));
    actors(names);
    articles.forEach(
        id -> Articles.row(handle, new ArticleId(id)).ifPresent(new Linking(handle)::renew));
    if (!articles.isEmpty()) {
      new Listing(handle).rebuild();
    }
    handle
        .select("SELECT sha256, yaml FROM codebook")
        .map((row, c) -> name.standsIn(row.getString(2)) ? row.getString(1) : "")
        .list()
        .forEach(former -> handle.execute("DELETE FROM codebook WHERE sha256 = ?", former));
    handle.execute("UPDATE record SET forgetting = 0");
    Forgotten touched = new Forgotten(articles.size(), statements.size());
    handle.execute(
        "INSERT INTO forgotten (sha256, tokens, surname_tokens, time, articles, statements)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        name.sha256(),
        name.tokens(),
        name.surnameTokens(),
        time.toString(),
        touched.articles(),
        touched.statements());
    return touched;
  }

  private void sweep(List<ForgottenName> names, long row) {
    Article article = Articles.ofRow(handle, row);
    List<String> speakers =
        handle
            .select("SELECT DISTINCT name FROM speaker WHERE statement" + IN_ARTICLE, row)
            .mapTo(String.class)
            .list();
    Redaction redaction = Redaction.of(names, article, speakers.stream());
    int before = statements.size();
    noteQuotations(row, redaction.spans(article.text()));
    with(
        redaction,
        () -> {
          List<Place> touched = Stream.of(Place.values()).filter(p -> note(p, row)).toList();
          new Speakerless(handle, article.id(), redaction).sweep(row);
          touched.forEach(place -> blank(place, row));
          decisions(row);
          if (redaction.of(article) != article) {
            article(row);
          }
        });
    if (redaction.of(article) != article || statements.size() > before) {
      articles.add(article.id().hex());
    }
  }

  /** What people decided about actors; and the spellings, anew from what is left. */
  private void actors(List<ForgottenName> names) {
    List<String> texts =
        handle
            .createQuery("SELECT coder || char(10) || coalesce(name, '') FROM actor_decision")
            .mapTo(String.class)
            .list();
    with(
        new Redaction(names, texts.stream()),
        () ->
            handle.execute(
                "UPDATE actor_decision SET coder = parley_blanked(coder),"
                    + " actor = parley_slug(actor), other = parley_slug(other),"
                    + " name = parley_blanked(name)"));
    new Spellings(handle).rebuild();
    new ActorRows(handle).renew();
  }

  /** Both what was read of the article and what was filled in later. */
  private void article(long row) {
    String set =
        " SET url = parley_address(url), title = parley_blanked(title),"
            + " outlet = parley_blanked(outlet), byline = parley_blanked(byline)";
    handle.execute(
        "UPDATE article"
            + set
            + ", path = parley_address(path), text = parley_blanked(text) WHERE row = ?",
        row);
    handle.execute("UPDATE filled" + set + " WHERE article = ?", row);
  }

  /** Notes the statements whose content, cue or source a name stands in. */
  private void noteQuotations(long row, List<Span> named) {
    if (named.isEmpty()) {
      return;
    }
    handle
        .select("SELECT id, content, cue, source FROM statement WHERE article = ?", row)
        .map(
            (words, c) -> {
              for (int column = 2; column <= 4; column++) {
                String spans = words.getString(column);
                if (spans != null && overlap(SpanText.spans(spans), named)) {
                  return words.getString(1);
                }
              }
              return "";
            })
        .stream()
        .filter(id -> !id.isEmpty())
        .forEach(statements::add);
  }

  private static boolean overlap(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  /** Notes the statements that have a name in the columns, and tells whether there are any. */
  private boolean note(Place place, long row) {
    String changed =
        String.join(
            " OR ", place.columns.stream().map(c -> c + " IS NOT " + place.blanked(c)).toList());
    String sql =
        "SELECT id FROM statement WHERE article = ? AND row IN (SELECT "
            + place.key
            + " FROM "
            + place.table()
            + " WHERE "
            + place.key
            + IN_ARTICLE
            + " AND ("
            + changed
            + "))";
    List<String> touched = handle.select(sql, row, row).mapTo(String.class).list();
    statements.addAll(touched);
    return !touched.isEmpty();
  }

  private void blank(Place place, long row) {
    String set =
        String.join(", ", place.columns.stream().map(c -> c + " = " + place.blanked(c)).toList());
    handle.execute(
        "UPDATE " + place.table() + " SET " + set + " WHERE " + place.key + IN_ARTICLE, row);
  }

  /** Decisions on an article's statements in which a name stands. */
  private static final String DECIDED =
      " WHERE statement IN (SELECT id FROM statement WHERE article = ?) AND (coder IS NOT "
          + "parley_blanked(coder) OR before IS NOT parley_blanked(before)"
          + " OR after IS NOT parley_blanked(after) OR field IS NOT parley_blanked(field))";

  private void decisions(long row) {
    List<String> touched =
        handle
            .select("SELECT DISTINCT statement FROM decision" + DECIDED, row)
            .mapTo(String.class)
            .list();
    statements.addAll(touched);
    if (!touched.isEmpty()) {
      handle.execute(
          "UPDATE decision SET coder = parley_blanked(coder), before = parley_blanked(before),"
              + " after = parley_blanked(after), field = parley_blanked(field)"
              + DECIDED,
          row);
    }
  }

  /** Runs with the redaction at hand in SQL. */
  private void with(Redaction redaction, Runnable work) {
    define(BLANKED, redaction::orNull);
    define(ADDRESS, redaction::addressOrNull);
    define(SLUG, id -> id == null ? null : redaction.slug(id));
    try {
      work.run();
    } finally {
      drop(BLANKED);
      drop(ADDRESS);
      drop(SLUG);
    }
  }

  private void define(String name, Function<@Nullable String, @Nullable String> function) {
    try {
      org.sqlite.Function.create(
          handle.getConnection(),
          name,
          new org.sqlite.Function() {
            @Override
            protected void xFunc() throws SQLException {
              result(function.apply(value_text(0)));
            }
          },
          1,
          0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void drop(String name) {
    try {
      org.sqlite.Function.destroy(handle.getConnection(), name, 1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
