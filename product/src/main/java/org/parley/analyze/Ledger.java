package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Issue;

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
  private final Index index;

  /** What others say with an actor's name in it, looked for once. */
  private final Map<String, List<Entry>> naming = new ConcurrentHashMap<>();

  /** Where actors in a public role are to be found. */
  private static final class Index {

    private final Map<String, List<Entry>> spoken = new HashMap<>();
    private final Map<String, List<Entry>> ascribing = new HashMap<>();
    private final Map<String, List<Coded>> voiced = new HashMap<>();
    private final Voices voices;

    Index(Voices voices) {
      this.voices = voices;
    }

    private <T> void add(Map<String, List<T>> to, String id, T what) {
      if (voices.isPublic(id)) {
        List<T> there = to.computeIfAbsent(id, i -> new ArrayList<>());
        if (there.isEmpty() || there.get(there.size() - 1) != what) {
          there.add(what);
        }
      }
    }

    void add(Entry entry) {
      entry.speakers().forEach(id -> add(spoken, id, entry));
    }

    void add(Coded coded) {
      add(voiced, coded.person(), coded);
      String holder = coded.coding().holder().id();
      if (!coded.entry().speakers().contains(holder)) {
        add(ascribing, holder, coded.entry());
      }
    }
  }

  private Ledger(Codebook codebook, Collection<Entry> entries) {
    this.codebook = codebook;
    this.voices = new Voices(codebook);
    this.index = new Index(voices);
    this.entries = List.copyOf(entries);
    this.entries.forEach(this::add);
  }

  /** Statements of a record; codings by other codebooks are passed over. */
  public static Ledger of(Codebook codebook, Collection<Entry> entries) {
    return new Ledger(codebook, entries);
  }

  private void add(Entry entry) {
    index.add(entry);
    for (Coding coding : entry.statement().codings()) {
      if (coding.codebook().equals(codebook.id())) {
        int rank = voices.rank(entry, coding);
        String party = rank == Voices.NONE ? null : coding.holder().id();
        Coded one = new Coded(entry, coding, voices.person(entry, party), rank);
        coded.add(one);
        index.add(one);
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

  /**
   * What the record holds of an actor by a day; empty for whom the codebook does not list for a
   * public role.
   */
  public Optional<Portrait> portrait(String actor, LocalDate asOf) {
    return codebook
        .actor(actor)
        .filter(Actor::publicRole)
        .map(one -> new Portraits(this, one, asOf).portrait());
  }

  /** Entries in which an actor in a public role speaks, alone or with others. */
  public List<Entry> by(String actor) {
    return index.spoken.getOrDefault(actor, List.of());
  }

  /** Entries of others in which a coding tells what an actor in a public role holds. */
  List<Entry> ascribing(String actor) {
    return index.ascribing.getOrDefault(actor, List.of());
  }

  /** Entries of others whose words name an actor, looked for once. */
  List<Entry> naming(String actor, Function<List<Entry>, List<Entry>> search) {
    return naming.computeIfAbsent(actor, id -> search.apply(entries));
  }

  /** Codings of what an actor in a public role said. */
  List<Coded> voicedBy(String actor) {
    return index.voiced.getOrDefault(actor, List.of());
  }

  /** The codebook's targets in its order: proposals, then options of issues. */
  List<String> targets() {
    List<String> targets = new ArrayList<>();
    codebook.proposals().forEach(proposal -> targets.add(proposal.id()));
    for (Issue issue : codebook.issues()) {
      issue.options().forEach(option -> targets.add(issue.id() + "=" + option));
    }
    return targets;
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

  /** How much a day rests on, but for what others say that parties hold. */
  public Extent extent(LocalDate asOf) {
    return counting(asOf, false).extent();
  }

  Counting counting(LocalDate asOf, boolean hindsight) {
    Counting counting = new Counting(codebook.parties());
    for (Entry entry : entries) {
      if (isKnown(entry, asOf, hindsight)) {
        counting.add(entry, voices.partiesOf(entry), isCoded(entry));
      } else if (isVisible(entry, asOf, true)) {
        counting.addLater();
      }
    }
    return counting;
  }

  private boolean isCoded(Entry entry) {
    return entry.judged().isBy(codebook.id());
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

  /** Whether an entry is on record by a day, or undated and not known to be published later. */
  static boolean isKnown(Entry entry, LocalDate asOf, boolean hindsight) {
    LocalDate published = entry.published();
    return entry.day() == null
        ? published == null || !published.isAfter(asOf)
        : isVisible(entry, asOf, hindsight);
  }

  /** Whether an entry has a day, and is on record by another. */
  static boolean isVisible(Entry entry, LocalDate asOf, boolean hindsight) {
    LocalDate by = hindsight ? entry.day() : entry.known();
    return by != null && !by.isAfter(asOf);
  }
}
