package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Ascribed;
import org.parley.analyze.Block;
import org.parley.analyze.Board;
import org.parley.analyze.Cell;
import org.parley.analyze.Collision;
import org.parley.analyze.Item;
import org.parley.analyze.Need;
import org.parley.analyze.Opening;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Standing;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;

/** Where a proposal stands, in words. */
final class StandingText {

  private static final int COMBINATIONS = 6;
  private static final int OTHERS = 6;
  private static final int FEW = 8;
  private static final int INDENT = 2;

  private final PrintWriter out;
  private final Board board;
  private final BoardWords words;
  private final Standing standing;

  StandingText(Board board, Standing standing, PrintWriter out) {
    this.board = board;
    this.words = new BoardWords(board);
    this.standing = standing;
    this.out = out;
  }

  void print() {
    standing.consent().forEach(need -> line("needs", need(need)));
    standing.blockedBy().forEach(block -> line("blocked by", block(block)));
    standing.waitsOn().forEach(position -> line("waits on", position(position)));
    printSilent();
    standing.opposedBy().forEach(position -> line("opposed by", position(position)));
    standing.stands().stream()
        .filter(this::isElsewhere)
        .forEach(position -> line(isYes(position) ? "accepted by" : "also", position(position)));
    printAscribed();
    standing.persons().forEach(saying -> line("in own name", words.brief(saying)));
    standing.undated().forEach(saying -> line("undated", undated(saying)));
    board
        .contested(standing.proposal().id())
        .forEach(one -> line("contested", words.name(one.holder()) + ": " + words.brief(one)));
    standing.corrections().forEach(one -> line("denied", words.denied(one)));
    standing.collisions().forEach(one -> line("collides", collision(one)));
    printOpen();
  }

  /** A party asked for nothing, or one that a rule needs and that agrees. */
  private boolean isElsewhere(Position position) {
    return standing.waitsOn().stream().noneMatch(p -> p == position)
        && position.stance() != Stance.REJECT;
  }

  private static boolean isYes(Position position) {
    return position.stance() == Stance.ACCEPT;
  }

  private void line(String label, String text) {
    Paragraph.print(out, INDENT, String.format("%-14s", label), text);
  }

  private String position(Position position) {
    return words.name(position.holder()) + ": " + words.position(position);
  }

  private String need(Need need) {
    String who = need.bloc().map(bloc -> members(bloc, need)).orElse(names(need.seats()));
    String rule =
        switch (need.consent().rule()) {
          case ALL -> need.seats().size() == 1 ? "" : "all of ";
          case MAJORITY -> "a majority of ";
          case ANY -> "any of ";
        };
    return rule
        + who
        + ": "
        + need.agreed()
        + " of "
        + need.needed()
        + " on record for it"
        + (need.consent().contested() ? "; this rule is contested" : "")
        + (need.consent().basis() == null ? "" : " (" + need.consent().basis() + ")");
  }

  private String members(String bloc, Need need) {
    return "the members of " + words.name(bloc) + " (" + names(need.seats()) + ")";
  }

  /** Names, or "all 32 members of …" where they are a bloc's. */
  private String names(List<String> parties) {
    String bloc = parties.size() > FEW ? words.blocOf(parties) : null;
    if (bloc != null) {
      return "the " + parties.size() + " members of " + words.name(bloc);
    }
    return parties.stream().map(words::name).collect(Collectors.joining(", "));
  }

  private String block(Block block) {
    String contested = block.contested() ? " The rule that asks for it is contested." : "";
    String term = block.term();
    if (term == null) {
      return position(block.position()) + contested;
    }
    return words.name(block.party())
        + (block.derived() ? ", as follows from its terms" : "")
        + ", by its no to "
        + words.target(term)
        + ": "
        + words.position(block.position())
        + contested;
  }

  /** Those never heard at all together, the others one by one. */
  private void printSilent() {
    List<String> unheard = new ArrayList<>();
    for (Cell cell : standing.notOnRecord()) {
      if (cell.statements().isEmpty() && words.isUnheard(cell.holder())) {
        unheard.add(cell.holder());
      } else {
        line("not on record", words.name(cell.holder()) + ": " + words.silence(cell));
      }
    }
    if (!unheard.isEmpty()) {
      line("not on record", names(unheard) + ": never in this record, on this or anything else");
    }
  }

  /** The newest within the window, then some without a day, and how many more there are. */
  private void printAscribed() {
    List<Ascribed> all = standing.ascribed();
    Stream<Ascribed> dated =
        all.stream()
            .filter(one -> one.day() != null && !one.grey())
            .sorted(Comparator.comparing(StandingText::day).reversed());
    Stream<Ascribed> undated = all.stream().filter(one -> one.day() == null);
    List<Ascribed> shown = Stream.concat(dated.limit(OTHERS), undated.limit(OTHERS)).toList();
    shown.forEach(one -> line("others say", ascribed(one)));
    if (shown.size() < all.size()) {
      line("", "+" + (all.size() - shown.size()) + " more (--format json has all)");
    }
  }

