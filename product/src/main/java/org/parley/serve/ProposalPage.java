package org.parley.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposal: what it is, whose consent it needs, who holds what of it, what stands open.
 *
 * @param proposedBy name of who put it forward, or null
 * @param menu proposals it can be set beside
 * @param compared null where none is chosen
 */
record ProposalPage(
    Frame frame,
    BoardPage.When when,
    String id,
    String name,
    @Nullable String description,
    @Nullable String proposedBy,
    List<Rule> rules,
    List<Stands> stands,
    List<Clause.Part> silent,
    Terms terms,
    List<Spoken> asking,
    List<Clash> clashes,
    Open open,
    List<Box> boxes,
    List<Spoken> ownNames,
    List<Spoken> undated,
    List<Denial> denials,
    List<Other> others,
    List<Step> moves,
    StatementsPage.Menu menu,
    @Nullable Compared compared,
    Footing footing) {

  /** A rule of consent: "all of", who, and how many are on record for it. */
  record Rule(String sentence, String state, @Nullable String basis, boolean contested) {}

  /** Positions under one heading: blocked by, waits on, opposed by, accepted by, also. */
  record Stands(String label, List<Stand> stands) {}

  /**
   * A position.
   *
   * @param note why it stands under this heading, or null
   */
  record Stand(Spoken spoken, @Nullable String note, @Nullable String divided) {}

  /** A proposal's terms, with what parties hold of each. */
  record Terms(List<String> parties, List<Term> rows) {}

  /**
   * A term.
   *
   * @param notTradable why it is no object of trade, or null
   */
  record Term(String issue, String option, @Nullable String notTradable, List<Box> boxes) {}

  /**
   * A condition of one party that another has said no to.
   *
   * @param target what the other rejects
   * @param sure whether the condition names it
   */
  record Clash(
      Spoken asking, Spoken.Condition condition, Spoken rejecting, String target, boolean sure) {}

  /**
   * What stands open.
   *
   * @param sentence what is said instead of combinations, or null
   * @param items by number, from 1
   */
  record Open(
      @Nullable String sentence,
      List<Item> items,
      List<Combination> combinations,
      List<String> closed) {}

  /** One thing that stands open. */
  record Item(
      int number,
      String who,
      String text,
      @Nullable String quoted,
      @Nullable String force,
      @Nullable String notTradable,
      @Nullable String href) {}

  /** Items that together leave nothing stated in the way. */
  record Combination(List<Item> items, boolean enough) {}

  /** A saying, and the denial of it. */
  record Denial(Spoken disowned, Spoken denial) {}

  /** What somebody says that a party holds. */
  record Other(
      String party, String href, Sign sign, String stance, String by, String words, String coder) {}

  /** What is new after the day the form names. */
  record Step(
      String party, String href, Move move, String before, String after, String day, String by) {}

  /** Another proposal beside it, term by term. */
  record Compared(String name, String href, List<Line> lines) {}

  /** An issue, and what both say of it. */
  record Line(String issue, boolean same, Side one, Side other) {}

  /**
   * What a proposal says of an issue.
   *
   * @param option null where it is silent
   * @param positions of parties towards that option
   */
  record Side(@Nullable String option, List<Box> positions) {}
}
