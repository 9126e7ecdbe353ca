package org.parley.statement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * Who said what, in which words: one source, one cue, and all the words it governs.
 *
 * @param content the words said or reported, quotation marks included
 * @param cue the words that report them ("said", "according to"); null where none stands there
 * @param source the words that name who said them; null where none stands there
 * @param kind how much is in the speaker's own words; null exactly for the outlet's own voice
 * @param speaker who the source is; null if unresolved
 * @param coSpeakers further speakers of a joint statement
 * @param within id of the statement whose content encloses this one, or null
 * @param confidence in 0..1, three decimals
 */
public record Attribution(
    Words content,
    @Nullable Words cue,
    @Nullable Words source,
    Voice voice,
    @Nullable Kind kind,
    Assertion assertion,
    Modality modality,
    @Nullable Speaker speaker,
    List<Speaker> coSpeakers,
    @Nullable StatementId within,
    double confidence) {

  /**
   * @throws IllegalArgumentException if kind and voice disagree, a co-speaker stands without a
   *     speaker, or the confidence is outside 0..1
   */
  public Attribution {
    coSpeakers = List.copyOf(coSpeakers);
    if ((kind == null) != (voice == Voice.OUTLET)) {
      throw new IllegalArgumentException("kind " + kind + " does not go with voice " + voice);
    }
    if (speaker == null && !coSpeakers.isEmpty()) {
      throw new IllegalArgumentException("co-speakers " + coSpeakers + " without a speaker");
    }
    confidence = Confidence.rounded(confidence);
  }

  /** The same attribution, each of its speakers told otherwise. */
  public Attribution told(UnaryOperator<Speaker> otherwise) {
    return new Attribution(
        content,
        cue,
        source,
        voice,
        kind,
        assertion,
        modality,
        speaker == null ? null : otherwise.apply(speaker),
        coSpeakers.stream().map(otherwise).toList(),
        within,
        confidence);
  }
}
