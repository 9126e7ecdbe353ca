package org.parley.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Checked;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Shift;
import org.parley.analyze.Silence;
import org.parley.statement.Kind;

/**
 * A cell of the board as it is set.
 *
 * @param asked whether the row's proposal needs this party's consent
 * @param stale whether the stance is older than the codebook's window
 * @param divided what others of the party hold, in words, or null
 * @param kind own words, partly own words or paraphrase; null where nothing is held
 * @param day "28 Feb", of the word it rests on, or null
 * @param by "machine", "machine, checked" or who coded it; null where nothing is held
 * @param move what is new, or null
 */
record Box(
    String href,
    String party,
    boolean asked,
    Sign sign,
    boolean stale,
    @Nullable Sign other,
    @Nullable String divided,
    @Nullable String kind,
    @Nullable String day,
    @Nullable String by,
    @Nullable Move move) {

  static Box of(Board board, Cell cell, boolean asked, List<Shift> shifts, Moment moment) {
    Silence silence = cell.silence();
    boolean stale = silence != null && silence.kind() == Silence.Kind.OLDER;
    Position position = silence != null && stale ? silence.then() : cell.position();
    String party = new Naming(board.codebook()).party(cell.holder());
    String href = Naming.cell(cell.holder(), cell.target(), moment);
    Move move = Move.of(shifts, cell);
    Sign sign = Sign.of(cell);
    if (position == null) {
      return new Box(href, party, asked, sign, false, null, null, null, null, null, move);
    }
    Saying saying = position.saying();
    List<Saying> others = stale ? List.of() : position.others();
    return new Box(
        href,
        party,
        asked,
        sign,
        stale,
        others.isEmpty() ? null : Sign.of(others.get(0).stance()),
        others.isEmpty() ? null : divided(others),
        Wording.kind(saying.kind()),
        day(saying.day(), moment.asOf()),
        coder(saying),
        move);
  }

  private static String divided(List<Saying> others) {
    return "divided: "
        + others.stream()
            .map(saying -> saying.ends() ? "withdrawn" : Sign.of(saying.stance()).words())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** Whether the words are wholly the party's own. */
  boolean isOwn() {
    return Wording.kind(Kind.DIRECT).equals(kind);
  }

  boolean isPartlyOwn() {
    return Wording.kind(Kind.MIXED).equals(kind);
  }

  String words() {
    return stale ? "was: " + sign.words() : sign.words();
  }

  boolean isHeld() {
    return kind != null;
  }

  static @Nullable String day(@Nullable LocalDate day, LocalDate asOf) {
    return day == null ? null : Days.brief(day, asOf);
  }

  /** Who coded it; a machine is always called one, and checked where a person found it right. */
  static String coder(Saying saying) {
    if (!saying.isMachine()) {
      return Wording.shortened(saying.coder(), 40);
    }
    return saying.best().checked() == Checked.RIGHT ? "machine, checked" : "machine";
  }
}
