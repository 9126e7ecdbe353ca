package org.parley.coding;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Modality;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Voice;
import org.parley.text.Words;

/** Whether a statement was made, or only asked, foretold or told of by another. */
final class Reported {

  /**
   * Verbs that only report: "would say" is no statement yet, while "would accept" is one by itself.
   */
  private static final Pattern REPORTING =
      Pattern.compile(
          "\\b(?:say|tell|announce|declare|add|speak|address|explain|present|unveil|report|answer"
              + "|reply|inform|state|argue|call|ask|urge|demand|propose|repeat|publish)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKING =
      Pattern.compile("\\b(?:ask|wonder|inquir|enquir|quer)\\w*", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION =
      Pattern.compile(
          "\\W*(?:whether|if|what|how|why|when|who|where|which)\\b.*|.*\\?\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Whoever demands or proposes something takes a side of its own, whomever it is put to. */
  private static final Pattern DEMANDING =
      Pattern.compile(
          "\\b(?:demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)"
              + "|propos(?:e|es|ed|ing))\\b",
          Pattern.CASE_INSENSITIVE);

  private Reported() {}

  /** Whether it was made: neither asked nor foretold. */
  static boolean isStated(Attribution said) {
    String cue = said.cue() == null ? "" : said.cue().text();
    boolean asked =
        said.assertion() == Assertion.QUESTIONED
            && ASKING.matcher(cue).find()
            && QUESTION.matcher(said.content().text()).matches();
    boolean foretold = said.modality() != Modality.ACTUAL && REPORTING.matcher(cue).find();
    return !asked && !foretold;
  }

  /** Whether a cue puts its content to somebody. */
  static boolean isDemanded(@Nullable Words cue) {
    return cue != null && DEMANDING.matcher(cue.text()).find();
  }

  /**
   * The codings of a statement that stands within another's words: what that other tells of
   * somebody else's position, and nothing where it only demands that it be said.
   *
   * @param around the statement that it stands in, or null
   */
  static List<Coding> within(@Nullable Attribution around, List<Coding> codings) {
    Speaker teller = around == null ? null : around.speaker();
    if (around == null || around.voice() != Voice.SPEAKER || teller == null) {
      return codings;
    }
    if (isDemanded(around.cue())) {
      return List.of();
    }
    boolean relay = teller.onBehalfOf() == null && teller.kind() != SpeakerKind.PERSON;
    return relay ? codings : codings.stream().map(coding -> told(teller, coding)).toList();
  }

  private static Coding told(Speaker teller, Coding coding) {
    String id = coding.holder().id();
    return id.equals(teller.onBehalfOf()) || id.equals(teller.name())
        ? coding
        : new Coding(
            coding.codebook(),
            coding.target(),
            new Holder(id, Holder.Basis.ASCRIBED),
            coding.act(),
            coding.stance(),
            coding.conditions(),
            coding.coder(),
            coding.confidence());
  }
}
