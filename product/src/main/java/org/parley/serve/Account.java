package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Entry;
import org.parley.analyze.Ledger;
import org.parley.coding.CodebookException;
import org.parley.coding.CodebookFile;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.store.KeptCodebook;
import org.parley.store.Recorded;
import org.parley.store.Size;
import org.parley.store.Store;

/**
 * A record as its own codebook sees it, at one moment.
 *
 * @param boards null where there is a gap
 * @param gap why no board can be shown, or null
 * @param coders how many codings are whose, machine and people
 * @param read how many articles of each day are on record
 */
record Account(
    Size size,
    @Nullable Boards boards,
    @Nullable Gap gap,
    Map<String, Integer> coders,
    NavigableMap<LocalDate, Integer> read) {

  /** What a board lacks. */
  enum Gap {
    NO_ARTICLES,
    NO_CODEBOOK,
    CODEBOOK_NOT_UNDERSTOOD,
    NO_CODINGS,
    NO_DATES
  }

  static Account of(Store store) {
    Size size = store.size();
    KeptCodebook kept = store.codebook().orElse(null);
    if (kept == null) {
      return without(size, size.articles() == 0 ? Gap.NO_ARTICLES : Gap.NO_CODEBOOK);
    }
    try {
      return new Reader(CodebookFile.parse(kept.yaml(), kept.id())).read(store, size);
    } catch (CodebookException e) {
      return without(size, Gap.CODEBOOK_NOT_UNDERSTOOD);
    }
  }

  private static Account without(Size size, Gap gap) {
    return new Account(size, null, gap, Map.of(), Collections.emptyNavigableMap());
  }

  /** Reads the record once, counting on the way. */
  private static final class Reader {

    private final Codebook codebook;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> coders = new HashMap<>();

    Reader(Codebook codebook) {
      this.codebook = codebook;
    }

    Account read(Store store, Size size) {
      store.brief().forEach(this::add);
      Ledger ledger = Ledger.of(codebook, entries);
      Gap gap =
          size.articles() == 0
              ? Gap.NO_ARTICLES
              : coders.isEmpty() ? Gap.NO_CODINGS : ledger.last().isEmpty() ? Gap.NO_DATES : null;
      Boards boards = gap == null ? new Boards(ledger) : null;
      return new Account(
          size, boards, gap, Map.copyOf(coders), new TreeMap<>(store.articlesByDay()));
    }

    private void add(Recorded recorded) {
      Entry entry = Entries.of(recorded);
      entries.add(entry);
      for (Coding coding : entry.statement().codings()) {
        if (coding.codebook().equals(codebook.id())) {
          coders.merge(coding.coder(), 1, Integer::sum);
        }
      }
    }
  }
}
