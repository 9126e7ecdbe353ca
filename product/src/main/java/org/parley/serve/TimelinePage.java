package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.FirstClaim;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;
import org.parley.statement.Codebook;

/**
 * When each party spoke, what was new in it, and how much was read meanwhile.
 *
 * @param days "2 January to 6 March 2031"
 * @param grain what a bar stands for: day, week or month
 * @param wide the picture for a screen, {@code narrow} that for a phone
 * @param unheard parties of whom nothing is on record in these days, or null
 * @param undated sayings that have no place, by party
 * @param more how many changes are not listed
 */
record TimelinePage(
    Frame frame,
    Window window,
    String days,
    String grain,
    List<StatementsPage.Menu> menus,
    TimelinePicture wide,
    TimelinePicture narrow,
    @Nullable String unheard,
    List<Undated> undated,
    List<Silence> silences,
    Table table,
    List<Day> changes,
    int more,
    Footing footing) {

  private static final int FEW = 10;
  private static final int MOST = 100;

  /** Sayings of a party without a day. */
  record Undated(String party, String words, String href) {}

  /** When a party said nothing for long, and what was read meanwhile. */
  record Silence(String party, List<String> whiles) {}

  /** The picture in numbers. */
  record Table(List<String> parties, List<Line> lines) {}

  /** A stretch of time in which anything was said or read. */
  record Line(String days, List<Count> sayings, int articles) {}

  /** A number and where what it counts is; nowhere if it is none. */
  record Count(int number, @Nullable String href) {}

  /** What was new on a day. */
  record Day(String day, List<Change> changes) {}

  static TimelinePage of(Account account, Boards boards, Board board, Window window) {
    Timeline whole = window.timeline(account, boards);
    Timeline shown = shown(whole, window);
    List<Shift> shifts = window.changes(boards);
    Naming names = new Naming(boards.codebook());
    List<String> silent =
        whole.lanes().stream().filter(lane -> lane.total() == 0).map(Timeline.Lane::party).toList();
    List<Shift> latest = latest(shifts, MOST);
    return new TimelinePage(
        Frame.of("Timeline", "timeline", account.size()),
        window,
        Days.between(window.from(), window.to()),
        whole.grain().word(),
        menus(boards.codebook(), window.party(), window.target()),
        TimelinePicture.of(shown, shifts, window, names, TimelinePicture.WIDE),
        TimelinePicture.of(shown, shifts, window, names, TimelinePicture.NARROW),
        silent.isEmpty() ? null : names.parties(silent),
        undated(whole, window, names),
        shown.lanes().stream()
            .filter(lane -> !lane.quiet().isEmpty())
            .map(lane -> silence(lane, names))
            .toList(),
        table(shown, window, names),
        days(board, latest, Moment.of(boards.last()), Change::said),
        shifts.size() - latest.size(),
        Footing.of(board, account));
  }

  /** Without the lanes of parties that said nothing, where there are many. */
  static Timeline shown(Timeline whole, Window window) {
    if (whole.lanes().size() <= FEW || window.party() != null) {
      return whole;
    }
    List<Timeline.Lane> lanes = whole.lanes().stream().filter(lane -> lane.total() > 0).toList();
    return new Timeline(
        whole.grain(), whole.from(), whole.to(), whole.starts(), lanes, whole.articles());
  }

  /** The last of them, the latest first. */
  static List<Shift> latest(List<Shift> shifts, int most) {
    List<Shift> latest = new ArrayList<>();
    for (int i = shifts.size() - 1; i >= 0 && latest.size() < most; i--) {
      latest.add(shifts.get(i));
    }
    return latest;
  }

  /** Changes in words. */
  static List<Change> changes(Board board, List<Shift> shifts, Moment moment) {
    LocalDate before =
        shifts.stream()
            .map(shift -> Objects.requireNonNull(shift.after().known()).minusDays(1))
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    List<FirstClaim> claims = board.firstClaims(before);
    return shifts.stream().map(shift -> Change.of(board, shift, claims, moment)).toList();
  }

  /** Changes in words, those of one day together. */
  static List<Day> days(
      Board board, List<Shift> shifts, Moment moment, Function<Change, LocalDate> by) {
    Map<LocalDate, List<Change>> days = new LinkedHashMap<>();
    for (Change change : changes(board, shifts, moment)) {
      days.computeIfAbsent(by.apply(change), day -> new ArrayList<>()).add(change);
    }
    return days.entrySet().stream()
        .map(day -> new Day(Days.weekday(day.getKey()), day.getValue()))
        .toList();
  }

  /** Choice of a party, and of a proposal or an option of an issue. */
  static List<StatementsPage.Menu> menus(
      Codebook codebook, @Nullable String party, @Nullable String target) {
    Naming names = new Naming(codebook);
    return List.of(
        new StatementsPage.Menu(
            "party",
            "Party",
            "all",
            codebook.parties().stream()
                .map(one -> choice(one.id(), names.party(one.id()), party))
                .toList()),
        new StatementsPage.Menu(
            "target",
            "Proposal, or answer to an issue",
            "all that was said",
            Window.targets(codebook).stream()
                .map(one -> choice(one, names.target(one), target))
                .toList()));
  }

  private static StatementsPage.Choice choice(String id, String name, @Nullable String chosen) {
    return new StatementsPage.Choice(id, name, id.equals(chosen));
  }

  private static List<Undated> undated(Timeline timeline, Window window, Naming names) {
    return timeline.lanes().stream()
        .filter(lane -> lane.undated() > 0)
        .map(
            lane ->
                new Undated(
                    names.party(lane.party()),
                    Wording.count(lane.undated(), "saying", "sayings"),
                    "/timeline/sayings?undated=yes&" + window.of(lane.party()).query()))
        .toList();
  }

  private static Silence silence(Timeline.Lane lane, Naming names) {
    return new Silence(
        names.party(lane.party()),
        lane.quiet().stream()
            .map(
                quiet ->
                    Days.between(quiet.from(), quiet.to())
                        + " ("
                        + Wording.count(quiet.days(), "day", "days")
                        + ", "
                        + (quiet.articles() == 0 ? "nothing" : Wording.articles(quiet.articles()))
                        + " read)")
            .collect(Collectors.toList()));
  }

  private static Table table(Timeline timeline, Window window, Naming names) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < timeline.starts().size(); i++) {
      int at = i;
      LocalDate first = timeline.start(i);
      LocalDate last = timeline.end(i);
      List<Count> sayings =
          timeline.lanes().stream().map(lane -> count(lane, at, window, first, last)).toList();
      int articles = timeline.articles().get(i);
      if (articles > 0 || sayings.stream().anyMatch(count -> count.number() > 0)) {
        lines.add(new Line(Days.between(first, last), sayings, articles));
      }
    }
    return new Table(
        timeline.lanes().stream().map(lane -> names.party(lane.party())).toList(), lines);
  }

  private static Count count(
      Timeline.Lane lane, int at, Window window, LocalDate first, LocalDate last) {
    int number = lane.sayings().get(at);
    String query = window.of(lane.party()).between(first, last).query();
    return new Count(number, number == 0 ? null : "/timeline/sayings?" + query);
  }
}
