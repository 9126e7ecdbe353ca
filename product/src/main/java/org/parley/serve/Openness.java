package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
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
    List<ProposalPage.Item> items = new ArrayList<>();
    for (Item item : opening.items()) {
      items.add(item(item, items.size() + 1, standing.proposal().id()));
    }
    List<ProposalPage.Combination> combinations =
        opening.combinations().stream()
            .filter(combination -> !combination.items().isEmpty())
            .map(
                combination ->
                    new ProposalPage.Combination(
                        combination.items().stream()
                            .map(item -> items.get(opening.items().indexOf(item)))
                            .toList(),
                        combination.enough()))
            .toList();
    List<String> closed =
        opening.closed().stream().map(c -> names.party(c.party()) + " " + c.reason()).toList();
    return new ProposalPage.Open(sentence(standing), items, combinations, closed);
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

  private ProposalPage.Item item(Item item, int number, String proposal) {
    String who = names.parties(item.parties());
    String target = item.kind() == Item.Kind.TERM ? item.text() : proposal;
    String href =
        item.statements().isEmpty() ? null : Naming.cell(item.parties().get(0), target, moment);
    String of = item.of() == null ? "" : " to be done by " + names.holder(item.of());
    boolean condition = item.kind() == Item.Kind.CONDITION;
    String text =
        switch (item.kind()) {
          case CONDITION -> of;
          case TERM -> ": rejects \u201c" + names.target(item.text()) + "\u201d: another answer";
          case WORD -> ": a word of it; no condition is on record";
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
