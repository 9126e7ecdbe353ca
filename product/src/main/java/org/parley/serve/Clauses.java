package org.parley.serve;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Asked;
import org.parley.analyze.Block;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Heard;
import org.parley.analyze.Need;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Silence;
import org.parley.analyze.Standing;
import org.parley.statement.Coding;
import org.parley.statement.Stance;

/** Where a proposal stands, in a few words beside its marks. */
final class Clauses {

  private static final int QUOTED = 110;

  /** So many words of one party are told one by one. */
  private static final int FEW = 3;

  private final Board board;
  private final Naming names;
  private final Standing standing;
  private final Moment moment;

  Clauses(Board board, Standing standing, Moment moment) {
    this.board = board;
    this.names = new Naming(board.codebook());
    this.standing = standing;
    this.moment = moment;
  }

  List<Clause> all() {
    List<Clause> clauses = new ArrayList<>();
    add(clauses, "Blocked by", standing.blockedBy().stream().map(this::block).toList());
    add(clauses, "Waits on", standing.waitsOn().stream().map(this::waiting).toList());
    add(clauses, "Not on record", silent());
    add(clauses, "Opposed by", standing.opposedBy().stream().map(this::position).toList());
    if (clauses.isEmpty()) {
      clauses.add(new Clause(agreed(), List.of()));
    }
    add(clauses, "Others say of", fewOfEach(standing.ascribed().stream().map(this::ascribed)));
    add(clauses, "Undated", fewOfEach(standing.undated().stream().map(this::undated)));
    return clauses;
  }

  private static void add(List<Clause> clauses, String label, List<Clause.Part> parts) {
    if (!parts.isEmpty()) {
      clauses.add(new Clause(label, parts));
    }
  }

  private String agreed() {
    return standing.consent().isEmpty()
        ? "The codebook states no rule of consent"
        : standing.consent().stream().allMatch(need -> need.state() == Need.State.MET)
            ? "Those whose consent is asked are on record for it"
            : "Nothing stated on this record stands in the way";
  }

  private Clause.Part block(Block block) {
    String term = block.term();
    String target = term == null ? standing.proposal().id() : term;
    List<String> notes = new ArrayList<>();
    if (term != null) {
      notes.add("no to \u201c" + names.target(term) + "\u201d");
    }
    if (block.derived()) {
      notes.add("as follows from the terms");
    }
    if (block.contested()) {
      notes.add("the rule is contested");
    }
    return part(block.party(), target, String.join("; ", notes), null, block.position());
  }

  private Clause.Part waiting(Position position) {
    List<Asked> open = position.conditions().stream().filter(asked -> !asked.met()).toList();
    String more =
        open.size() > 1
            ? " on " + Wording.count(open.size(), "condition", "conditions") + ", first"
            : "";
    return part(
        position.holder(),
        position.target(),
        (position.divided() ? "divided: " : "") + stance(position.stance()) + more,
        open.isEmpty() ? null : Wording.shortened(open.get(0).text(), QUOTED),
        position);
  }

  private Clause.Part position(Position position) {
    return part(position.holder(), position.target(), "", null, position);
  }

  private Clause.Part part(
      String party, String target, String note, @Nullable String quoted, Position position) {
    return new Clause.Part(
        names.party(party),
        Naming.cell(party, target, moment),
        note,
        quoted,
        Box.coder(position.saying()));
  }

  /** Those never heard at all together, the others one by one. */
  List<Clause.Part> silent() {
    List<Clause.Part> parts = new ArrayList<>();
    List<String> unheard = new ArrayList<>();
    for (Cell cell : standing.notOnRecord()) {
      Heard heard = board.extent().of(cell.holder());
      if (cell.statements().isEmpty() && heard.statements() == 0 && !heard.onlyThroughOthers()) {
        unheard.add(cell.holder());
      } else {
        String href = Naming.cell(cell.holder(), cell.target(), moment);
        parts.add(
            new Clause.Part(names.party(cell.holder()), href, silence(board, cell), null, null));
      }
    }
    if (!unheard.isEmpty()) {
      parts.add(new Clause.Part(names.parties(unheard), null, "never heard here", null, null));
    }
    return parts;
  }

