package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;

/**
 * A record's statements as one codebook sees them; a {@link Board} shows them on a day.
 *
 * <p>A board counts what was said and published by its day. With hindsight it also counts what was
 * said by then and published later.
 */
public final class Ledger {

  private final Codebook codebook;
  private final Voices voices;
  private final List<Entry> entries;
  private final List<Coded> coded = new ArrayList<>();

  private Ledger(Codebook codebook, Collection<Entry> entries) {
    this.codebook = codebook;
    this.voices = new Voices(codebook);
    this.entries = List.copyOf(entries);
    this.entries.forEach(this::add);
  }

  /** Statements of a record; codings by other codebooks are passed over. */
  public static Ledger of(Codebook codebook, Collection<Entry> entries) {
    return new Ledger(codebook, entries);
  }

  private void add(Entry entry) {
    if (entry.checked() == Checked.WRONG) {
      return;
    }
    for (Coding coding : entry.statement().codings()) {
      if (coding.codebook().equals(codebook.id())) {
        int rank = voices.rank(entry, coding);
        String party = rank == Voices.NONE ? null : coding.holder().id();
        coded.add(new Coded(entry, coding, voices.person(entry, party), rank));
      }
    }
  }

  /** What each side holds on a day. */
  public Board board(LocalDate asOf) {
    return board(asOf, false);
  }

  /**
   * What each side holds on a day.
   *
   * @param hindsight whether what was said by then and published later counts
   */
  public Board board(LocalDate asOf, boolean hindsight) {
    return new Board(this, asOf, hindsight);
  }

  /** The last day on record on which anything was published or, in undated articles, said. */
  public Optional<LocalDate> last() {
    return days().max(LocalDate::compareTo);
  }

  /** The first such day. */
  public Optional<LocalDate> first() {
    return days().min(LocalDate::compareTo);
  }

  private Stream<LocalDate> days() {
    return entries.stream().flatMap(entry -> Stream.ofNullable(entry.known()));
  }

  /** What the codebook's parties said, dated or not, coded or not; in the record's order. */
  public List<Remark> remarks() {
    return Remarks.of(this);
  }

  public Codebook codebook() {
    return codebook;
  }

  Voices voices() {
    return voices;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Coded> coded() {
    return coded;
  }

  /** Whether an entry is on record by a day. */
  static boolean isVisible(Entry entry, LocalDate asOf, boolean hindsight) {
    LocalDate by = hindsight ? entry.day() : entry.known();
    return by != null && !by.isAfter(asOf);
  }
}
