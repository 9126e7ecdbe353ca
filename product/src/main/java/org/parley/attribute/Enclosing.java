package org.parley.attribute;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.text.Span;
import org.parley.text.Words;

/** The statements around others: their ids, and the quotations on each level. */
final class Enclosing {

  private final ArticleId article;
  private final String text;
  private final List<Quotation> quotations;
  private final Map<Finding, StatementId> ids = new IdentityHashMap<>();
  private @Nullable Quotation around;
  private List<Quotation> inner = List.of();

  /**
   * @param quotations the outermost ones of the text, in order
   */
  Enclosing(ArticleId article, String text, List<Quotation> quotations) {
    this.article = article;
    this.text = text;
    this.quotations = quotations;
  }

  /** The id of the statement whose content tells of a finding, or null. */
  @Nullable StatementId id(Finding finding) {
    Finding outer = finding.within();
    return outer == null ? null : ids.computeIfAbsent(outer, this::idOf);
  }

  private StatementId idOf(Finding finding) {
    Span cue = finding.cue();
    Span source = finding.source();
    return StatementId.of(
        article,
        Words.of(text, finding.content()),
        cue == null ? null : Words.of(text, cue),
        source == null ? null : Words.of(text, source));
  }

  /** The quotations that tell how a finding's words are put: those inside the one around it. */
  List<Quotation> quotations(Finding finding) {
    Quotation holding = finding.within() == null ? null : around(finding.extent());
    if (holding == null) {
      return quotations;
    }
    if (holding != around) {
      around = holding;
      inner = Quotations.of(text, holding.inner());
    }
    return inner;
  }

  private @Nullable Quotation around(Span extent) {
    int index = Quotations.at(quotations, extent.start());
    boolean holds = index < quotations.size() && quotations.get(index).inner().covers(extent);
    return holds ? quotations.get(index) : null;
  }
}
