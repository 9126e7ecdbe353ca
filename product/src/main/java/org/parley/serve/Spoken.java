package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Asked;
import org.parley.analyze.Board;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.statement.Codebook;
import org.parley.statement.Kind;
import org.parley.statement.StatementId;
import org.parley.text.Words;

/**
 * A saying in words: who, by which verb, in which words, and how firmly. The verb is always there,
 * since "ruled out" and "denied" turn what follows.
 *
 * @param holder whose position it tells
 * @param href where all of its cell is
 * @param stance "accept", "withdrawn"
 * @param who said it, where they may be named; else a voice of the holder
 * @param person where the speaker's page is, or null
 * @param cue the article's verb, or null
 * @param bare whether the words are the speaker's own and carry no quotation marks
 * @param facts rank, kind of words, hedge, number of sayings
 * @param by who coded it
 * @param ids of its statements
 */
record Spoken(
    String holder,
    String href,
    Sign sign,
    String stance,
    String who,
    @Nullable String person,
    @Nullable String cue,
    String words,
    boolean bare,
    String day,
    List<String> facts,
    List<Condition> conditions,
    String by,
    List<String> ids) {

  private static final int QUOTED = 320;

  /**
   * What it hangs on.
   *
   * @param of name of the party that would have to do it, or null
   * @param met whether a person has said that it is met
   */
  record Condition(String words, String force, @Nullable String of, boolean met) {

    static Condition of(Asked asked, Naming names) {
      String of = asked.condition().of();
      return new Condition(
          Wording.shortened(asked.text(), QUOTED),
          asked.condition().force().word(),
          of == null ? null : names.holder(of),
          asked.met());
    }
  }

  static Spoken of(Board board, Saying saying, Moment moment) {
    return of(board.codebook(), saying, moment);
  }

  static Spoken of(Codebook codebook, Saying saying, Moment moment) {
    return of(codebook, saying, firmness(saying), saying.conditions(), moment);
  }

  /** The word that a position rests on, with how often it was said and since when. */
  static Spoken of(Board board, Position position, Moment moment) {
    List<String> facts = firmness(position.saying());
    facts.add("since " + Days.day(position.since()));
    int sayings = position.behind().size();
    facts.add(
        Wording.count(sayings, "saying", "sayings")
            + (sayings > 1 ? ", " + Days.between(position.first(), position.last()) : ""));
    return of(board.codebook(), position.saying(), facts, position.conditions(), moment);
  }

  private static Spoken of(
      Codebook codebook, Saying saying, List<String> facts, List<Asked> conditions, Moment moment) {
    Naming names = new Naming(codebook);
    String holder = names.holder(saying.holder());
    Words cue = saying.best().statement().attribution().cue();
    String words = Wording.shortened(saying.words(), QUOTED);
    boolean unquoted = words.chars().noneMatch(c -> "\u201c\u2018\"\u00ab'".indexOf(c) >= 0);
    return new Spoken(
        holder,
        Naming.cell(saying.holder(), saying.target(), moment),
        saying.ends() ? Sign.WITHDRAWN : Sign.of(saying.stance()),
        saying.ends() ? "withdrawn" : Sign.of(saying.stance()).words(),
        saying.name().isEmpty() ? "A voice of " + holder : Wording.shortened(saying.name(), 120),
        new Publicity(codebook).page(saying.person()),
        cue == null ? null : Wording.shortened(cue.text().replaceAll("\\s+", " "), 60),
        words,
        saying.kind() == Kind.DIRECT && unquoted,
        when(saying),
        facts,
        conditions.stream().map(asked -> Condition.of(asked, names)).toList(),
        Box.coder(saying),
        saying.statements().stream().map(StatementId::hex).toList());
  }

  private static List<String> firmness(Saying saying) {
    List<String> facts = new ArrayList<>();
    facts.add(saying.rank() == 0 ? "in their own name" : "rank " + saying.rank());
    facts.add(Wording.kind(saying.kind()));
    facts.add(saying.hedge() == null ? "plain" : "hedged: " + saying.hedge());
    return facts;
  }

  /** "Said", where an article tells the day, else "published". */
  static String when(Saying saying) {
    return saying.day() == null
        ? "no date"
        : (saying.isDayTold() ? "said " : "published ") + Days.day(saying.day());
  }

  String statement() {
    return "/statements/" + ids.get(0);
  }
}
