package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Correction;
import org.parley.analyze.Entry;
import org.parley.analyze.Lane;
import org.parley.analyze.Portrait;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.statement.Act;
import org.parley.statement.Actor;
import org.parley.statement.Codebook;
import org.parley.statement.Stance;
import org.parley.store.Facet;
import org.parley.store.Sought;

/** Lays an actor's lanes out over time. */
final class Charting {

  /** Marks of one height nearer than this are one, with their number. */
  private static final double NEAR = 0.021;

  /** Width of a letter of a flag, and the gap between two, of a line as wide as a desk's page. */
  private static final double LETTER = 0.0074;

  private static final double GAP = 0.012;
  private static final int ITEMS = 6;
  private static final int WORDS = 80;

  /** Words of long ago are set on the axis's first day, not to push the others together. */
  private static final int EARLIER_DAYS = 60;

  private final Portrait portrait;
  private final Codebook codebook;
  private final Moment moment;
  private final Naming names;
  private final Axis axis;

  Charting(Portrait portrait, Codebook codebook, LocalDate first) {
    this.portrait = portrait;
    this.codebook = codebook;
    this.moment = Moment.of(portrait.asOf());
    this.names = new Naming(codebook);
    this.axis = Axis.of(first(portrait, first), portrait.asOf());
  }

  private static LocalDate first(Portrait portrait, LocalDate record) {
    LocalDate first = record.isAfter(portrait.asOf()) ? portrait.asOf() : record;
    LocalDate limit = first.minusDays(EARLIER_DAYS);
    for (Lane lane : portrait.lanes()) {
      for (Saying saying : lane.dated()) {
        LocalDate day = Objects.requireNonNull(saying.day());
        first = day.isBefore(first) && !day.isBefore(limit) ? day : first;
      }
    }
    return first;
  }

  Chart chart() {
    LocalDate window = portrait.asOf().minusDays(codebook.windowDays());
    return new Chart(
        axis,
        portrait.lanes().stream().anyMatch(lane -> !lane.undated().isEmpty()),
        window.isAfter(axis.first()) ? axis.at(window) : null,
        portrait.actor().speaksFor().stream()
            .flatMap(office -> Stream.ofNullable(office(office)))
            .toList(),
        portrait.lanes().stream().map(this::lane).toList());
  }

  private Chart.@Nullable Office office(Actor.SpeaksFor office) {
    LocalDate from = office.from() == null ? axis.first() : office.from().earliest();
    LocalDate to = office.to() == null ? axis.last() : office.to().latest();
    if (from.isAfter(axis.last()) || to.isBefore(axis.first())) {
      return null;
    }
    String words = names.party(office.party()) + ", rank " + office.rank() + ", " + tenure(office);
    return new Chart.Office(axis.at(from), axis.at(to), names.party(office.party()), words);
  }

  private static String tenure(Actor.SpeaksFor office) {
    return Days.tenure(office.from(), office.to());
  }

  private Chart.Lane lane(Lane lane) {
    Map<Saying, Integer> heights = heights(lane);
    List<Chart.Mark> marks = new ArrayList<>();
    lane.dated().forEach(saying -> marks.add(mark(lane, saying, heights)));
    List<Chart.Mark> apart =
        lane.undated().stream().map(saying -> mark(lane, saying, heights)).toList();
    boolean aside =
        Stream.concat(marks.stream(), apart.stream()).anyMatch(mark -> mark.y() == Chart.ASIDE);
    Position now = lane.now();
    List<Saying> all = new ArrayList<>(lane.dated());
    Collections.reverse(all);
    all.addAll(lane.undated());
    return new Chart.Lane(
        "lane-" + lane.target().replace('=', '-'),
        names.target(lane.target()),
        href(lane.target()),
        list(lane.target(), null),
        now == null ? null : sign(now.saying()),
        now == null ? "no stance that counts on this day" : said(now),
        now == null ? null : Box.coder(now.saying()),
        (aside ? Chart.ASIDE : Chart.REJECT) + 13,
        runs(lane, heights),
        grouped(lane, marks),
        apart,
        flags(lane, heights),
        all.stream().limit(ITEMS).map(saying -> item(lane, saying)).toList(),
        Math.max(0, all.size() - ITEMS));
  }

