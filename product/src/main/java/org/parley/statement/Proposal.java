package org.parley.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A settlement somebody has put forward.
 *
 * @param phrases words that name it
 * @param proposedBy id of the actor or party that put it forward, or null
 * @param terms issue id to option, in the codebook's order
 * @param notTradable issue id to the reason why that term is no object of trade
 */
public record Proposal(
    String id,
    String name,
    @Nullable String description,
    List<String> phrases,
    @Nullable String proposedBy,
    Map<String, String> terms,
    Map<String, String> notTradable,
    List<Consent> consent,
    List<Example> examples) {

  public Proposal {
    phrases = List.copyOf(phrases);
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    notTradable = Collections.unmodifiableMap(new LinkedHashMap<>(notTradable));
    consent = List.copyOf(consent);
    examples = List.copyOf(examples);
  }

  /**
   * A sentence and how it is to be coded; a codebook is tested by its own examples.
   *
   * @param text the sentence, its conditions between ⟦ and ⟧
   * @param speaker an actor's id, or null
   */
  public record Example(String text, @Nullable String speaker, Stance stance) {}
}
