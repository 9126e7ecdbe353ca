package org.parley.statement;

import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * Who spoke, as far as the article tells.
 *
 * @param name the fullest name the article gives, or the description of an unnamed source
 * @param role office or description the article gives ("chair of the council"), or null
 * @param onBehalfOf id of the party the speaker speaks for on that day by the codebook, or null
 * @param resolvedBy what told who it is
 * @param antecedent the words elsewhere in the article that name the speaker, where the source
 *     itself does not
 */
public record Speaker(
    String name,
    SpeakerKind kind,
    @Nullable String role,
    @Nullable String onBehalfOf,
    ResolvedBy resolvedBy,
    @Nullable Words antecedent) {

  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker needs a name; an unresolved one is null");
    }
  }

  /** The same speaker, known to speak for a party. */
  public Speaker speakingFor(@Nullable String party) {
    return new Speaker(name, kind, role, party, resolvedBy, antecedent);
  }
}
