package org.parley.serve;

import java.util.List;
import org.parley.analyze.Need;

/** Rules of consent in words. */
final class Rules {

  private static final int FEW = 8;

  private Rules() {}

  static ProposalPage.Rule rule(Need need, Naming names) {
    List<String> seats = need.seats();
    String quantity =
        switch (need.consent().rule()) {
          case ALL -> seats.size() == 1 ? "" : "all of ";
          case MAJORITY -> "a majority of ";
          case ANY -> "any of ";
        };
    String who =
        need.bloc()
            .map(bloc -> "the members of " + names.party(bloc) + members(seats, names))
            .orElse(names.parties(seats));
    String state =
        switch (need.state()) {
          case MET -> "met";
          case BLOCKED -> "blocked";
          case WAITING -> "waiting";
        };
    return new ProposalPage.Rule(
        quantity + who,
        state + ": " + need.agreed() + " of " + need.needed() + " needed on record for it",
        need.consent().basis(),
        need.consent().contested());
  }

  private static String members(List<String> seats, Naming names) {
    return seats.size() > FEW ? "" : " (" + names.parties(seats) + ")";
  }
}
