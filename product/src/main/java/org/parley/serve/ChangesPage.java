package org.parley.serve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Shift;

/**
 * What moved since a day.
 *
 * @param after the day after which, "Monday 3 March 2031", or null where all is asked for
 * @param by the day by which
 * @param found how much was new, in a sentence
 * @param silent parties of whom nothing was new, in a sentence, or null
 * @param shortcuts other days that are often asked for
 * @param days what was new, by the day it came on record
 */
record ChangesPage(
    Frame frame,
    Since since,
    @Nullable String after,
    String by,
    String found,
    @Nullable String silent,
    List<Shortcut> shortcuts,
    List<StatementsPage.Menu> menus,
    List<TimelinePage.Day> days,
    int more,
    Footing footing) {

  private static final int MOST = 150;

  /** A day that is often asked for. */
  record Shortcut(String words, String href) {}

  static ChangesPage of(Account account, Boards boards, Sheet sheet, Since since) {
    List<Shift> all = since.latest(sheet);
    List<Shift> shown = all.subList(0, Math.min(MOST, all.size()));
    return sheet.ask(
        board ->
            new ChangesPage(
                Frame.of("What changed", "changes", account.size()),
                since,
                since.moment().since() == null ? null : Days.weekday(since.moment().since()),
                Days.weekday(since.moment().asOf()),
                found(all),
                silent(board, since, all),
                shortcuts(boards, since),
                TimelinePage.menus(boards.codebook(), since.party(), since.target()),
                TimelinePage.days(board, shown, since.moment(), Change::known),
                all.size() - shown.size(),
                Footing.of(board, account)));
  }

  private static String found(List<Shift> all) {
    long moves = all.stream().filter(Shift::isMove).count();
    long first = all.stream().filter(s -> s.kind() == Shift.Kind.FIRST).count();
    long divided = all.stream().filter(s -> s.kind() == Shift.Kind.DIVIDED).count();
    long denied = all.stream().filter(s -> s.kind() == Shift.Kind.DISOWNED).count();
    List<String> parts = new ArrayList<>();
    parts.add(Wording.count(moves, "shift", "shifts"));
    parts.add(first + " first on this record");
    if (divided > 0) {
      parts.add(Wording.count(divided, "party divided", "times a party divided"));
    }
    if (denied > 0) {
      parts.add(Wording.count(denied, "denial", "denials"));
    }
    return String.join(", ", parts);
  }

  private static @Nullable String silent(Board board, Since since, List<Shift> all) {
    List<String> silent =
        board.codebook().parties().stream()
            .map(party -> party.id())
            .filter(party -> since.party() == null || since.party().equals(party))
            .filter(party -> all.stream().noneMatch(shift -> shift.holder().equals(party)))
            .toList();
    return silent.isEmpty() ? null : new Naming(board.codebook()).parties(silent);
  }

  /** The Monday of the record's last week, that day's week and four weeks before it, and all. */
  private static List<Shortcut> shortcuts(Boards boards, Since since) {
    LocalDate last = boards.last();
    LocalDate monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return List.of(
        shortcut("since Monday, " + Days.brief(monday, last), monday, since),
        shortcut("in a week", last.minusWeeks(1), since),
        shortcut("in four weeks", last.minusWeeks(4), since),
        new Shortcut("ever", "/changes?" + since.since(last).replace("since=" + last, "since=")));
  }

  private static Shortcut shortcut(String words, LocalDate day, Since since) {
    return new Shortcut(words, "/changes?" + since.since(day));
  }

  /** Where a feed of the same is. */
  String feed() {
    LocalDate day = since.moment().since();
    String query = since.since(day == null ? LocalDate.EPOCH : day);
    return "/changes.atom?" + query;
  }
}
