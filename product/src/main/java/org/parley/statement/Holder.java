package org.parley.statement;

/**
 * Whose position a coding describes.
 *
 * @param id a party's id, or an actor's id or name where the words speak for no party
 * @param basis how it is theirs
 */
public record Holder(String id, Basis basis) {

  /** By whose word a position is the holder's. */
  public enum Basis implements Term {
    /** The speaker's own. */
    OWN,
    /** The speaker holds an office that the codebook lists for the party. */
    SPOKEN_FOR,
    /** Somebody else says it of them. */
    ASCRIBED
  }
}
