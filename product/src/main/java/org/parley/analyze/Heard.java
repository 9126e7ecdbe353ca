package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a party the record holds. A reprint counts once.
 *
 * @param statements in which it speaks itself, in reports that differ, coded or not
 * @param sayings behind them
 * @param own of the statements, those wholly in its own words
 * @param undated of the statements, those without a day
 * @param ascribed codings in which others say what it holds; those of unnamed sources each, since
 *     two of them are never tied to each other
 * @param judged of its coded statements that people judged, those of which they hold the machine
 *     right
 */
public record Heard(
    String party,
    int statements,
    int sayings,
    int own,
    int undated,
    int ascribed,
    List<String> outlets,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Share judged) {

  public Heard {
    outlets = List.copyOf(outlets);
  }

  /** Whether all that is known of it comes from others. */
  public boolean onlyThroughOthers() {
    return statements == 0 && ascribed > 0;
  }
}
