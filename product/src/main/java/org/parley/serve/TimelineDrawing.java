package org.parley.serve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Grain;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;
import org.parley.serve.TimelinePicture.Band;
import org.parley.serve.TimelinePicture.Bar;
import org.parley.serve.TimelinePicture.Label;
import org.parley.serve.TimelinePicture.Lane;
import org.parley.serve.TimelinePicture.Mark;
import org.parley.serve.TimelinePicture.Tick;

/** Puts a timeline into a width. */
final class TimelineDrawing {

  private static final int GUTTER = 158;
  private static final int BARS = 30;
  private static final int READ = 16;
  private static final int MARK = 17;
  private static final int MOST_LEVELS = 8;

  /**
   * Where a lane has more marks than this, those nearer to each other than a mark is wide are one.
   */
  private static final int MANY_MARKS = 60;

  private static final int LINE = 15;
  private static final int NAME = 22;
  private static final double LETTER = 5.6;
  private static final double ROOM = 62;

  private final Timeline timeline;
  private final Window window;
  private final Naming names;
  private final int width;
  private final int left;
  private final double day;
  private final int most;
  private final int mostRead;

  /**
   * @param timeline of lanes that are to be drawn
   */
  TimelineDrawing(Timeline timeline, Window window, Naming names, int width) {
    this.timeline = timeline;
    this.window = window;
    this.names = names;
    this.width = width;
    left = isWide() ? GUTTER : 0;
    long days = ChronoUnit.DAYS.between(timeline.from(), timeline.to()) + 1;
    day = (width - left - 6) / (double) days;
    most =
        timeline.lanes().stream()
            .flatMap(lane -> lane.sayings().stream())
            .max(Integer::compare)
            .orElse(0);
    mostRead = timeline.articles().stream().max(Integer::compare).orElse(0);
  }

  private boolean isWide() {
    return width >= TimelinePicture.WIDE;
  }

