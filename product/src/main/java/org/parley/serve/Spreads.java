package org.parley.serve;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Correction;
import org.parley.statement.StatementId;
import org.parley.store.Slice;
import org.parley.store.Spread;
import org.parley.store.Store;
import org.parley.store.Turn;

/**
 * What several outlets print, and what outlets have corrected: looked up anew when the record has
 * changed, but never more than a small part of the time.
 */
final class Spreads {

  private static final Duration LEAST = Duration.ofSeconds(2);
  private static final int PATIENCE = 50;

  private final Store store;
  private @Nullable View view;

  /**
   * The record as it was looked at.
   *
   * @param due when to look again, in nanoseconds of this machine's clock
   */
  private record View(long version, List<Spread> spreads, List<Correction> corrections, long due) {}

  Spreads(Store store) {
    this.store = store;
  }

  List<Correction> corrections() {
    return now().corrections;
  }

  /** A page of the utterances that several outlets print, the newest first. */
  Slice<StatementId> page(Turn<StatementId> turn, int most) {
    List<StatementId> all = now().spreads.stream().map(Spread::utterance).toList();
    int at = turn.id() == null ? -1 : all.indexOf(turn.id());
    int from = turn.back() ? Math.max(0, Math.max(at, 0) - most) : at + 1;
    int to = turn.back() ? Math.max(at, 0) : Math.min(all.size(), from + most);
    List<StatementId> rows = IntStream.range(from, to).mapToObj(all::get).toList();
    return new Slice<>(rows, from, to < all.size());
  }

  int total() {
    return now().spreads.size();
  }

  private synchronized View now() {
    long version = store.version();
    long start = System.nanoTime();
    View last = view;
    if (last != null && (last.version == version || start < last.due)) {
      return last;
    }
    List<Spread> spreads = store.spreads();
    List<Correction> corrections = store.corrections();
    long end = System.nanoTime();
    long due = end + Math.max(LEAST.toNanos(), PATIENCE * (end - start));
    View now = new View(version, spreads, corrections, due);
    view = now;
    return now;
  }
}
