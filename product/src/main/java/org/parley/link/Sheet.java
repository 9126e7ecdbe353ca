package org.parley.link;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Token;

/**
 * What an article has that its reprints have too: runs of three words outside quotation marks, as
 * others who report the same event quote the same words. Of all runs a fixed part is taken, chosen
 * by the words alone (A. Broder, On the resemblance and containment of documents, 1997).
 */
public final class Sheet {

  private static final Pattern QUOTED =
      Pattern.compile("[\u201c\"\u00ab][^\u201d\"\u00bb\n]{2,800}[\u201d\"\u00bb]");

  private static final int RUN = 3;

  /** One run in so many is taken. */
  private static final int TAKEN = 4;

  /** And one in so many where the day of one article is not known. */
  private static final int SPARSE = 16;

  private static final int STRETCH = 16;

  /** Reprints appear within so many days. */
  private static final int DAYS = 14;

  /** Below these shares articles have a background in common and are two reports. */
  private static final double OF_BOTH = 0.2;

  private static final double OF_SHORTER = 0.5;

  private static final int LEAST = 6;
  private static final int LEAST_SPARSE = 4;

  private final @Nullable Integer day;
  private final Set<Long> runs = new LinkedHashSet<>();

  private Sheet(@Nullable LocalDate published) {
    day = published == null ? null : (int) published.toEpochDay();
  }

  /** The sheet of an article. */
  public static Sheet of(Article article) {
    Sheet sheet = new Sheet(article.published() == null ? null : article.published().date());
    String bare = QUOTED.matcher(article.text()).replaceAll(m -> " ".repeat(m.group().length()));
    Document document = Document.of(bare, article.omitted());
    for (Sentence sentence : document.sentences()) {
      List<String> words =
          document.tokens(sentence).stream()
              .filter(Token::word)
              .map(token -> Fold.plain(document.quote(token.span())))
              .toList();
      sheet.add(words);
    }
    return sheet;
  }

  private void add(List<String> words) {
    for (int i = 0; i + RUN <= words.size(); i++) {
      long hash = SayingKeys.hash(String.join(" ", words.subList(i, i + RUN)));
      if (Math.floorMod(hash, TAKEN) == 0) {
        runs.add(hash);
      }
    }
  }

  /** Epoch day of publication, or null. */
  public @Nullable Integer day() {
    return day;
  }

  /** How many runs were taken. */
  public int size() {
    return runs.size();
  }

  /** How many were taken where a day is not known. */
  public int sparse() {
    return (int) runs.stream().filter(Sheet::isSparse).count();
  }

  private static boolean isSparse(long run) {
    return Math.floorMod(run, SPARSE) == 0;
  }

  /** The keys it is kept under. */
  public Set<Long> kept() {
    Set<Long> keys = new LinkedHashSet<>();
    for (long run : runs) {
      keys.add(key(run, day == null ? "undated" : "" + day / STRETCH));
      if (day != null && isSparse(run)) {
        keys.add(key(run, "ever"));
      }
    }
    return keys;
  }

  /** The keys under which others with a day, or without as this one, are looked for. */
  public Set<Long> sought() {
    Set<Long> keys = new LinkedHashSet<>();
    int[] stretches =
        day == null
            ? new int[0]
            : IntStream.rangeClosed((day - DAYS) / STRETCH, (day + DAYS) / STRETCH).toArray();
    for (long run : runs) {
      if (day == null) {
        keys.add(key(run, "undated"));
      }
      for (int at : stretches) {
        keys.add(key(run, "" + at));
      }
    }
    return keys;
  }

  /** The keys under which those are looked for of which the day is known if this one's is not. */
  public Set<Long> soughtSparsely() {
    Set<Long> keys = new LinkedHashSet<>();
    runs.stream()
        .filter(Sheet::isSparse)
        .forEach(run -> keys.add(key(run, day == null ? "ever" : "undated")));
    return keys;
  }

  private static long key(long run, String days) {
    return SayingKeys.high(days) | (run & 0xFFFFFFFFFFFFL);
  }

  /** Whether two articles with days are one report. */
  public static boolean same(int shared, int one, int other, int daysApart) {
    return Math.abs(daysApart) <= DAYS && same(shared, one, other, false);
  }

  /** The same without days; {@code sparse} if only one of them has one. */
  public static boolean same(int shared, int one, int other, boolean sparse) {
    double ofBoth = (double) shared / (one + other - shared);
    double ofShorter = (double) shared / Math.min(one, other);
    boolean enough = shared >= (sparse ? LEAST_SPARSE : LEAST);
    return enough && (ofBoth >= OF_BOTH || ofShorter >= OF_SHORTER);
  }
}
