package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a record a board rests on.
 *
 * @param statements visible on its day, or undated; in reports that differ
 * @param later said by its day and published after it, or on record only after it: not counted
 * @param coded of the statements, those that the machine coded by the codebook
 * @param checked of the coded ones, those that a person has looked at
 * @param parties in the codebook's order
 * @param judged of the machine's coded statements that people judged, those they hold right
 */
public record Extent(
    int statements,
    int undated,
    int later,
    int coded,
    int checked,
    List<String> outlets,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<Heard> parties,
    Share judged) {

  public Extent {
    outlets = List.copyOf(outlets);
    parties = List.copyOf(parties);
  }

  /** How much it holds of a party. */
  public Heard of(String party) {
    return parties.stream()
        .filter(heard -> heard.party().equals(party))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no party " + party));
  }
}