  /** "reject, 5 Feb", and what else was said that day in an order that is not told. */
  private String said(Position position) {
    List<String> besides = position.besides().stream().map(Charting::words).distinct().toList();
    return words(position.saying())
        + ", "
        + Box.day(position.saying().day(), portrait.asOf())
        + (besides.isEmpty() ? "" : "; order not told: " + String.join(", ", besides));
  }

  private static String words(Saying saying) {
    return saying.act() == Act.DISOWNS ? "denies having said it" : sign(saying).words();
  }

  private static Sign sign(Saying saying) {
    return saying.act() == Act.DISOWNS
        ? Sign.CONTESTED
        : saying.ends() ? Sign.WITHDRAWN : Sign.of(saying.stance());
  }

  private String href(String target) {
    boolean proposal = target.indexOf('=') < 0;
    return proposal ? Naming.proposal(target, moment) : list(target, null);
  }

  /** The list of the actor's statements on a target. */
  private String list(String target, @Nullable Stance stance) {
    return Query.link(StatementsPage.PATH, sought(target, stance));
  }

  private Sought sought(String target, @Nullable Stance stance) {
    Sought sought =
        Sought.ALL.with(Facet.SPEAKER, portrait.actor().id()).with(Facet.TARGET, target);
    return stance == null ? sought : sought.with(Facet.STANCE, stance.word());
  }

  /** How high each saying is set; a withdrawal as high as what it ends. */
  private static Map<Saying, Integer> heights(Lane lane) {
    Map<Saying, Integer> heights = new IdentityHashMap<>();
    int before = Chart.ASIDE;
    for (Saying saying : lane.dated()) {
      boolean free = lane.dated().stream().noneMatch(one -> isBeside(one, saying));
      int y = saying.ends() ? free ? before : Chart.ASIDE : height(saying);
      heights.put(saying, y);
      before = lane.counts(saying) ? y : before;
    }
    lane.undated().forEach(saying -> heights.put(saying, height(saying)));
    return heights;
  }

  /** Whether another saying of the same day would lie under a withdrawal. */
  private static boolean isBeside(Saying other, Saying saying) {
    return saying.ends() && !other.ends() && Objects.equals(other.day(), saying.day());
  }

  private static int height(Saying saying) {
    if (saying.act() == Act.DISOWNS || saying.ends()) {
      return Chart.ASIDE;
    }
    return switch (saying.stance()) {
      case ACCEPT -> Chart.ACCEPT;
      case CONDITIONAL -> Chart.ACCEPT + Chart.LEVEL;
      case OPEN -> Chart.ACCEPT + 2 * Chart.LEVEL;
      case RESERVATION -> Chart.ACCEPT + 3 * Chart.LEVEL;
      case REJECT -> Chart.REJECT;
      case MENTIONS -> Chart.ASIDE;
    };
  }

  private Chart.Mark mark(Lane lane, Saying saying, Map<Saying, Integer> heights) {
    boolean aside = saying.act() == Act.DISOWNS || saying.stance() == Stance.MENTIONS;
    LocalDate day = saying.day();
    LocalDate from = saying.from();
    double at = day == null ? 0 : axis.at(day);
    return new Chart.Mark(
        at,
        from == null ? at : axis.at(from),
        Objects.requireNonNull(heights.get(saying)),
        sign(saying),
        !aside && day != null && !lane.counts(saying),
        1,
        "/statements/" + saying.id(),
        spelled(saying));
  }

