package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Coding;
import org.parley.statement.Condition;
import org.parley.statement.Kind;
import org.parley.statement.Said;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;
import org.parley.text.Words;

/**
 * What a holder once said towards a target, in all its versions on this record; versions are one
 * saying, in however many articles they stand.
 *
 * @param holder id of a party, or of an actor for what is its own
 * @param target a proposal's id, or {@code issue=option}
 * @param person who spoke, by id; of versions that differ in it, in the highest rank
 * @param name who spoke, if the codebook lists them for a public role, or the body; else empty
 * @param rank 1 to 4 at which they speak for the holder; 0 where the holder is the person
 * @param coder who coded the version that stands for it
 * @param from first day on which it may have been said, or null
 * @param day last day on which it may have been said, or null where it is undated
 * @param known day from which the record could know it, or null
 * @param versions the entries, the one that stands for it first; contested ones last
 */
public record Saying(
    String holder,
    String target,
    String person,
    String name,
    int rank,
    Act act,
    Stance stance,
    List<Asked> conditions,
    String coder,
    @Nullable LocalDate from,
    @Nullable LocalDate day,
    @Nullable LocalDate known,
    List<Entry> versions) {

  /**
   * The surest version: not contested, then looked at by people, then own words, then a condition
   * kept, then early.
   */
  private static final Comparator<Coded> SUREST =
      Comparator.comparing((Coded c) -> c.entry().checked() == Checked.DISPUTED)
          .thenComparing(c -> c.coding().coder().equals(Coding.MACHINE))
          .thenComparing(c -> c.entry().checked() != Checked.RIGHT)
          .thenComparing(c -> Objects.requireNonNullElse(kind(c.entry()), Kind.INDIRECT))
          .thenComparing(c -> -c.coding().conditions().size())
          .thenComparing(c -> Objects.requireNonNullElse(c.entry().known(), LocalDate.MAX))
          .thenComparing(c -> c.entry().statement().id());

  /** White space other than one space between words. */
  private static final Pattern SPACES = Pattern.compile("[\\s&&[^ ]]\\s*| \\s+");

  public Saying {
    conditions = List.copyOf(conditions);
    versions = List.copyOf(versions);
  }

  static Saying of(String holder, List<Coded> versions, Voices voices) {
    List<Coded> sorted =
        versions.size() == 1 ? versions : versions.stream().sorted(SUREST).toList();
    Coded best = sorted.get(0);
    Coded voice = highest(sorted);
    Coding coding = best.coding();
    return new Saying(
        holder,
        coding.target(),
        voice.person(),
        voices.named(voice.person()),
        voice.rank(),
        coding.act(),
        coding.stance(),
        asked(coding, sorted),
        coding.coder(),
        earliest(sorted, Entry::from),
        earliest(sorted, Entry::day),
        earliest(sorted, Entry::known),
        entries(sorted));
  }

  /** The version in the highest rank; a contested one only where all are. */
  private static Coded highest(List<Coded> sorted) {
    Coded highest = sorted.get(0);
    for (Coded one : sorted) {
      boolean counts = one.entry().checked() != Checked.DISPUTED;
      highest = counts && one.rank() < highest.rank() ? one : highest;
    }
    return highest;
  }

  private static List<Entry> entries(List<Coded> versions) {
    if (versions.size() == 1) {
      return List.of(versions.get(0).entry());
    }
    Map<StatementId, Entry> entries = new LinkedHashMap<>();
    for (Coded version : versions) {
      entries.putIfAbsent(version.entry().statement().id(), version.entry());
    }
    return List.copyOf(entries.values());
  }

  private static List<Asked> asked(Coding coding, List<Coded> versions) {
    if (coding.conditions().isEmpty()) {
      return List.of();
    }
    return coding.conditions().stream()
        .map(condition -> new Asked(condition, isMet(coding, condition, versions)))
        .toList();
  }

  /** Whether a person said so beside any version. */
  private static boolean isMet(Coding coding, Condition condition, List<Coded> versions) {
    String key = coding.target() + "\n" + condition.words().text();
    for (Coded version : versions) {
      if (version.entry().met().contains(key)) {
        return true;
      }
    }
    return false;
  }

  private interface Day {
    @Nullable LocalDate of(Entry entry);
  }

  private static @Nullable LocalDate earliest(List<Coded> versions, Day day) {
    LocalDate earliest = null;
    for (Coded version : versions) {
      LocalDate one = day.of(version.entry());
      if (one != null && (earliest == null || one.isBefore(earliest))) {
        earliest = one;
      }
    }
    return earliest;
  }

  private static @Nullable Kind kind(Entry entry) {
    return entry.statement().attribution().kind();
  }

  /** The version that stands for it. */
  public Entry best() {
    return versions.get(0);
  }

  /** How much of the version that stands for it is in the speaker's own words. */
  public @Nullable Kind kind() {
    return kind(best());
  }

  /** Id of the version that stands for it. */
  public StatementId id() {
    return best().statement().id();
  }

  /** Ids of all its versions. */
  public List<StatementId> statements() {
    return versions.stream().map(entry -> entry.statement().id()).toList();
  }

  /** The cue of the version that stands for it, white space made one; or null. */
  public @Nullable String cue() {
    Words cue = best().statement().attribution().cue();
    return cue == null ? null : plain(cue);
  }

  /** The words of the version that stands for it, white space made one. */
  public String words() {
    return plain(best().statement().attribution().content());
  }

  private static String plain(Words words) {
    return SPACES.matcher(words.text()).replaceAll(" ").strip();
  }

  /** The word that hedges it, or null where it is plain. */
  public @Nullable String hedge() {
    return Hedge.of(best().statement().attribution());
  }

  public boolean isMachine() {
    return coder.equals(Coding.MACHINE);
  }

  /** Whether it ends the stance before and says no other: a withdrawal without a no. */
  public boolean ends() {
    return act == Act.WITHDRAWS && stance != Stance.REJECT;
  }

  /** Whether it can colour a cell: it takes a side, or ends one. */
  boolean takesSide() {
    return act != Act.DISOWNS && (stance != Stance.MENTIONS || ends());
  }

  /** Whether people differ on every version of it. */
  boolean isContested() {
    for (Entry version : versions) {
      if (version.checked() != Checked.DISPUTED) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it was surely said before another: their days do not meet. What is known only by its
   * publication may have been said the day before, beside a word whose day is told.
   */
  boolean surelyBefore(Saying other) {
    if (day == null || other.from == null) {
      return false;
    }
    boolean lags = isDayTold() && !other.isDayTold();
    return day.isBefore(lags ? other.from.minusDays(1) : other.from);
  }

  /** The first day on which a version was published, or null. */
  @Nullable LocalDate published() {
    LocalDate first = null;
    for (Entry version : versions) {
      LocalDate one = version.published();
      first = one != null && (first == null || one.isBefore(first)) ? one : first;
    }
    return first;
  }

  /**
   * Whether it was said in a higher rank than another. Among one person's own, in office and in its
   * own name, none outranks another.
   */
  boolean outranks(Saying other) {
    boolean own = holder.equals(person) && person.equals(other.person);
    return !own && rank < other.rank;
  }

  /** Whether an article tells when it was said; otherwise its publication stands for the day. */
  public boolean isDayTold() {
    for (Entry version : versions) {
      Said said = version.statement().circumstances().said();
      if (said != null && said.to() != null) {
        return true;
      }
    }
    return false;
  }

  /** Same side, and neither or both a withdrawal. */
  boolean agrees(Saying other) {
    return stance == other.stance && ends() == other.ends();
  }

  static List<StatementId> statements(List<Saying> sayings) {
    List<StatementId> ids = new ArrayList<>();
    sayings.forEach(saying -> ids.addAll(saying.statements()));
    return ids;
  }

  /** Outlets that printed it. */
  public List<String> outlets() {
    return versions.stream()
        .flatMap(entry -> Stream.ofNullable(entry.outlet()))
        .distinct()
        .sorted()
        .toList();
  }
}
