package org.parley.serve;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.statement.Codebook;
import org.parley.store.Choices;
import org.parley.store.KeptCodebook;
import org.parley.store.Size;
import org.parley.store.Sought;
import org.parley.store.Store;

/**
 * What every page needs of the record: its size, its codebook, and what lists can be narrowed to.
 * Looked up anew when it may have changed, but never more than a tenth of the time, counts less.
 */
final class Catalogue {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int PATIENCE = 10;

  /** The same for counts, of which there is one for every filter that is in use. */
  private static final Duration COUNTS_LEAST = Duration.ofSeconds(5);

  private static final int COUNTS_PATIENCE = 50;
  private static final int MOST_KEPT = 200;

  /** The record as it stood at one moment. */
  record Snapshot(Size size, Publicity publicity) {

    @Nullable Codebook codebook() {
      return publicity.codebook();
    }

    /** Whether all that is sought may be looked up. */
    boolean allows(Sought sought) {
      return sought.marks().entrySet().stream()
          .allMatch(mark -> publicity.allows(mark.getKey(), mark.getValue()));
    }
  }

  /**
   * A value and when to look again.
   *
   * @param due in nanoseconds of this machine's clock
   */
  private record Kept<T>(T value, long due) {}

  private final Store store;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Kept<Snapshot> shown;
  private @Nullable KeptCodebook file;
  private @Nullable Codebook codebook;
  private final Map<Sought, Kept<Choices>> choices =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sought, Kept<Choices>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** What is being looked up; who asks meanwhile gets what was found last. */
  private final Set<Sought> asking = new HashSet<>();

  Catalogue(Store store) {
    this.store = store;
  }

  /** The record of this moment; while one reader waits for it, the others get the last one. */
  Snapshot now() {
    Kept<Snapshot> last = shown;
    if (last != null && System.nanoTime() < last.due) {
      return last.value;
    }
    if (last == null) {
      turn.lock();
    } else if (!turn.tryLock()) {
      return last.value;
    }
    try {
      long start = System.nanoTime();
      Snapshot now = new Snapshot(store.size(), new Publicity(read()));
      shown = kept(now, start, LEAST, PATIENCE);
      return now;
    } finally {
      turn.unlock();
    }
  }

  /** How much is sought, and what it could be narrowed to. */
  Choices choices(Sought sought) {
    if (!now().allows(sought)) {
      return new Choices(0, 0, Map.of());
    }
    Kept<Choices> last;
    synchronized (choices) {
      last = choices.get(sought);
      boolean due = last == null || System.nanoTime() >= last.due;
      if (last != null && (!due || !asking.add(sought))) {
        return last.value;
      }
    }
    long start = System.nanoTime();
    try {
      Choices found = store.choices(sought);
      synchronized (choices) {
        choices.put(sought, kept(found, start, COUNTS_LEAST, COUNTS_PATIENCE));
      }
      return found;
    } finally {
      synchronized (choices) {
        asking.remove(sought);
      }
    }
  }

  /** Looks again at once, as something was decided. */
  void forget() {
    synchronized (choices) {
      choices.clear();
    }
  }

  private static <T> Kept<T> kept(T value, long start, Duration least, int patience) {
    long now = System.nanoTime();
    return new Kept<>(value, now + Math.max(least.toNanos(), patience * (now - start)));
  }

  /** The record's codebook; none where the file it came from is no longer understood. */
  private @Nullable Codebook read() {
    Optional<KeptCodebook> now = store.codebook();
    if (now.isEmpty()) {
      return null;
    }
    if (!now.get().equals(file)) {
      file = now.get();
      try {
        codebook = CodebookFile.parse(file.yaml(), file.id());
      } catch (CodebookException e) {
        codebook = null;
      }
    }
    return codebook;
  }
}
