package org.parley.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * Quotations that their paragraph does not close. Where a colon announces one ("Ruiz reports: “…"),
 * it is the speaker's to the end, and whoever is quoted in it is quoted by the speaker. Where the
 * mark was forgotten before the words that tell who spoke ("“The boat must stay, Ruiz said. She
 * left."), what stands behind the end of that sentence is narration.
 */
final class Unclosed {

  private final String text;
  private final List<Quotation> quotations;

  /** Quotations announced and never closed, by where they begin. */
  private final TreeMap<Integer, Span> whole = new TreeMap<>();

  /** The same by the cue, of which every finding has its own. */
  private final Map<Span, Span> byCue = new HashMap<>();

  private final List<Finding> inside = new ArrayList<>();

  /** The last stretch without a sentence's end, up to that end, and the limit it was sought in. */
  private Span unended = new Span(0, 0);

  private int limit = -1;

  /**
   * @param quotations the outermost ones of the text, in order
   */
  Unclosed(String text, List<Quotation> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  /** The findings with the words that are theirs, but for those inside an announced quotation. */
  List<Finding> mended(List<Finding> findings) {
    List<Finding> mended = new ArrayList<>();
    for (Finding finding : findings) {
      Span announced = announced(finding);
      if (announced == null) {
        mended.add(bounded(finding));
      } else {
        whole.put(announced.start(), announced);
        byCue.put(Objects.requireNonNull(finding.cue()), announced);
        mended.add(finding.saying(List.of(announced)));
      }
    }
    mended.removeIf(finding -> isInside(finding.extent()) && inside.add(finding));
    return mended;
  }

  private boolean isInside(Span extent) {
    var around = whole.floorEntry(extent.start());
    return around != null && around.getValue().covers(extent);
  }

  /** Whether a finding's content is an announced quotation, of which all is known. */
  boolean isWhole(Finding finding) {
    return quotation(finding) != null;
  }

  private @Nullable Span quotation(Finding finding) {
    return finding.cue() == null ? null : byCue.get(finding.cue());
  }

  /**
   * What announced quotations tell of.
   *
   * @param outer the findings around, as they became
   */
  List<Finding> inner(List<Finding> outer) {
    Map<Integer, Finding> around = new HashMap<>();
    for (Finding one : outer) {
      Span quotation = quotation(one);
      if (quotation != null) {
        around.put(quotation.start(), one);
      }
    }
    List<Finding> inner = new ArrayList<>();
    for (Finding finding : inside) {
      Finding one = around.get(whole.floorKey(finding.start()));
      if (one != null) {
        inner.add(finding.within(one));
      }
    }
    return inner;
  }

  /** The open quotation that a cue and its colon announce, or null. */
  private @Nullable Span announced(Finding finding) {
    Span cue = finding.cue();
    Quotation open = cue == null ? null : open(finding.start());
    if (cue == null || open == null) {
      return null;
    }
    int colon = Lines.colon(text, cue);
    int start = open.span().start();
    boolean announces =
        colon >= 0
            && colon <= start
            && start - cue.end() <= 2
            && text.substring(colon, start).isBlank();
    return announces ? open.span() : null;
  }

  private Finding bounded(Finding finding) {
    Span cue = finding.cue();
    Quotation open = cue == null ? null : open(cue.start());
    if (open == null || cue == null || !open.span().contains(finding.extent().start())) {
      return finding;
    }
    int end = sentenceEnd(cue.end(), open.inner().end());
    List<Span> kept =
        finding.content().stream()
            .filter(piece -> piece.start() < end || !open.inner().covers(piece))
            .toList();
    return kept.isEmpty() ? finding : finding.saying(kept);
  }

  /** The double quotation around an offset if its paragraph does not close it, or null. */
  private @Nullable Quotation open(int offset) {
    int index = Quotations.at(quotations, offset);
    Quotation quotation = index < quotations.size() ? quotations.get(index) : null;
    boolean open =
        quotation != null
            && !quotation.closed()
            && !quotation.single()
            && quotation.span().contains(offset);
    return open ? quotation : null;
  }

  /** Where the sentence ends that the cue stands in; what was searched before is not again. */
  private int sentenceEnd(int from, int to) {
    boolean known = to == limit && from <= unended.end();
    int stop = known ? Math.max(from, unended.start()) : to;
    int end = from;
    while (end < stop && !endsSentence(end, to)) {
      end++;
    }
    boolean same = known && end == stop;
    end = same ? unended.end() : end;
    unended = new Span(same ? Math.min(from, unended.start()) : from, end);
    limit = to;
    return end;
  }

  private boolean endsSentence(int at, int limit) {
    return at + 1 < limit
        && ".!?".indexOf(text.charAt(at)) >= 0
        && Character.isWhitespace(text.charAt(at + 1));
  }
}
