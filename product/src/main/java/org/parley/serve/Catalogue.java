package org.parley.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Codebook;
import org.parley.store.KeptCodebook;
import org.parley.store.Recorded;
import org.parley.store.Size;
import org.parley.store.Store;

/**
 * What the lists show, kept in memory: the articles, newest first, with who said what kind of thing
 * in each. Looked up anew when the record has grown, but never more than a tenth of the time.
 */
final class Catalogue {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final int PATIENCE = 10;

  /** The record as it stood at one moment. */
  record Snapshot(
      Size size,
      List<Head> heads,
      Map<ArticleId, Head> byId,
      @Nullable Codebook codebook,
      Publicity publicity) {

    Optional<Head> head(ArticleId id) {
      return Optional.ofNullable(byId.get(id));
    }

    /** Ids of the speakers that may be looked up, with how many statements each has, by name. */
    Map<String, Long> speakers() {
      Map<String, Long> counts = new TreeMap<>(Comparator.comparing(publicity::name));
      heads.forEach(
          head ->
              head.entries()
                  .forEach(
                      entry -> entry.speakers().forEach(id -> counts.merge(id, 1L, Long::sum))));
      return counts;
    }

    /** Outlets with how many statements each has, by name. */
    Map<String, Long> outlets() {
      Map<String, Long> counts = new TreeMap<>();
      heads.stream()
          .filter(head -> head.outlet() != null)
          .forEach(head -> counts.merge(head.outlet(), (long) head.entries().size(), Long::sum));
      return counts;
    }
  }

  private final Store store;
  private @Nullable Snapshot shown;
  private long lookedAt;
  private long builtAt;
  private long tookNanos;

  Catalogue(Store store) {
    this.store = store;
  }

  synchronized Snapshot now() {
    long now = System.nanoTime();
    Snapshot kept = shown;
    if (kept != null && now - lookedAt < Math.max(LEAST.toNanos(), PATIENCE * tookNanos)) {
      return kept;
    }
    Size size = store.size();
    if (kept == null || !kept.size().equals(size) || now - builtAt > MOST.toNanos()) {
      kept = build(size);
      builtAt = System.nanoTime();
      tookNanos = builtAt - now;
    }
    shown = kept;
    lookedAt = System.nanoTime();
    return kept;
  }

  private Snapshot build(Size size) {
    Codebook codebook = codebook();
    Publicity publicity = new Publicity(codebook);
    Map<ArticleId, List<Head.Entry>> entries = new HashMap<>();
    try (Stream<Recorded> statements = store.statements()) {
      statements.forEach(
          recorded ->
              entries
                  .computeIfAbsent(recorded.statement().article(), id -> new ArrayList<>())
                  .add(entry(recorded, publicity)));
    }
    List<Head> heads = new ArrayList<>();
    try (Stream<Article> articles = store.articles()) {
      articles.forEach(
          article -> heads.add(Head.of(article, entries.getOrDefault(article.id(), List.of()))));
    }
    heads.sort(NEWEST);
    Map<ArticleId, Head> byId = new HashMap<>();
    heads.forEach(head -> byId.put(head.id(), head));
    return new Snapshot(size, List.copyOf(heads), byId, codebook, publicity);
  }

  /** By day, the latest first, those without one last; then by outlet and title. */
  private static final Comparator<Head> NEWEST =
      Comparator.comparing(
              (Head head) -> head.published() == null ? null : head.published().date(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(head -> head.outlet() == null ? "" : head.outlet())
          .thenComparing(Head::title)
          .thenComparing(Head::id);

  private static Head.Entry entry(Recorded recorded, Publicity publicity) {
    return new Head.Entry(
        recorded.statement().id(),
        recorded.statement().attribution().kind(),
        publicity.ids(recorded.statement().attribution(), recorded.linked()));
  }

  /** The record's codebook; none where the file it came from is no longer understood. */
  private @Nullable Codebook codebook() {
    Optional<KeptCodebook> file = store.codebook();
    if (file.isEmpty()) {
      return null;
    }
    try {
      return CodebookFile.parse(file.get().yaml(), file.get().id());
    } catch (CodebookException e) {
      return null;
    }
  }
}
