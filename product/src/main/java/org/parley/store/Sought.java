package org.parley.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;

/**
 * Which statements of a list a reader seeks; what is null or absent does not matter.
 *
 * @param marks the value wanted of each facet; holder, target and stance of one and the same coding
 * @param from first day of publication
 * @param to last day of publication
 * @param words that stand in content or cue, in any order; those within quotation marks as they are
 */
public record Sought(
    Map<Facet, String> marks,
    @Nullable ArticleId article,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String words) {

  /** Every statement. */
  public static final Sought ALL = new Sought(Map.of(), null, null, null, null);

  /** The kind of statements in an outlet's own voice. */
  public static final String OUTLET_VOICE = "outlet";

  public Sought {
    marks = Map.copyOf(marks);
  }

  public Sought with(Facet facet, String value) {
    Map<Facet, String> more = new EnumMap<>(Facet.class);
    more.putAll(marks);
    more.put(facet, value);
    return new Sought(more, article, from, to, words);
  }

  public Sought without(Facet facet) {
    Map<Facet, String> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(marks);
    fewer.remove(facet);
    return new Sought(fewer, article, from, to, words);
  }

  public Sought in(ArticleId id) {
    return new Sought(marks, id, from, to, words);
  }

  public Sought anywhere() {
    return new Sought(marks, null, from, to, words);
  }

  public Sought between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Sought(marks, article, first, last, words);
  }

  public Sought saying(@Nullable String wanted) {
    return new Sought(marks, article, from, to, wanted);
  }
}
