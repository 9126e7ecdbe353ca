package org.parley.analyze;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Codebook;
import org.parley.statement.Condition;
import org.parley.statement.Force;
import org.parley.statement.Party;
import org.parley.statement.Proposal;
import org.parley.statement.Stance;
import org.parley.statement.StatementId;

/** Finds what stands open before a proposal. */
final class Openings {

  private final Board board;
  private final Codebook codebook;
  private final Proposal proposal;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private final List<Opening.Closed> closed = new ArrayList<>();

  /** What each seat needs: any one of the sets. */
  private final Map<String, List<BitSet>> seats = new LinkedHashMap<>();

  Openings(Board board, Proposal proposal) {
    this.board = board;
    this.codebook = board.codebook();
    this.proposal = proposal;
  }

  Opening of(List<Need> all) {
    List<Need> needs = all.stream().filter(need -> !isClear(need)).toList();
    Set<String> asked = new LinkedHashSet<>();
    needs.forEach(need -> asked.addAll(need.seats()));
    try {
      for (Party party : codebook.parties()) {
        if (asked.contains(party.id())) {
          seats.put(party.id(), seat(party.id()));
        }
      }
      List<BitSet> clear = Combinations.satisfied();
      for (Need need : needs) {
        List<List<BitSet>> each = need.seats().stream().map(this::conditions).toList();
        clear = Combinations.both(clear, Combinations.atLeast(need.needed(), each));
      }
      return new Opening(items, clear.stream().map(this::combination).toList(), closed, false);
    } catch (Combinations.TooManyException e) {
      return new Opening(items, List.of(), closed, true);
    }
  }

  /** Whether enough of them agree who have turned down none of its terms since. */
  private boolean isClear(Need need) {
    int clear = 0;
    for (String seat : need.seats()) {
      Position position = position(seat);
      clear += position != null && position.isYes() && noes(seat).isEmpty() ? 1 : 0;
    }
    return clear >= need.needed();
  }

  private @Nullable Position position(String party) {
    return board.cell(party, proposal.id()).position();
  }

  private List<BitSet> conditions(String seat) {
    return Objects.requireNonNullElse(seats.get(seat), List.of());
  }

  private Opening.Combination combination(BitSet set) {
    List<Item> chosen = set.stream().mapToObj(items::get).toList();
    boolean enough =
        chosen.stream().allMatch(i -> i.force() == Force.SUFFICES && i.notTradable() == null);
    return new Opening.Combination(chosen, enough && !chosen.isEmpty());
  }

  private List<BitSet> seat(String party) throws Combinations.TooManyException {
    Position position = position(party);
    List<BitSet> rejected = rejectedTerms(party);
    if (position != null && position.isYes()) {
      return rejected;
    }
    List<BitSet> both = Combinations.both(rejected, stated(party, position));
    boolean nothing = both.equals(Combinations.satisfied());
    if (nothing && position != null && position.isNo()) {
      closed.add(new Opening.Closed(party, "rejects it, and no way back is on record"));
      return List.of();
    }
    boolean told = !nothing || (position != null && allMet(position));
    boolean settled = position == null || position.isSettled();
    return told && settled ? both : Combinations.both(both, word(party));
  }

  /** A party that has said with what it would agree, and all of that is met. */
  private static boolean allMet(Position position) {
    List<Asked> conditions = position.conditions();
    return position.stance() == Stance.CONDITIONAL
        && !conditions.isEmpty()
        && conditions.stream().allMatch(Asked::met)
        && conditions.stream().allMatch(a -> a.condition().force() == Force.SUFFICES);
  }

  /** A word of a party, with what it has said so far, on whichever side. */
  private List<BitSet> word(String party) {
    Position position = position(party);
    List<StatementId> ids = new ArrayList<>(board.cell(party, proposal.id()).statements());
    if (position != null) {
      ids.addAll(Saying.statements(position.others()));
      ids.addAll(Saying.statements(position.besides()));
    }
    return add(new Item(Item.Kind.WORD, List.of(party), "", null, null, null, ids));
  }

