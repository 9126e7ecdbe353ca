package org.parley.analyze;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How much of each party is on record, stretch by stretch, beside how much was read: silence and
 * want of reading are two things.
 *
 * @param to last day, which its stretch need not end on
 * @param starts first day of each stretch; the first may lie before {@code from}, and counts
 *     nothing before it
 * @param lanes a lane each party asked for, in the order asked
 * @param articles how many articles published in each stretch were read
 */
public record Timeline(
    Grain grain,
    LocalDate from,
    LocalDate to,
    List<LocalDate> starts,
    List<Lane> lanes,
    List<Integer> articles) {

  /**
   * A party.
   *
   * @param sayings how many of its sayings each stretch has; a saying counts once, in however many
   *     articles it stands, on the last day on which it may have been said
   * @param undated its sayings without a day, which have no place
   * @param quiet when nothing of it is on record for long
   */
  public record Lane(String party, List<Integer> sayings, int undated, List<Quiet> quiet) {

    public Lane {
      sayings = List.copyOf(sayings);
      quiet = List.copyOf(quiet);
    }

    /** All its sayings that have a place. */
    public int total() {
      return sayings.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A while without a word, both days in it.
   *
   * @param articles how many articles published in it were read
   */
  public record Quiet(LocalDate from, LocalDate to, int articles) {

    public int days() {
      return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
  }

  public Timeline {
    starts = List.copyOf(starts);
    lanes = List.copyOf(lanes);
    articles = List.copyOf(articles);
  }

  /**
   * Counts remarks between two days, both included.
   *
   * @param read how many articles of each day were read
   */
  public static Timeline of(
      List<String> parties,
      Collection<Remark> remarks,
      NavigableMap<LocalDate, Integer> read,
      LocalDate from,
      LocalDate to) {
    Grain grain = Grain.of(from, to);
    LocalDate start = grain.start(from);
    int stretches = grain.between(start, to) + 1;
    List<LocalDate> starts = new ArrayList<>();
    List<Integer> articles = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      LocalDate first = grain.after(start, i);
      LocalDate next = grain.after(start, i + 1);
      starts.add(first);
      articles.add(
          read(
              read,
              first.isBefore(from) ? from : first,
              next.isAfter(to) ? to : next.minusDays(1)));
    }
    List<Lane> lanes = new ArrayList<>();
    for (String party : parties) {
      List<Remark> own = remarks.stream().filter(r -> r.party().equals(party)).toList();
      lanes.add(lane(party, own, grain, from, to, stretches, read));
    }
    return new Timeline(grain, from, to, starts, lanes, articles);
  }

  private static Lane lane(
      String party,
      List<Remark> remarks,
      Grain grain,
      LocalDate from,
      LocalDate to,
      int stretches,
      NavigableMap<LocalDate, Integer> read) {
    int[] sayings = new int[stretches];
    int undated = 0;
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Remark remark : remarks) {
      LocalDate day = remark.day();
      if (day == null) {
        undated++;
      } else if (!day.isBefore(from) && !day.isAfter(to)) {
        sayings[grain.between(grain.start(from), day)]++;
        days.add(day);
      }
    }
    List<Integer> counts = Arrays.stream(sayings).boxed().toList();
    return new Lane(party, counts, undated, quiet(days, grain, from, to, read));
  }

  private static List<Quiet> quiet(
      NavigableSet<LocalDate> days,
      Grain grain,
      LocalDate from,
      LocalDate to,
      NavigableMap<LocalDate, Integer> read) {
    List<Quiet> quiet = new ArrayList<>();
    LocalDate first = from;
    days.add(to.plusDays(1));
    for (LocalDate day : days) {
      if (ChronoUnit.DAYS.between(first, day) >= grain.quietDays()) {
        LocalDate last = day.minusDays(1);
        quiet.add(new Quiet(first, last, read(read, first, last)));
      }
      first = day.plusDays(1);
    }
    return quiet;
  }

  private static int read(NavigableMap<LocalDate, Integer> read, LocalDate from, LocalDate to) {
    return from.isAfter(to)
        ? 0
        : read.subMap(from, true, to, true).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Last day of a stretch that is counted. */
  public LocalDate end(int stretch) {
    LocalDate last = grain.after(starts.get(0), stretch + 1).minusDays(1);
    return last.isAfter(to) ? to : last;
  }

  /** First day of a stretch that is counted. */
  public LocalDate start(int stretch) {
    return starts.get(stretch).isBefore(from) ? from : starts.get(stretch);
  }
}
