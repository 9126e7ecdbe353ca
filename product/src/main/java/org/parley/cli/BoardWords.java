package org.parley.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Asked;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Checked;
import org.parley.analyze.Correction;
import org.parley.analyze.Heard;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Silence;
import org.parley.statement.Act;
import org.parley.statement.Coding;
import org.parley.statement.Issue;
import org.parley.statement.Kind;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;

/** What a board's values are called in a sentence. */
final class BoardWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final int QUOTED = 150;
  private static final int IDS = 3;

  private final Board board;

  BoardWords(Board board) {
    this.board = board;
  }

  static String day(@Nullable LocalDate date) {
    return date == null ? "no date" : DAY.format(date);
  }

  /** "3 to 5 Mar 2031", or one day. */
  static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : day(first) + " to " + day(last);
  }

  /** The day looked at, and whether what was published after it counts. */
  static String by(Board board) {
    return day(board.asOf()) + (board.hindsight() ? ", with hindsight" : "");
  }

  static String stance(Stance stance) {
    return stance == Stance.MENTIONS ? "takes no side" : stance.word();
  }

  /** A position in words, with what it rests on and the ids of its statements. */
  String position(Position position) {
    Saying saying = position.saying();
    List<String> parts = new ArrayList<>();
    parts.add(stance(position.stance()) + since(position) + ".");
    parts.add(quoted(saying));
    parts.add("(" + firmness(position) + ")");
    position.others().forEach(other -> parts.add("Divided: " + brief(other) + "."));
    position.besides().forEach(other -> parts.add("Order not known: " + brief(other) + "."));
    parts.add(ids(position.statements()));
    return String.join(" ", parts);
  }

  private static String since(Position position) {
    return " since " + day(position.since());
  }

  /** Who said it, by which verb, in which words; the verb stands there since it may deny. */
  String quoted(Saying saying) {
    String words = words(saying);
    String cue = saying.cue();
    String who = saying.name().isEmpty() ? "A voice of " + name(saying.holder()) : saying.name();
    return who + (cue == null ? ": " : ", \u201c" + cue + "\u201d: ") + words;
  }

  static String words(Saying saying) {
    String plain = Paragraph.shortened(saying.words(), QUOTED);
    boolean bare = plain.chars().noneMatch(c -> "\u201c\u2018\"\u00ab'".indexOf(c) >= 0);
    return saying.kind() == Kind.DIRECT && bare ? "\u201c" + plain + "\u201d" : plain;
  }

  /** Who and when, and how many times. */
  private String firmness(Position position) {
    Saying saying = position.saying();
    List<String> facts = new ArrayList<>();
    facts.add(when(saying));
    facts.add(saying.rank() == 0 ? "own name" : "rank " + saying.rank());
    facts.add(kind(saying.kind()));
    facts.add(saying.hedge() == null ? "plain" : "hedged: " + saying.hedge());
    int sayings = position.behind().size();
    facts.add(
        Plural.of(sayings, "saying")
            + (sayings > 1 ? ", " + days(position.first(), position.last()) : ""));
    facts.add(coder(saying));
    return String.join("; ", facts);
  }

  /** "Said", where an article tells the day, else "published". */
  static String when(Saying saying) {
    return saying.day() == null
        ? "no date"
        : (saying.isDayTold() ? "said " : "published ") + day(saying.day());
  }

  /** A saying's stance, or that it ends one or denies another. */
  static String side(Saying saying) {
    return saying.ends()
        ? "withdrawn"
        : saying.act() == Act.DISOWNS ? "denies it" : stance(saying.stance());
  }

  /** A position in a few words: party, stance, coder, ids. */
  String named(Position position) {
    return name(position.holder())
        + " "
        + stance(position.stance())
        + (position.divided() ? "/ (divided; " : " (")
        + coder(position.saying())
        + ") "
        + ids(position.statements());
  }

  /** Who coded it, and whether people found that right or differ on it. */
  static String coder(Saying saying) {
    Checked checked = saying.best().checked();
    String coder = coder(saying.coder());
    if (checked == Checked.DISPUTED) {
      return coder + ", people differ";
    }
    return saying.isMachine() && checked == Checked.RIGHT
        ? coder + ", found right by a person"
        : coder;
  }

  /** "Machine", or by whom it was coded. */
  static String coder(String coder) {
    return coder.equals(Coding.MACHINE) ? "machine" : "coded by " + coder;
  }

  static String kind(@Nullable Kind kind) {
    return kind == null
        ? "the outlet's voice"
        : switch (kind) {
          case DIRECT -> "own words";
          case MIXED -> "partly own words";
          case INDIRECT -> "paraphrase";
        };
  }

  /** A saying in few words: stance, who, when, coder, id. */
  String brief(Saying saying) {
    return side(saying)
        + ", "
        + (saying.name().isEmpty() ? name(saying.holder()) : saying.name())
        + (saying.rank() > 0 ? " (rank " + saying.rank() + ")" : "")
        + ", "
        + day(saying.day())
        + ", "
        + coder(saying)
        + " "
        + ids(saying.statements());
  }

  /** What was said, and the denial of having said it. */
  String denied(Correction one) {
    return brief(one.disowned()) + "; the denial: " + brief(one.denial());
  }

  /** Why a cell has no colour, and how much its party is heard. */
  String silence(Cell cell) {
    Silence silence = Objects.requireNonNull(cell.silence());
    Position then = silence.then();
    String ids = cell.statements().isEmpty() ? "" : " " + ids(cell.statements());
    String why =
        switch (silence.kind()) {
          case NEVER -> never(cell);
          case NO_COMMENT -> "asked, no comment";
          case OLDER -> "nothing within the window; older: " + (then == null ? "" : older(then));
          case WITHDRAWN -> then == null ? "withdrawn" : withdrawn(then);
          case CONTESTED -> "what is on record is contested";
        };
    return why + ids + "; " + heard(board.extent().of(cell.holder()));
  }

  private static String older(Position then) {
    Saying saying = then.saying();
    return side(saying) + ", " + day(saying.day()) + ", " + coder(saying);
  }

  /** When a stance was ended, and what else is on record that does not agree with that. */
  private String withdrawn(Position then) {
    List<String> parts = new ArrayList<>();
    Saying saying = then.saying();
    parts.add("withdrawn on " + day(saying.day()) + ", " + coder(saying));
    then.others().forEach(other -> parts.add("another of the party: " + brief(other)));
    then.besides().forEach(other -> parts.add("order not known: " + brief(other)));
    return parts.size() == 1 ? parts.get(0) + ", nothing since" : String.join("; ", parts);
  }

  private String never(Cell cell) {
    boolean undated =
        board.undated(cell.target()).stream().anyMatch(s -> s.holder().equals(cell.holder()));
    return undated
        ? "no dated word on this record, undated ones apart"
        : cell.statements().isEmpty() ? "never in this record" : "no side taken on this record";
  }

  static String heard(Heard heard) {
    String outlets = Plural.of(heard.outlets().size(), "outlet");
    return heard.onlyThroughOthers()
        ? "heard only through others"
        : "heard in " + Plural.of(heard.statements(), "statement") + ", " + outlets;
  }

  static String ids(List<StatementId> statements) {
    String first =
        statements.stream().limit(IDS).map(StatementId::hex).collect(Collectors.joining(" "));
    return "[" + first + (statements.size() > IDS ? " +" + (statements.size() - IDS) : "") + "]";
  }

  /** Whether the record has no statement of a party at all, and none on it by others. */
  boolean isUnheard(String party) {
    Heard heard = board.extent().of(party);
    return heard.statements() == 0 && !heard.onlyThroughOthers();
  }

  /** The bloc whose members these are, or null. */
  @Nullable String blocOf(List<String> parties) {
    return board.codebook().parties().stream()
        .filter(party -> party.members().size() == parties.size())
        .filter(party -> party.members().containsAll(parties))
        .map(Party::id)
        .findFirst()
        .orElse(null);
  }

  String name(String party) {
    return board.name(party);
  }

  /** A proposal's name, or "issue: option". */
  String target(String target) {
    int equals = target.indexOf('=');
    if (equals < 0) {
      return board.codebook().proposal(target).map(Proposal::name).orElse(target);
    }
    String issue = target.substring(0, equals);
    return board.codebook().issues().stream()
            .filter(one -> one.id().equals(issue))
            .map(Issue::name)
            .findFirst()
            .orElse(issue)
        + ": "
        + target.substring(equals + 1).replace('-', ' ');
  }

  static String asked(Asked asked) {
    return "\u201c"
        + asked.text()
        + "\u201d ("
        + asked.condition().force().word()
        + (asked.met() ? ", met" : "")
        + ")";
  }
}