  /** "said 21 January 2031: conditional, own words, coded by machine: “We could ...”". */
  private static String spelled(Saying saying) {
    return Spoken.when(saying)
        + ": "
        + words(saying)
        + ", "
        + Wording.kind(saying.kind())
        + ", coded by "
        + Box.coder(saying)
        + ": "
        + Wording.shortened(saying.words(), WORDS);
  }

  /** The marks with those that lie too close made one. */
  private List<Chart.Mark> grouped(Lane lane, List<Chart.Mark> marks) {
    List<Chart.Mark> shown = new ArrayList<>();
    boolean[] done = new boolean[marks.size()];
    for (int i = 0; i < marks.size(); i++) {
      List<Saying> near = new ArrayList<>();
      for (int j = i; j < marks.size() && !done[i]; j++) {
        if (!done[j] && isNear(marks.get(i), marks.get(j))) {
          done[j] = j > i;
          near.add(lane.dated().get(j));
        }
      }
      if (!near.isEmpty()) {
        Chart.Mark mark = marks.get(i);
        shown.add(near.size() == 1 ? mark : together(lane.target(), near, mark));
      }
    }
    return shown;
  }

  private static boolean isNear(Chart.Mark one, Chart.Mark other) {
    return other.y() == one.y()
        && other.sign() == one.sign()
        && other.faded() == one.faded()
        && other.at() - one.at() < NEAR;
  }

  private Chart.Mark together(String target, List<Saying> near, Chart.Mark first) {
    Saying last = near.get(near.size() - 1);
    LocalDate from = Objects.requireNonNull(near.get(0).day());
    LocalDate to = Objects.requireNonNull(last.day());
    List<LocalDate> printed =
        near.stream()
            .flatMap(saying -> saying.versions().stream())
            .map(Entry::published)
            .flatMap(Stream::ofNullable)
            .toList();
    Sought sought =
        sought(target, null)
            .between(
                printed.stream().min(Comparator.naturalOrder()).orElse(null),
                printed.stream().max(Comparator.naturalOrder()).orElse(null));
    String words = near.size() + " sayings, " + Days.between(from, to) + ": " + words(last);
    return new Chart.Mark(
        (first.at() + axis.at(to)) / 2,
        first.from(),
        first.y(),
        first.sign(),
        first.faded(),
        near.size(),
        Query.link(StatementsPage.PATH, sought),
        words);
  }

  /** How long each word counts: until the next, and never beyond the codebook's window. */
  private List<Chart.Run> runs(Lane lane, Map<Saying, Integer> heights) {
    List<Chart.Run> runs = new ArrayList<>();
    List<Saying> course = lane.course();
    for (int i = 0; i < course.size(); i++) {
      Saying saying = course.get(i);
      LocalDate day = Objects.requireNonNull(saying.day());
      LocalDate end = day.plusDays(codebook.windowDays());
      Saying next = i + 1 < course.size() ? course.get(i + 1) : null;
      LocalDate then = next == null ? axis.last() : Objects.requireNonNull(next.day());
      int y = Objects.requireNonNull(heights.get(saying));
      boolean meets = next != null && !end.isBefore(then);
      int height = meets ? Objects.requireNonNull(heights.get(next)) : y;
      int to = height == Chart.ASIDE ? y : height;
      if (!saying.ends()) {
        add(runs, new Chart.Run(axis.at(day), axis.at(end.isBefore(then) ? end : then), y, to));
      }
    }
    Position position = lane.now();
    Saying now = position == null ? null : position.saying();
    boolean told = course.isEmpty() || now == course.get(course.size() - 1);
    if (now != null && !told && !now.ends()) {
      LocalDate day = Objects.requireNonNull(now.day());
      int y = Objects.requireNonNull(heights.get(now));
      runs.add(new Chart.Run(axis.at(day), axis.at(day.plusDays(codebook.windowDays())), y, y));
    }
    return runs;
  }

