package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Asked;
import org.parley.analyze.Board;
import org.parley.analyze.FirstClaim;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;

/**
 * Something new in what a party says of a target, in words.
 *
 * @param known day from which the record could know it
 * @param said last day on which the new word may have been said
 * @param day the same, as "6 March 2031"
 * @param about where the target is shown
 * @param sides what it is set against, then the new word; of a first word, that alone
 * @param added conditions that the new word has and the old one had not
 * @param dropped conditions that the old word had and the new one has not
 * @param firsts what the record has of a first time that articles speak of
 */
record Change(
    String id,
    Flag flag,
    LocalDate known,
    LocalDate said,
    String day,
    String party,
    String target,
    String about,
    String kind,
    List<Side> sides,
    List<String> added,
    List<String> dropped,
    List<String> firsts) {

  private static final int QUOTED = 200;

  /**
   * One of the words compared.
   *
   * @param label before, beside, denied, after, or nothing where there is one alone
   * @param outlets that printed it
   */
  record Side(String label, Spoken spoken, String outlets) {}

  static Change of(Board board, Shift shift, List<FirstClaim> claims, Moment moment) {
    Naming names = new Naming(board.codebook());
    Saying before = shift.before();
    Saying after = shift.after();
    LocalDate day = Objects.requireNonNull(after.day());
    List<Side> sides = new ArrayList<>();
    if (before != null) {
      String label =
          switch (shift.kind()) {
            case DIVIDED -> "beside";
            case DISOWNED -> "denied";
            default -> "before";
          };
      sides.add(side(label, board, before, moment));
    }
    sides.add(side(before == null ? "" : "after", board, after, moment));
    return new Change(
        shift.id(),
        Flag.of(shift),
        Objects.requireNonNull(after.known()),
        day,
        Days.day(day),
        names.party(shift.holder()),
        names.target(shift.target()),
        Naming.cell(shift.holder(), shift.target(), moment),
        Move.words(shift),
        sides,
        shift.isMove() ? terms(shift.added()) : List.of(),
        shift.isMove() ? terms(shift.dropped()) : List.of(),
        claims.stream()
            .filter(claim -> claim.saying().id().equals(after.id()))
            .filter(claim -> claim.saying().target().equals(shift.target()))
            .map(claim -> first(board, claim))
            .toList());
  }

  private static Side side(String label, Board board, Saying saying, Moment moment) {
    List<String> outlets = saying.outlets();
    return new Side(
        label,
        Spoken.of(board, saying, moment),
        outlets.isEmpty()
            ? "outlet not known"
            : Wording.shortened(String.join(", ", outlets), 160));
  }

  private static List<String> terms(List<Asked> asked) {
    return asked.stream().map(one -> Wording.shortened(one.text(), QUOTED)).toList();
  }

  private static String first(Board board, FirstClaim claim) {
    String outlet =
        claim.outlet().isEmpty() ? "An article" : Wording.shortened(claim.outlet(), 120);
    String record =
        claim.earlier().isEmpty()
            ? "No earlier one in this record of "
                + Wording.statements(board.extent().statements())
                + ", which supports nothing."
            : "An earlier one is on record, " + Spoken.when(claim.earlier().get(0)) + ".";
    return outlet
        + " speaks of a first time: \u201c"
        + Wording.shortened(claim.sentence(), QUOTED)
        + "\u201d "
        + record;
  }

  String href() {
    return "/changes/" + id;
  }

  /** The new word. */
  Side after() {
    return sides.get(sides.size() - 1);
  }

  /** What it is set against, or null. */
  @Nullable Side before() {
    return sides.size() == 1 ? null : sides.get(0);
  }

  /** What was new, in a sentence without its words. */
  String sentence() {
    Side before = before();
    String stances =
        flag == Flag.DENIED
            ? ""
            : before == null
                ? ", " + after().spoken().stance()
                : flag == Flag.DIVIDED
                    ? "; " + after().spoken().stance() + " beside " + before.spoken().stance()
                    : same(before)
                        ? ", " + after().spoken().stance()
                        : ", from " + before.spoken().stance() + " to " + after().spoken().stance();
    return party + ", " + target + ": " + kind + stances;
  }

  private boolean same(Side before) {
    return before.spoken().stance().equals(after().spoken().stance());
  }
}
