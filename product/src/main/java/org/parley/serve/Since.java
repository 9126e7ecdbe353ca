package org.parley.serve;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.FirstClaim;
import org.parley.analyze.Shift;

/**
 * What is asked of the changes: those that came on record after a day, by another.
 *
 * @param party the only one asked of, or null
 * @param target the only proposal or option of an issue asked of, or null
 */
record Since(Moment moment, @Nullable String party, @Nullable String target) {

  static Since of(Context context, Boards boards) {
    return new Since(
        Moment.of(context, boards.last()),
        Window.party(context, boards.codebook()),
        Window.target(context, boards.codebook()));
  }

  /** The day after which; the first of all where none is given. */
  LocalDate after() {
    return moment.since() == null ? LocalDate.MIN : moment.since();
  }

  /** The changes, by the day they were said. */
  List<Shift> changes(List<Shift> all) {
    return all.stream()
        .filter(shift -> party == null || shift.holder().equals(party))
        .filter(shift -> target == null || shift.target().equals(target))
        .toList();
  }

  /** The changes, those that came on record last first. */
  List<Shift> latest(Sheet sheet) {
    List<Shift> changes =
        changes(sheet.shifts(after())).stream().sorted(Comparator.comparing(Since::known)).toList();
    return TimelinePage.latest(changes, Integer.MAX_VALUE);
  }

  private static LocalDate known(Shift shift) {
    return Objects.requireNonNull(shift.after().known());
  }

  /** Each first time that articles speak of, set against the record. */
  List<FirstClaim> firsts(Board board) {
    return board.firstClaims(after()).stream()
        .filter(claim -> party == null || claim.saying().holder().equals(party))
        .filter(claim -> target == null || claim.saying().target().equals(target))
        .toList();
  }

  /** As an address carries it. */
  String query() {
    return moment.query() + choice();
  }

  /** The same after another day, by whatever day is the last. */
  String since(LocalDate day) {
    return "since=" + day + choice();
  }

  private String choice() {
    return (party == null ? "" : "&party=" + Naming.encoded(party))
        + (target == null ? "" : "&target=" + Naming.encoded(target));
  }
}
