package org.parley.analyze;

import java.util.List;
import org.parley.statement.Coding;

/**
 * What the machine coded of a statement, and whether people found it right.
 *
 * @param codings the machine's, before people's decisions are laid over them
 * @param verdict of all who judged the statement, whatever stance they gave beside it
 */
public record Judged(List<Coding> codings, Checked verdict) {

  public Judged {
    codings = List.copyOf(codings);
  }

  boolean isBy(String codebook) {
    return codings.stream().map(Coding::codebook).anyMatch(codebook::equals);
  }
}