  /** Why a cell has no colour, and how much its party is heard. */
  static String silence(Board board, Cell cell) {
    Silence silence = Objects.requireNonNull(cell.silence());
    Position then = silence.then();
    String day = then == null ? "" : Days.day(then.last());
    String why =
        switch (silence.kind()) {
          case NEVER -> cell.statements().isEmpty() ? "no word on this" : "takes no side";
          case NO_COMMENT -> "asked, no comment";
          case OLDER ->
              "nothing within "
                  + board.codebook().windowDays()
                  + " days"
                  + (then == null
                      ? ""
                      : "; "
                          + Sign.of(then.saying()).words()
                          + " on "
                          + day
                          + ", "
                          + Box.coder(then.saying()));
          case WITHDRAWN -> "withdrawn" + (day.isEmpty() ? "" : " on " + day) + others(then);
          case CONTESTED -> "contested, so it counts for nothing yet";
        };
    return why + "; " + heard(board.extent().of(cell.holder()));
  }

  /** What others of a party hold that has withdrawn its stance. */
  private static String others(@Nullable Position then) {
    if (then == null || then.others().isEmpty()) {
      return "";
    }
    return "; others of the party: "
        + then.others().stream()
            .map(other -> Sign.of(other).words() + ", " + Box.coder(other))
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private static String stance(Stance stance) {
    return Sign.of(stance).words();
  }

  static String heard(Heard heard) {
    if (heard.statements() == 0) {
      return heard.onlyThroughOthers() ? "known only through others" : "never heard here";
    }
    return "heard in "
        + Wording.statements(heard.statements())
        + ", "
        + Wording.count(heard.outlets().size(), "outlet", "outlets");
  }

  /**
   * Something said of a party or by it, with others of its kind.
   *
   * @param stance in a word
   * @param whole as it is told where there are few
   */
  private record Told(String stance, Clause.Part whole) {}

  /** A few of each party one by one; where there are more, how many of which stance. */
  private static List<Clause.Part> fewOfEach(Stream<Told> all) {
    Map<String, List<Told>> parties =
        all.collect(
            Collectors.groupingBy(
                told -> told.whole().name(), LinkedHashMap::new, Collectors.toList()));
    List<Clause.Part> parts = new ArrayList<>();
    for (List<Told> told : parties.values()) {
      if (told.size() <= FEW) {
        told.forEach(one -> parts.add(one.whole()));
      } else {
        parts.add(counted(told));
      }
    }
    return parts;
  }

  private static Clause.Part counted(List<Told> told) {
    Map<String, Long> stances =
        told.stream().collect(Collectors.groupingBy(Told::stance, TreeMap::new, counting()));
    List<String> counts = new ArrayList<>();
    stances.forEach((stance, number) -> counts.add(stance + " " + number));
    Clause.Part one = told.get(0).whole();
    String coders =
        told.stream()
            .flatMap(each -> Stream.ofNullable(each.whole().by()))
            .distinct()
            .limit(FEW)
            .collect(Collectors.joining(", "));
    return new Clause.Part(one.name(), one.href(), String.join(", ", counts), null, coders);
  }

  private Told ascribed(Ascribed one) {
    String by =
        one.by().isEmpty() ? "a speaker outside the codebook" : Wording.shortened(one.by(), 60);
    String coder =
        one.coder().equals(Coding.MACHINE) ? "machine" : Wording.shortened(one.coder(), 40);
    String stance = stance(one.stance());
    String href = Naming.cell(one.party(), one.target(), moment) + "#others";
    return new Told(
        stance,
        new Clause.Part(names.party(one.party()), href, stance + ", says " + by, null, coder));
  }

  private Told undated(Saying saying) {
    String stance = saying.ends() ? "withdrawn" : stance(saying.stance());
    String href = Naming.cell(saying.holder(), saying.target(), moment) + "#undated";
    return new Told(
        stance,
        new Clause.Part(names.party(saying.holder()), href, stance, null, Box.coder(saying)));
  }
}
