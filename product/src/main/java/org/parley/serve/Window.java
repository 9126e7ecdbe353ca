package org.parley.serve;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Remark;
import org.parley.analyze.Shift;
import org.parley.analyze.Timeline;
import org.parley.statement.Codebook;
import org.parley.statement.Issue;

/**
 * What part of a record is looked at.
 *
 * @param from first day, which counts; so does {@code to}
 * @param party the only one looked at, or null
 * @param target the only proposal or option of an issue looked at, or null
 */
record Window(LocalDate from, LocalDate to, @Nullable String party, @Nullable String target) {

  private static final int MOST_YEARS = 100;

  /** What a request asks for; from the record's first day to its last if it names none. */
  static Window of(Context context, Boards boards) {
    LocalDate from = Query.day(context, "from", false);
    LocalDate to = Query.day(context, "to", true);
    LocalDate last = to == null ? boards.last() : to;
    LocalDate first = from == null ? earlier(boards.first(), last) : from;
    if (to == null && first.isAfter(last)) {
      last = first;
    }
    if (last.isBefore(first)) {
      throw new Problem(
          400,
          "No such days",
          "The last day, " + last + ", is before the first: exchange the two.");
    }
    if (first.plusYears(MOST_YEARS).isBefore(last)) {
      throw new Problem(
          400, "Too long", "A timeline has " + MOST_YEARS + " years at most: give from and to.");
    }
    return new Window(
        first, last, party(context, boards.codebook()), target(context, boards.codebook()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  static @Nullable String party(Context context, Codebook codebook) {
    String party = Query.given(context, "party");
    if (party != null && codebook.party(party).isEmpty()) {
      throw unknown("party");
    }
    return party;
  }

  static @Nullable String target(Context context, Codebook codebook) {
    String target = Query.given(context, "target");
    if (target != null && !targets(codebook).contains(target)) {
      throw unknown("proposal, and no such option of an issue");
    }
    return target;
  }

  private static Problem unknown(String what) {
    return new Problem(
        404,
        "Not in this codebook",
        "The record\u2019s codebook has no such " + what + ": choose one in the list.");
  }

  /** Proposals, then options of issues, in the codebook's order. */
  static List<String> targets(Codebook codebook) {
    List<String> targets = new ArrayList<>();
    codebook.proposals().forEach(proposal -> targets.add(proposal.id()));
    for (Issue issue : codebook.issues()) {
      issue.options().forEach(option -> targets.add(issue.id() + "=" + option));
    }
    return targets;
  }

  /** The same for other days. */
  Window between(LocalDate first, LocalDate last) {
    return new Window(first, last, party, target);
  }

  /** The same for one party. */
  Window of(String one) {
    return new Window(from, to, one, target);
  }

  /** As an address carries it. */
  String query() {
    return "from="
        + from
        + "&to="
        + to
        + (party == null ? "" : "&party=" + Naming.encoded(party))
        + (target == null ? "" : "&target=" + Naming.encoded(target));
  }

  /** Remarks of the parties and on the target looked at, of any day. */
  List<Remark> remarks(Boards boards) {
    return boards.remarks().stream()
        .filter(remark -> party == null || remark.party().equals(party))
        .filter(remark -> target == null || remark.targets().contains(target))
        .toList();
  }

  /** What was new in it, the earliest first. */
  List<Shift> changes(Boards boards) {
    return boards.changes().stream().filter(this::has).toList();
  }

  private boolean has(Shift shift) {
    LocalDate day = shift.after().day();
    return day != null
        && !day.isBefore(from)
        && !day.isAfter(to)
        && (party == null || shift.holder().equals(party))
        && (target == null || shift.target().equals(target));
  }

  Timeline timeline(Account account, Boards boards) {
    List<String> parties =
        party != null
            ? List.of(party)
            : boards.codebook().parties().stream().map(one -> one.id()).toList();
    return Timeline.of(parties, remarks(boards), account.read(), from, to);
  }
}