  /** A run that goes on where the last one ended, at the same height, makes that one longer. */
  private static void add(List<Chart.Run> runs, Chart.Run run) {
    Chart.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.y() == run.y() && last.next() == run.y() && last.to() >= run.from()) {
      runs.set(runs.size() - 1, new Chart.Run(last.from(), run.to(), run.y(), run.next()));
    } else {
      runs.add(run);
    }
  }

  private List<Chart.Flag> flags(Lane lane, Map<Saying, Integer> heights) {
    List<Chart.Flag> all = new ArrayList<>();
    for (Shift shift : lane.shifts()) {
      Saying after = shift.after();
      boolean first = shift.kind() == Shift.Kind.FIRST && shift.before() == null;
      if (!first && after.day() != null && shift.kind() != Shift.Kind.DISOWNED) {
        Move move = Move.of(shift);
        String style = shift.kind() == Shift.Kind.WITHDRAWN ? "gone" : move.style();
        all.add(flag(after, heights, style, move.words()));
      }
    }
    for (Saying saying : lane.dated()) {
      if (lane.isDenied(saying)) {
        all.add(flag(saying, heights, "none", "denied later"));
      } else if (saying.act() == Act.DISOWNS) {
        all.add(flag(saying, heights, "none", "denial"));
      }
    }
    all.sort(Comparator.comparing(Chart.Flag::at));
    return fitted(all);
  }

  private Chart.Flag flag(Saying saying, Map<Saying, Integer> heights, String style, String words) {
    double at = axis.at(Objects.requireNonNull(saying.day()));
    int y = heights.getOrDefault(saying, Chart.ASIDE);
    return new Chart.Flag(at, y, style, words, false);
  }

  /** The flags with words where there is room, else with the arrow alone. */
  private static List<Chart.Flag> fitted(List<Chart.Flag> flags) {
    List<Chart.Flag> fitted = new ArrayList<>();
    double taken = 0;
    for (int i = 0; i < flags.size(); i++) {
      Chart.Flag flag = flags.get(i);
      double width = (flag.words().length() + 3) * LETTER;
      double next = i + 1 < flags.size() ? flags.get(i + 1).at() : 1;
      if (flag.at() + width <= next - (next < 1 ? GAP : 0)) {
        fitted.add(flag);
        taken = flag.at() + width + GAP;
      } else if (flag.at() - width >= taken) {
        fitted.add(new Chart.Flag(flag.at(), flag.y(), flag.style(), flag.words(), true));
        taken = flag.at() + GAP;
      } else {
        fitted.add(new Chart.Flag(flag.at(), flag.y(), flag.style(), "", false));
        taken = flag.at() + 2 * GAP;
      }
    }
    return fitted;
  }

  private Chart.Item item(Lane lane, Saying saying) {
    String move =
        lane.shifts().stream()
            .filter(shift -> shift.after() == saying)
            .map(Move::words)
            .findFirst()
            .orElse(null);
    return new Chart.Item(Spoken.of(codebook, saying, moment), move, flaw(lane, saying));
  }

  private static @Nullable String flaw(Lane lane, Saying saying) {
    if (saying.act() == Act.DISOWNS) {
      return "denies having said so; no stance";
    }
    for (Correction correction : lane.corrections()) {
      if (lane.isDenied(saying) && isOf(correction, saying)) {
        Saying denial = correction.denial();
        String by = denial.name().isEmpty() ? "another voice" : denial.name();
        return "denied by "
            + by
            + (denial.day() == null ? "" : " on " + Days.day(denial.day()))
            + "; it counts for nothing";
      }
    }
    if (saying.day() == null || saying.stance() == Stance.MENTIONS || lane.counts(saying)) {
      return null;
    }
    return "does not count: contested, or governed by a condition beside it";
  }

  private static boolean isOf(Correction correction, Saying saying) {
    return correction.disowned().statements().stream()
        .anyMatch(id -> saying.statements().contains(id));
  }
}
