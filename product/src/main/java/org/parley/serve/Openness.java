package org.parley.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Item;
import org.parley.analyze.Opening;
import org.parley.analyze.Standing;

/** What stands open before a proposal, in words. */
final class Openness {

  private final Opening opening;
  private final Naming names;
  private final Moment moment;

  Openness(Opening opening, Naming names, Moment moment) {
    this.opening = opening;
    this.names = names;
    this.moment = moment;
  }

  ProposalPage.Open open(Standing standing) {
    Map<Item, ProposalPage.Item> items = items(standing.proposal().id());
    List<ProposalPage.Combination> combinations =
        opening.combinations().stream()
            .filter(combination -> !combination.items().isEmpty())
            .map(one -> new ProposalPage.Combination(shown(one, items), one.enough()))
            .toList();
    List<String> closed =
        opening.closed().stream().map(c -> names.party(c.party()) + " " + c.reason()).toList();
    return new ProposalPage.Open(
        sentence(standing), items.values().stream().distinct().toList(), combinations, closed);
  }

  private static List<ProposalPage.Item> shown(
      Opening.Combination combination, Map<Item, ProposalPage.Item> items) {
    return combination.items().stream()
        .map(item -> Objects.requireNonNull(items.get(item)))
        .distinct()
        .toList();
  }

  /**
   * Items as they are shown, by what they stand for. Parties that have said nothing, and whose
   * words are always wanted together, are one: a bloc may have thirty.
   */
  private Map<Item, ProposalPage.Item> items(String proposal) {
    Map<List<Boolean>, List<Item>> silent = new LinkedHashMap<>();
    for (Item item : opening.items()) {
      if (item.kind() == Item.Kind.WORD && item.statements().isEmpty()) {
        silent.computeIfAbsent(wanted(item), in -> new ArrayList<>()).add(item);
      }
    }
    Map<Item, ProposalPage.Item> shown = new LinkedHashMap<>();
    int number = 0;
    for (Item item : opening.items()) {
      if (!shown.containsKey(item)) {
        number++;
        List<Item> same = silent.getOrDefault(wanted(item), List.of());
        boolean together = same.contains(item);
        List<Item> all = together ? same : List.of(item);
        List<String> parties = all.stream().flatMap(one -> one.parties().stream()).toList();
        ProposalPage.Item one = item(item, parties, number, proposal);
        all.forEach(each -> shown.put(each, one));
      }
    }
    return shown;
  }

  /** In which combinations an item is. */
  private List<Boolean> wanted(Item item) {
    return opening.combinations().stream().map(one -> one.items().contains(item)).toList();
  }

  private @Nullable String sentence(Standing standing) {
    if (standing.consent().isEmpty()) {
      return "The codebook states no rule of consent, so nothing can be said to stand open.";
    }
    if (opening.uncounted()) {
      return "There are too many combinations to list. They are made of what follows.";
    }
    if (opening.combinations().isEmpty()) {
      return "Nothing stated on this record would clear the way.";
    }
    boolean clear = opening.combinations().stream().anyMatch(c -> c.items().isEmpty());
    return clear ? "Nothing stated on this record stands in the way." : null;
  }

  private ProposalPage.Item item(Item item, List<String> parties, int number, String proposal) {
    String who = names.parties(parties);
    String target = item.kind() == Item.Kind.TERM ? item.text() : proposal;
    String href =
        item.statements().isEmpty() ? null : Naming.cell(item.parties().get(0), target, moment);
    String of = item.of() == null ? "" : " to be done by " + names.holder(item.of());
    boolean condition = item.kind() == Item.Kind.CONDITION;
    String text =
        switch (item.kind()) {
          case CONDITION -> of;
          case TERM -> ": rejects \u201c" + names.target(item.text()) + "\u201d: another answer";
          case WORD ->
              ": a word of it; no current condition is on record"
                  + (parties.size() > 1 ? " of any of them" : "");
        };
    return new ProposalPage.Item(
        number,
        who,
        text,
        condition ? Wording.shortened(item.text(), 240) : null,
        item.force() == null ? null : item.force().word(),
        item.notTradable(),
        href);
  }
}
