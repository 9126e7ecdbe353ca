package org.parley.analyze;

import java.time.LocalDate;
import java.util.List;
import org.parley.statement.Proposal;

/**
 * Where a proposal stands on a day, on this record.
 *
 * @param consent whose yes it needs, as the codebook's author holds
 * @param stands positions towards it, in the codebook's order of parties
 * @param waitsOn those whose consent is needed and whose position is conditional, open or a
 *     reservation; or a yes of which the party is divided, or a yes or no that may not be the last
 *     word
 * @param notOnRecord those whose consent is needed and of whom nothing colours the cell
 * @param opposedBy those against it whose consent is not needed
 * @param ascribed what others say that parties hold of it
 * @param persons what persons and bodies in a public role hold of it in their own name; they are
 *     nobody's voice, and an undated one may be among them
 * @param undated words of parties without a day; they place nobody
 */
public record Standing(
    Proposal proposal,
    LocalDate asOf,
    List<Need> consent,
    List<Position> stands,
    List<Block> blockedBy,
    List<Position> waitsOn,
    List<Cell> notOnRecord,
    List<Position> opposedBy,
    List<Ascribed> ascribed,
    List<Saying> persons,
    List<Saying> undated,
    List<Correction> corrections,
    List<Collision> collisions,
    Opening open) {

  public Standing {
    consent = List.copyOf(consent);
    stands = List.copyOf(stands);
    blockedBy = List.copyOf(blockedBy);
    waitsOn = List.copyOf(waitsOn);
    notOnRecord = List.copyOf(notOnRecord);
    opposedBy = List.copyOf(opposedBy);
    ascribed = List.copyOf(ascribed);
    persons = List.copyOf(persons);
    undated = List.copyOf(undated);
    corrections = List.copyOf(corrections);
    collisions = List.copyOf(collisions);
  }
}
