package org.parley.serve;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Entry;
import org.parley.analyze.Extent;
import org.parley.analyze.Ledger;
import org.parley.analyze.Portrait;
import org.parley.analyze.Remark;
import org.parley.analyze.Shift;
import org.parley.statement.Codebook;
import org.parley.store.Recorded;

/** The boards of a ledger: some of those last asked for, and the pages made of many more. */
final class Boards {

  private static final int SHEETS = 4;
  private static final int PAGES = 400;
  private static final int PORTRAITS = 256;
  private static final int SPANS = 32;

  private final Ledger ledger;
  private final LocalDate first;
  private final LocalDate last;
  private final Map<LocalDate, Sheet> sheets = new Latest<>(SHEETS);
  private final Latest<Moment, BoardPage> pages = new Latest<>(PAGES);
  private final Sheet latest;
  private @Nullable List<Remark> remarks;
  private final Map<Asked, Drawn> drawn = new Latest<>(PORTRAITS);
  private final Latest<Asked, List<Recorded>> claims = new Latest<>(PORTRAITS);
  private @Nullable ActorsPage actors;

  /** What is held of an actor, and its lanes laid out. */
  record Drawn(Portrait portrait, Chart chart) {}

  private final Map<LocalDate, Extent> extents = new Latest<>(PORTRAITS);

  private final Latest<Window, TimelinePage> timelines = new Latest<>(SPANS);

  private record Asked(String actor, LocalDate day) {}

  /**
   * @param ledger of which some entry has a day
   */
  Boards(Ledger ledger) {
    this.ledger = ledger;
    this.first = ledger.first().orElseThrow();
    this.last = ledger.last().orElseThrow();
    this.latest = new Sheet(ledger.board(last));
  }

  Codebook codebook() {
    return ledger.codebook();
  }

  LocalDate first() {
    return first;
  }

  LocalDate last() {
    return last;
  }

  /** What the parties said, in the record's order. */
  synchronized List<Remark> remarks() {
    List<Remark> known = remarks;
    if (known == null) {
      known = ledger.remarks();
      remarks = known;
    }
    return known;
  }

  /** What is held of an actor by a day; empty for whom the codebook gives no public role. */
  Optional<Drawn> drawn(String actor, LocalDate day) {
    Asked asked = new Asked(actor, day);
    synchronized (drawn) {
      Drawn kept = drawn.get(asked);
      if (kept != null) {
        return Optional.of(kept);
      }
    }
    Optional<Drawn> made =
        ledger
            .portrait(actor, day)
            .map(one -> new Drawn(one, new Charting(one, codebook(), first).chart()));
    synchronized (drawn) {
      made.ifPresent(one -> drawn.put(asked, one));
    }
    return made;
  }

  /** Statements of an actor that claim a figure, looked up once. */
  List<Recorded> claims(String actor, LocalDate day, Supplier<List<Recorded>> search) {
    return claims.once(new Asked(actor, day), search);
  }

  /** The timeline of a window, made once. */
  TimelinePage timeline(Window window, Supplier<TimelinePage> make) {
    return timelines.once(window, make);
  }

  /** Everybody in a public role, counted once. */
  synchronized ActorsPage actors(Account account) {
    ActorsPage known = actors;
    if (known == null) {
      known = ActorsPage.of(account, this);
      actors = known;
    }
    return known;
  }

  /** All that was ever new by the record's last day, the earliest first. */
  List<Shift> changes() {
    return latest.shifts(LocalDate.MIN);
  }

  /** What a day rests on; of its parties the numbers only where its board is made. */
  Footing footing(Account account, LocalDate day) {
    synchronized (pages) {
      BoardPage made = pages.get(Moment.of(day));
      if (made != null) {
        return made.footing();
      }
    }
    synchronized (extents) {
      Extent extent = extents.computeIfAbsent(day, ledger::extent);
      return Footing.of(extent, codebook(), account);
    }
  }

  /** Entries in which an actor in a public role speaks. */
  List<Entry> by(String actor) {
    return ledger.by(actor);
  }

  Sheet at(LocalDate day) {
    if (day.equals(last)) {
      return latest;
    }
    synchronized (sheets) {
      return sheets.computeIfAbsent(day, asked -> new Sheet(ledger.board(asked)));
    }
  }

  /** The page of a moment, made once. */
  BoardPage page(Moment moment, Function<Sheet, BoardPage> make) {
    return pages.once(moment, () -> make.apply(at(moment.asOf())));
  }

  /** Makes the page of a moment ahead of its being asked for. */
  void prepare(Moment moment, Function<Sheet, BoardPage> make) {
    pages.once(moment, () -> make.apply(new Sheet(ledger.board(moment.asOf()))));
  }

  /** How many pages are kept. */
  static int most() {
    return PAGES;
  }

  /** Those asked for last. */
  static final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    /** What is kept for a key, or what is then made for it while others read on. */
    V once(K key, Supplier<V> make) {
      synchronized (this) {
        V kept = get(key);
        if (kept != null) {
          return kept;
        }
      }
      V made = make.get();
      synchronized (this) {
        put(key, made);
      }
      return made;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
