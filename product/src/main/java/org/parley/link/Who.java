package org.parley.link;

import org.jspecify.annotations.Nullable;

/**
 * Who said something, as far as sayings are compared.
 *
 * @param id the linked id; empty for a speaker whom the article does not make clear
 * @param key what every id of the same actor has in common, whatever its spelling; empty as the id
 * @param party for whom they speak by the codebook, or null
 * @param body whether it is no person
 */
public record Who(String id, String key, @Nullable String party, boolean body) {

  /** Somebody whom the article does not make clear, and who is no unnamed source. */
  static final Who UNCLEAR = new Who("", "", null, false);

  boolean unclear() {
    return id.isEmpty();
  }

  /** Whether both may be one, or the one speaks for the other; ids are those of today. */
  boolean mayBe(Who other) {
    boolean spokenFor = party != null && party.equals(other.party) && (body || other.body);
    return unclear() || other.unclear() || id.equals(other.id) || spokenFor;
  }

  /** The same, by the id that the actor has today. */
  public Who by(String actor) {
    return new Who(actor, key, party, body);
  }
}
