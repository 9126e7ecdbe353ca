package org.parley.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * Quotations whose closing mark was forgotten before the words that tell who spoke ("“The boat
 * must stay, Ruiz said. She left."). All that follows in the paragraph looks quoted then; what
 * stands behind the end of that sentence and opens no quotation is narration.
 */
final class Unclosed {

  private final String text;
  private final List<Quotation> quotations;

  /**
   * @param quotations the outermost ones of the text, in order
   */
  Unclosed(String text, List<Quotation> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  /** The finding without what is narration. */
  Finding bounded(Finding finding) {
    Span cue = finding.cue();
    Quotation open = cue == null ? null : around(cue);
    if (open == null || cue == null || !open.span().contains(finding.extent().start())) {
      return finding;
    }
    int end = sentenceEnd(cue.end(), open.inner().end());
    List<Span> kept =
        finding.content().stream()
            .filter(piece -> piece.start() < end || !open.inner().covers(piece))
            .toList();
    return kept.isEmpty() || kept.size() == finding.content().size()
        ? finding
        : new Finding(kept, cue, finding.source(), finding.confidence(), finding.within());
  }

  private @Nullable Quotation around(Span cue) {
    int index = Quotations.at(quotations, cue.start());
    boolean holds =
        index < quotations.size()
            && !quotations.get(index).closed()
            && !quotations.get(index).single()
            && quotations.get(index).inner().covers(cue);
    return holds ? quotations.get(index) : null;
  }

  /** Where the sentence ends that the cue stands in. */
  private int sentenceEnd(int from, int limit) {
    for (int i = from; i + 1 < limit; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
        return i;
      }
    }
    return limit;
  }
}
