package org.parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is sought, as SQL over places. The rows come from the index that narrows most as a rule, in
 * the order of places, and the other conditions are looked up for each.
 *
 * @param table the rows are of
 * @param match the words, in the language of FTS5, or null
 * @param first lowest place wanted
 * @param last highest place wanted
 */
record Terms(
    String table, Map<Facet, String> marks, @Nullable String match, long first, long last) {

  private static final String SHELF = "shelf";

  /** Which facet's rows are gone through, the rarest as a rule first. */
  private static final List<Facet> RAREST =
      List.of(
          Facet.TARGET,
          Facet.HOLDER,
          Facet.SPEAKER,
          Facet.PARTY,
          Facet.STANCE,
          Facet.OUTLET,
          Facet.KIND,
          Facet.JUDGED);

  private static final Pattern WORDS =
      Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]?|(\\S+)");

  static Terms of(Handle handle, Sought sought) {
    long first = sought.to() == null ? 0 : Place.from(sought.to());
    long last =
        sought.from() != null
            ? Place.to(sought.from())
            : sought.to() == null ? Place.LAST : Place.to(LocalDate.MIN);
    if (sought.article() != null) {
      long place =
          handle
              .select(
                  "SELECT place FROM shelf WHERE article IN (SELECT row FROM latest WHERE id = ?)",
                  sought.article().hex())
              .mapTo(Long.class)
              .findOne()
              .orElse(Place.LAST);
      first = Math.max(first, place);
      last = Math.min(last, Place.end(place));
    }
    return new Terms("listed", sought.marks(), match(sought.words()), first, last);
  }

  /** Articles that hold the words sought, and a statement with all else that is sought. */
  static Terms shelf(Handle handle, Sought sought) {
    Terms terms = of(handle, sought);
    return new Terms(SHELF, terms.marks, terms.match, terms.first, terms.last);
  }

  Terms after(long place) {
    long next = place == Place.LAST ? place : place + 1;
    return new Terms(table, marks, match, Math.max(first, next), last);
  }

  Terms before(long place) {
    return new Terms(table, marks, match, first, Math.min(last, place - 1));
  }

  boolean isOpen() {
    return marks.isEmpty() && match == null && first == 0 && last == Place.LAST;
  }

  /** Whether a part of a coding is asked for. */
  boolean asksCoding() {
    return marks.keySet().stream().anyMatch(Facet::isOfCoding);
  }

  /** The column that holds the place. */
  String place() {
    return match != null ? table + "_words.rowid" : table.equals(SHELF) ? "a.place" : "m.place";
  }

  /** From FROM on. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    Facet lead = lead();
    if (match != null) {
      sql.append(" FROM %1$s_words WHERE %1$s_words MATCH ?".formatted(table));
    } else if (table.equals(SHELF)) {
      sql.append(" FROM shelf AS a WHERE 1");
    } else if (lead != null) {
      sql.append(" FROM listed_mark AS m WHERE m.facet = ? AND m.value = ?");
    } else {
      sql.append(" FROM listed AS m WHERE 1");
    }
    if (first > 0 || last < Place.LAST) {
      sql.append(" AND ").append(place()).append(" BETWEEN ? AND ?");
    }
    if (table.equals(SHELF)) {
      return marks.isEmpty() ? sql.toString() : sql.append(holding()).toString();
    }
    for (Facet facet : RAREST) {
      if (marks.containsKey(facet) && facet != lead) {
        sql.append(" AND EXISTS (SELECT 1 FROM listed_mark AS e WHERE e.facet = ? AND e.value = ?");
        sql.append(" AND e.place = ").append(place()).append(")");
      }
    }
    if (codingValues().size() > 1) {
      sql.append(" AND EXISTS (SELECT 1 FROM listed_coding AS c WHERE c.place = ").append(place());
      sql.append(coding("c")).append(")");
    }
    return sql.toString();
  }

  /** The condition that a statement of an article has all the marks. */
  private String holding() {
    return " AND EXISTS (SELECT 1%s AND m.place BETWEEN %s AND %2$s | %d)"
        .formatted(marked().sql(), place(), Place.room());
  }

  private Terms marked() {
    return new Terms("listed", marks, null, 0, Place.LAST);
  }

  /** The values of {@link #sql}, in its order. */
  List<Object> values() {
    List<Object> values = new ArrayList<>();
    Facet lead = lead();
    boolean shelf = table.equals(SHELF);
    if (match != null) {
      values.add(match);
    } else if (lead != null && !shelf) {
      values.addAll(mark(lead));
    }
    if (first > 0 || last < Place.LAST) {
      values.addAll(List.of(first, last));
    }
    if (shelf) {
      values.addAll(marked().values());
      return values;
    }
    for (Facet facet : RAREST) {
      if (marks.containsKey(facet) && facet != lead) {
        values.addAll(mark(facet));
      }
    }
    if (codingValues().size() > 1) {
      values.addAll(codingValues());
    }
    return values;
  }

  private @Nullable Facet lead() {
    return match != null
        ? null
        : RAREST.stream().filter(marks::containsKey).findFirst().orElse(null);
  }

  private List<String> mark(Facet facet) {
    return List.of(facet.word(), String.valueOf(marks.get(facet)));
  }

  /** The conditions on one coding. */
  String coding(String table) {
    StringBuilder sql = new StringBuilder();
    codings().keySet().forEach(f -> sql.append(" AND " + table + "." + f.word() + " = ?"));
    return sql.toString();
  }

  List<String> codingValues() {
    return List.copyOf(codings().values());
  }

  private Map<Facet, String> codings() {
    Map<Facet, String> codings = new EnumMap<>(Facet.class);
    marks.forEach(
        (facet, value) -> {
          if (facet.isOfCoding()) {
            codings.put(facet, value);
          }
        });
    return codings;
  }

  /** Words as FTS5 takes them, each quoted, all of them wanted; null where there are none. */
  private static @Nullable String match(@Nullable String words) {
    List<String> quoted = quoted(words);
    return quoted.isEmpty() ? null : String.join(" ", quoted);
  }

  /** The same, any of them wanted. */
  static @Nullable String either(@Nullable String words) {
    List<String> quoted = quoted(words);
    return quoted.isEmpty() ? null : String.join(" OR ", quoted);
  }

  private static List<String> quoted(@Nullable String words) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = WORDS.matcher(words == null ? "" : words);
    while (matcher.find()) {
      String phrase = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (phrase.codePoints().anyMatch(Character::isLetterOrDigit)) {
        quoted.add(phrase(phrase));
      }
    }
    return quoted;
  }

  /** Words in a row as FTS5 takes them, whatever they say. */
  static String phrase(String words) {
    return '"' + words.replace("\"", " ").replace("\0", " ") + '"';
  }
}