  private static LocalDate day(Ascribed one) {
    return Objects.requireNonNull(one.day());
  }

  private String ascribed(Ascribed one) {
    String who =
        one.voice() == Voice.OUTLET
            ? (one.by().isEmpty() ? "an outlet" : one.by()) + ", in its own voice"
            : (one.by().isEmpty()
                    ? "a speaker whom the codebook does not list or the text does not name"
                    : one.by())
                + (one.outlets().isEmpty() ? "" : " in " + String.join(", ", one.outlets()));
    return "of "
        + words.name(one.party())
        + ": "
        + BoardWords.stance(one.stance())
        + ", says "
        + who
        + ", "
        + BoardWords.day(one.day())
        + ": "
        + Paragraph.shortened(one.told(), 110)
        + " ("
        + BoardWords.coder(one.coder())
        + ") "
        + BoardWords.ids(one.statements());
  }

  private String undated(Saying saying) {
    return words.name(saying.holder())
        + ": "
        + BoardWords.side(saying)
        + ". "
        + words.quoted(saying)
        + " ("
        + BoardWords.coder(saying)
        + ") "
        + BoardWords.ids(saying.statements());
  }

  private String collision(Collision one) {
    return words.name(one.asker())
        + " asks "
        + BoardWords.asked(one.asked())
        + "; "
        + words.name(one.rejecting().holder())
        + " rejects "
        + words.target(one.rejecting().target())
        + (one.sure() ? "" : ", which may be another answer to the same question")
        + " "
        + BoardWords.ids(one.rejecting().statements());
  }

  private void printOpen() {
    Opening open = standing.open();
    open.closed().forEach(c -> line("closed", words.name(c.party()) + " " + c.reason()));
    if (standing.consent().isEmpty()) {
      line("stands open", "the codebook states no rule of consent");
      return;
    }
    if (open.uncounted()) {
      line(
          "stands open", "too many combinations to list; they are made of: " + items(open.items()));
      return;
    }
    int number = 0;
    for (Opening.Combination combination : open.combinations()) {
      if (number++ < COMBINATIONS) {
        line(number == 1 ? "stands open" : "or", combination(combination));
      }
    }
    if (number > COMBINATIONS) {
      line("", "and " + (number - COMBINATIONS) + " more combinations (--format json has all)");
    }
    if (open.combinations().isEmpty()) {
      line("stands open", "nothing stated on this record would clear the way");
    }
  }

  private String combination(Opening.Combination combination) {
    if (combination.items().isEmpty()) {
      return "nothing stated on this record stands in the way";
    }
    return items(combination.items())
        + (combination.enough()
            ? ". Enough, by their own words."
            : ". Needed; not said to be enough.");
  }

  /** Items in words, the missing words of parties together. */
  private String items(List<Item> items) {
    List<String> parts = new ArrayList<>();
    List<Item> silent = new ArrayList<>();
    for (Item item : items) {
      if (item.kind() == Item.Kind.WORD) {
        silent.add(item);
      } else {
        parts.add(item(item));
      }
    }
    if (!silent.isEmpty()) {
      parts.add(word(silent));
    }
    return String.join("; and ", parts);
  }

  /** Parties without a condition that counts today, with what they did say. */
  private String word(List<Item> silent) {
    List<String> parties = silent.stream().flatMap(item -> item.parties().stream()).toList();
    List<StatementId> said = new ArrayList<>();
    silent.forEach(item -> said.addAll(item.statements()));
    standing.notOnRecord().stream()
        .filter(cell -> parties.contains(cell.holder()))
        .forEach(cell -> said.addAll(cell.statements()));
    return "a word of "
        + names(parties)
        + ", of whom no current condition is on record"
        + (said.isEmpty() ? "" : " " + BoardWords.ids(said.stream().distinct().toList()));
  }

  private String item(Item item) {
    String who = names(item.parties());
    return switch (item.kind()) {
      case CONDITION -> who + ", \u201c" + item.text() + "\u201d" + of(item.of()) + note(item);
      case TERM ->
          "another answer on "
              + words.target(item.text())
              + ", which "
              + who
              + " rejects"
              + note(item);
      case WORD -> word(List.of(item));
    };
  }

  private String of(@Nullable String party) {
    return party == null ? "" : " (of " + words.name(party) + ")";
  }

  private static String note(Item item) {
    return item.notTradable() == null ? "" : " (not tradable: " + item.notTradable() + ")";
  }
}
