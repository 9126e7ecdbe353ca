package org.parley.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
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

  /** By day, the latest first, those without one last; then by outlet and title. */
  private static final Comparator<Head> NEWEST =
      Comparator.comparing(
              (Head head) -> head.published() == null ? null : head.published().date(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(head -> head.outlet() == null ? "" : head.outlet())
          .thenComparing(Head::title)
          .thenComparing(Head::id);

  /**
   * The record as it stood at one moment.
   *
   * @param speakers ids of the speakers that may be looked up, with how many statements each has,
   *     by name
   * @param outlets with how many statements each has, by name
   */
  record Snapshot(
      Size size,
      List<Head> heads,
      Map<ArticleId, Head> byId,
      Publicity publicity,
      Map<String, Long> speakers,
      Map<String, Long> outlets) {

    static Snapshot of(Size size, List<Head> heads, Publicity publicity) {
      Map<ArticleId, Head> byId = new HashMap<>();
      Map<String, Long> speakers = new HashMap<>();
      Map<String, Long> outlets = new TreeMap<>();
      for (Head head : heads) {
        byId.put(head.id(), head);
        if (head.outlet() != null) {
          outlets.merge(head.outlet(), (long) head.entries().size(), Long::sum);
        }
        for (Head.Entry entry : head.entries()) {
          entry.speakers().forEach(id -> speakers.merge(id, 1L, Long::sum));
        }
      }
      Map<String, Long> byName =
          new TreeMap<>(
              Comparator.comparing(publicity::name).thenComparing(Comparator.naturalOrder()));
      byName.putAll(speakers);
      return new Snapshot(size, List.copyOf(heads), byId, publicity, byName, outlets);
    }

    @Nullable Codebook codebook() {
      return publicity.codebook();
    }

    Optional<Head> head(ArticleId id) {
      return Optional.ofNullable(byId.get(id));
    }
  }

  private final Store store;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Snapshot shown;
  private long lookedAt;
  private long builtAt;
  private long tookNanos;

  Catalogue(Store store) {
    this.store = store;
  }

  /** The record of this moment; while one reader waits for it, the others get the last one. */
  Snapshot now() {
    Snapshot last = shown;
    if (last == null) {
      turn.lock();
    } else if (!turn.tryLock()) {
      return last;
    }
    try {
      Snapshot now = looked();
      shown = now;
      return now;
    } finally {
      turn.unlock();
    }
  }

  private Snapshot looked() {
    Snapshot kept = shown;
    long now = System.nanoTime();
    if (kept != null && now - lookedAt < Math.max(LEAST.toNanos(), PATIENCE * tookNanos)) {
      return kept;
    }
    Size size = store.size();
    if (kept == null || !kept.size().equals(size) || now - builtAt > MOST.toNanos()) {
      kept = build(size);
      builtAt = System.nanoTime();
      tookNanos = builtAt - now;
    }
    lookedAt = System.nanoTime();
    return kept;
  }

  private Snapshot build(Size size) {
    Publicity publicity = new Publicity(codebook());
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
    return Snapshot.of(size, heads, publicity);
  }

  private static Head.Entry entry(Recorded recorded, Publicity publicity) {
    return new Head.Entry(
        recorded.statement().id(),
        recorded.statement().attribution().kind(),
        publicity.ids(recorded.linked()));
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
