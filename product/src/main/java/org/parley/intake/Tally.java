package org.parley.intake;

import java.util.List;

/**
 * What a batch came to.
 *
 * @param read articles new to the record, or read anew
 * @param known articles that this run had read before, the same one twice in the batch included
 * @param statements found in the articles read
 * @param bad a sentence for each article that could not be read, in the order given
 */
public record Tally(int read, int known, int statements, List<String> bad) {

  public Tally {
    bad = List.copyOf(bad);
  }
}
