package org.parley.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose yes a proposal needs, as the codebook's author holds.
 *
 * @param of ids of parties
 * @param basis what the rule rests on, or null
 * @param contested whether that is in dispute
 */
public record Consent(Rule rule, List<String> of, @Nullable String basis, boolean contested) {

  public Consent {
    of = List.copyOf(of);
  }

  /** How many of them must agree. */
  public enum Rule implements Term {
    ALL,
    MAJORITY,
    ANY
  }
}
