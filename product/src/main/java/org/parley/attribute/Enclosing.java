package org.parley.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * The statement around another: one whose quotation holds the other whole. Findings are asked for
 * in the order of the text.
 */
final class Enclosing {

  private final ArticleId article;
  private final String text;
  private final List<Quotation> quotations;
  private @Nullable Finding outer;
  private @Nullable StatementId id;
  private int next;
  private int innerOf = -1;
  private List<Quotation> inner = List.of();

  Enclosing(ArticleId article, String text, List<Quotation> quotations) {
    this.article = article;
    this.text = text;
    this.quotations = quotations;
  }

  /** The id of the statement that a finding stands within, or null. */
  @Nullable StatementId around(Finding finding) {
    Span extent = extent(finding);
    while (next < quotations.size() && quotations.get(next).span().end() <= extent.start()) {
      next++;
    }
    boolean inside = next < quotations.size() && quotations.get(next).inner().covers(extent);
    if (!inside) {
      outer = finding;
      id = null;
      return null;
    }
    Finding around = outer;
    if (around == null || around.content().stream().noneMatch(piece -> piece.covers(extent))) {
      return null;
    }
    if (id == null) {
      id =
          StatementId.of(
              article,
              Words.of(text, around.content()),
              around.cue() == null ? null : Words.of(text, around.cue()),
              around.source() == null ? null : Words.of(text, around.source()));
    }
    return id;
  }

  /** The quotations inside the quotation that holds the finding asked for last. */
  List<Quotation> inner() {
    if (innerOf != next) {
      innerOf = next;
      inner = Quotations.of(text, quotations.get(next).inner());
    }
    return inner;
  }

  private static Span extent(Finding finding) {
    int start = finding.content().get(0).start();
    int end = finding.content().get(finding.content().size() - 1).end();
    Span cue = finding.cue();
    Span source = finding.source();
    if (cue != null) {
      start = Math.min(start, cue.start());
      end = Math.max(end, cue.end());
    }
    if (source != null) {
      start = Math.min(start, source.start());
      end = Math.max(end, source.end());
    }
    return new Span(start, end);
  }
}