  private double x(LocalDate at) {
    return rounded(left + ChronoUnit.DAYS.between(timeline.from(), at) * day);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  TimelinePicture draw(List<Shift> shifts) {
    List<Lane> lanes = new ArrayList<>();
    double y = 4;
    for (Timeline.Lane lane : timeline.lanes()) {
      Lane drawn = lane(lane, shifts, y);
      lanes.add(drawn);
      y = drawn.base() + (isWide() ? 12 : 10);
    }
    int axis = (int) Math.round(y) + 6;
    int line = axis + 22;
    return new TimelinePicture(
        width,
        line + READ + (isWide() ? 6 : 20),
        left,
        "Sayings of each party, " + Days.between(timeline.from(), timeline.to()),
        scale(),
        axis,
        lanes,
        ticks(),
        new Label(0, isWide() ? line + READ - 2 : line + READ + 15, "articles read"),
        read(line),
        unread(line));
  }

  private String scale() {
    String per = " a " + timeline.grain().word();
    return "Highest bar: "
        + Wording.count(most, "saying", "sayings")
        + per
        + "; "
        + Wording.articles(mostRead)
        + " read"
        + per;
  }

  private Lane lane(Timeline.Lane lane, List<Shift> shifts, double top) {
    List<Placed> placed = placed(lane.party(), shifts);
    int high = placed.stream().mapToInt(Placed::level).max().orElse(-1) + 1;
    double above = isWide() ? top : top + LINE + 2;
    double base = above + Math.max(isWide() ? 14 : 4, high * MARK + 4) + BARS;
    List<Label> name = new ArrayList<>();
    List<String> lines =
        isWide()
            ? Picture.wrapped(names.party(lane.party()), NAME, 2)
            : List.of(Wording.shortened(names.party(lane.party()), 44));
    for (int i = 0; i < lines.size(); i++) {
      double y = isWide() ? base - 4 - (lines.size() - 1 - i) * LINE : top + LINE - 2;
      name.add(new Label(0, y, lines.get(i)));
    }
    List<Mark> marks = placed.stream().map(one -> mark(lane.party(), one, base)).toList();
    return new Lane(name, top, base, bars(lane, base), quiet(lane, base), marks);
  }

  private List<Placed> placed(String party, List<Shift> shifts) {
    List<Placed> each = placed(marks(party, shifts, 1), 1);
    int wide = (int) Math.ceil(MARK * timeline.starts().size() / (double) (width - left));
    return each.size() <= MANY_MARKS ? each : placed(marks(party, shifts, wide), wide);
  }

  /** What is new, by the first of so many stretches that are taken together. */
  private Map<Integer, Map<Flag, List<Shift>>> marks(String party, List<Shift> shifts, int wide) {
    Map<Integer, Map<Flag, List<Shift>>> marks = new TreeMap<>();
    for (Shift shift : shifts) {
      LocalDate said = shift.after().day();
      if (said != null && shift.holder().equals(party)) {
        int at = at(said) / wide * wide;
        marks
            .computeIfAbsent(at, i -> new EnumMap<>(Flag.class))
            .computeIfAbsent(Flag.of(shift), flag -> new ArrayList<>())
            .add(shift);
      }
    }
    return marks;
  }

  private int at(LocalDate said) {
    int at = timeline.starts().size() - 1;
    while (at > 0 && timeline.starts().get(at).isAfter(said)) {
      at--;
    }
    return at;
  }

  private double middle(int first, int last) {
    return (x(timeline.start(first)) + x(timeline.end(last).plusDays(1))) / 2;
  }

  /**
   * What is new from one stretch to another, in one way.
   *
   * @param level how high above the bars, from 0
   */
  private record Placed(int from, int to, Flag flag, List<Shift> shifts, int level) {}

  /** Each as low as it can be beside those before it; the first word lowest, as the commonest. */
  private List<Placed> placed(Map<Integer, Map<Flag, List<Shift>>> marks, int wide) {
    List<Placed> placed = new ArrayList<>();
    double[] free = new double[MOST_LEVELS];
    marks.forEach(
        (at, flags) -> {
          int to = Math.min(at + wide, timeline.starts().size()) - 1;
          List<Flag> order = new ArrayList<>(flags.keySet());
          Collections.reverse(order);
          for (Flag flag : order) {
            List<Shift> shifts = flags.getOrDefault(flag, List.of());
            double x = middle(at, to);
            int level = 0;
            while (level < MOST_LEVELS - 1 && free[level] > x) {
              level++;
            }
            free[level] = x + (shifts.size() > 1 ? 2 * MARK - 6 : MARK - 2);
            placed.add(new Placed(at, to, flag, shifts, level));
          }
        });
    return placed;
  }

  private Mark mark(String party, Placed placed, double base) {
    Shift one = placed.shifts().get(0);
    int count = placed.shifts().size();
    LocalDate first = timeline.start(placed.from());
    LocalDate last = timeline.end(placed.to());
    String words =
        names.party(party)
            + ", "
            + Days.between(first, last)
            + ": "
            + (count == 1
                ? Move.words(one) + ", " + names.target(one.target())
                : count + " times " + placed.flag().words());
    String close = window.of(party).between(first, last).query();
    String href = count == 1 ? "/changes/" + one.id() : "/timeline?" + close + "#changed";
    double y = base - BARS - 4 - MARK / 2.0 - placed.level() * MARK;
    double x = middle(placed.from(), placed.to());
    return new Mark(rounded(x), rounded(y), placed.flag(), count, words, href);
  }

  private List<Bar> bars(Timeline.Lane lane, double base) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < lane.sayings().size(); i++) {
      int count = lane.sayings().get(i);
      if (count > 0) {
        LocalDate first = timeline.start(i);
        LocalDate last = timeline.end(i);
        double height = Math.max(2, rounded(BARS * count / (double) most));
        String words =
            names.party(lane.party())
                + ", "
                + Days.between(first, last)
                + ": "
                + Wording.count(count, "saying", "sayings");
        String href = "/timeline/sayings?" + window.of(lane.party()).between(first, last).query();
        bars.add(bar(first, last, base - height, height, words, href));
      }
    }
    return bars;
  }

  private Bar bar(
      LocalDate first, LocalDate last, double y, double height, String words, String href) {
    double from = x(first);
    double wide = x(last.plusDays(1)) - from;
    double gap = wide > 6 ? 1.5 : wide > 3 ? .6 : 0;
    double thin = Math.max(1, wide - 2 * gap);
    return new Bar(rounded(from + gap), rounded(y), rounded(thin), height, words, href);
  }

  private List<Band> quiet(Timeline.Lane lane, double base) {
    List<Band> bands = new ArrayList<>();
    for (Timeline.Quiet quiet : lane.quiet()) {
      String read = quiet.articles() == 0 ? "nothing read" : quiet.articles() + " read";
      String words =
          names.party(lane.party())
              + ", "
              + Days.between(quiet.from(), quiet.to())
              + ": no word in "
              + Wording.count(quiet.days(), "day", "days")
              + "; "
              + (quiet.articles() == 0 ? "nothing" : Wording.articles(quiet.articles()))
              + " read";
      double from = x(quiet.from());
      double wide = rounded(x(quiet.to().plusDays(1)) - from);
      List<String> shown = List.of("quiet " + quiet.days() + " days, " + read, read, "");
      bands.add(new Band(from, base - 15, wide, 15, words, fitting(shown, wide)));
    }
    return bands;
  }

  private static @Nullable String fitting(List<String> shown, double wide) {
    for (String words : shown) {
      if (words.length() * LETTER + 6 <= wide) {
        return words.isEmpty() ? null : words;
      }
    }
    return null;
  }

  private List<Bar> read(int line) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < timeline.articles().size(); i++) {
      int count = timeline.articles().get(i);
      if (count > 0) {
        LocalDate first = timeline.start(i);
        LocalDate last = timeline.end(i);
        double height = Math.max(2, rounded(READ * count / (double) mostRead));
        String words = Days.between(first, last) + ": " + Wording.articles(count) + " read";
        String href = "/statements?from=" + first + "&to=" + last;
        bars.add(bar(first, last, line + READ - height, height, words, href));
      }
    }
    return bars;
  }

  /** When nothing was read for as long as a silence lasts. */
  private List<Band> unread(int line) {
    List<Band> bands = new ArrayList<>();
    int since = 0;
    for (int i = 0; i <= timeline.articles().size(); i++) {
      boolean read = i == timeline.articles().size() || timeline.articles().get(i) > 0;
      if (read && i > since) {
        LocalDate first = timeline.start(since);
        LocalDate last = timeline.end(i - 1);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days >= timeline.grain().quietDays()) {
          double wide = rounded(x(last.plusDays(1)) - x(first));
          String words = Days.between(first, last) + ": nothing read";
          List<String> shown = List.of("nothing read", "");
          bands.add(new Band(x(first), line + 1, wide, READ - 1, words, fitting(shown, wide)));
        }
      }
      since = read ? i + 1 : since;
    }
    return bands;
  }

  /** Mondays, or first days of months; named where there is room. */
  private List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    boolean days = timeline.grain() == Grain.DAY;
    double free = left;
    for (LocalDate at = first(days); !at.isAfter(timeline.to()); at = next(days, at)) {
      boolean named = x(at) >= free && x(at) <= width - ROOM + 8;
      ticks.add(
          new Tick(
              x(at), !named ? "" : days ? Days.brief(at, timeline.from()) : Days.shortMonth(at)));
      free = named ? x(at) + ROOM : free;
    }
    return ticks;
  }

  private LocalDate first(boolean days) {
    LocalDate from = timeline.from();
    return days
        ? from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
        : from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
  }

  private static LocalDate next(boolean days, LocalDate at) {
    return days ? at.plusWeeks(1) : at.plusMonths(1);
  }
}