  private List<BitSet> add(Item item) {
    items.add(item);
    return Combinations.set(items.size() - 1);
  }

  /**
   * What it says no to among the terms; where it accepts the whole, only what it said no to since.
   */
  private List<Position> noes(String party) {
    Position whole = position(party);
    List<Position> noes = new ArrayList<>();
    for (Map.Entry<String, String> term : proposal.terms().entrySet()) {
      Position no = board.cell(party, term.getKey() + "=" + term.getValue()).position();
      if (no != null && no.stance() == Stance.REJECT && !isOvertaken(no, whole)) {
        noes.add(no);
      }
    }
    return noes;
  }

  /** Whether it has accepted the whole after its no. */
  private static boolean isOvertaken(Position no, @Nullable Position whole) {
    return whole != null
        && whole.stance() == Stance.ACCEPT
        && no.saying().surelyBefore(whole.saying());
  }

  private List<BitSet> rejectedTerms(String party) throws Combinations.TooManyException {
    List<BitSet> all = Combinations.satisfied();
    for (Position no : noes(party)) {
      String target = no.target();
      String reason = proposal.notTradable().get(issue(target));
      if (reason == null) {
        all = Combinations.both(all, term(party, target, no));
      } else {
        closed.add(
            new Opening.Closed(party, "rejects " + target + ", which is not tradable: " + reason));
        term(party, target, no);
        all = List.of();
      }
    }
    return all;
  }

  private static String issue(String target) {
    return target.substring(0, target.indexOf('='));
  }

  /** A term that several reject is one item. */
  private List<BitSet> term(String party, String target, Position position) {
    Integer known = terms.get(target);
    String reason = proposal.notTradable().get(issue(target));
    List<String> parties = new ArrayList<>();
    List<StatementId> ids = new ArrayList<>();
    if (known != null) {
      parties.addAll(items.get(known).parties());
      ids.addAll(items.get(known).statements());
    }
    parties.add(party);
    ids.addAll(position.statements());
    Item item = new Item(Item.Kind.TERM, parties, target, null, null, reason, ids);
    if (known == null) {
      terms.put(target, items.size());
      return add(item);
    }
    items.set(known, item);
    return Combinations.set(known);
  }

  /**
   * Everything required, and all that one saying asks beside it; sayings that each suffice are
   * alternatives.
   */
  private List<BitSet> stated(String party, @Nullable Position position)
      throws Combinations.TooManyException {
    if (position == null || position.stance() != Stance.CONDITIONAL) {
      return Combinations.satisfied();
    }
    List<BitSet> required = Combinations.satisfied();
    List<BitSet> alternatives = List.of();
    for (List<Asked> group : position.groups()) {
      List<BitSet> together = Combinations.satisfied();
      boolean suffices = false;
      for (Asked asked : group) {
        boolean needed = asked.condition().force() == Force.REQUIRED;
        List<BitSet> set =
            asked.met() ? Combinations.satisfied() : add(item(party, position, asked));
        required = needed ? Combinations.both(required, set) : required;
        together = needed ? together : Combinations.both(together, set);
        suffices |= !needed;
      }
      alternatives = suffices ? Combinations.either(alternatives, together) : alternatives;
    }
    return alternatives.isEmpty() ? required : Combinations.both(required, alternatives);
  }

  private Item item(String party, Position position, Asked asked) {
    Condition condition = asked.condition();
    return new Item(
        Item.Kind.CONDITION,
        List.of(party),
        asked.text(),
        condition.force(),
        condition.of(),
        notTradable(asked.text()),
        position.asking(asked));
  }

  private @Nullable String notTradable(String words) {
    for (Map.Entry<String, String> term : proposal.notTradable().entrySet()) {
      if (Likeness.names(words, term.getKey().replace('-', ' '))) {
        return term.getKey() + ": " + term.getValue();
      }
    }
    return null;
  }
}
