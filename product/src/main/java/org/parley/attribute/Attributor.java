package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.attribute.Turns.Turn;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Speaker;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Who said what in an article, in which words. The same article gives the same attributions
 * wherever and in whatever order it is read; one instance serves any number of threads.
 */
public final class Attributor {

  public Attributor() {}

  /**
   * The attributions of an article, by the first offset of their content.
   *
   * @param document the article's text, split
   */
  public List<Attribution> attribute(Article article, Document document) {
    List<Turn> turns = Turns.of(document);
    List<Finding> findings = findings(document, turns);
    List<Quotation> quotations = quotations(document, turns);
    Speakers speakers = new Speakers(document, quotations);
    List<List<Speaker>> said = speakers.of(findings);
    Enclosing enclosing = new Enclosing(article.id(), document.text(), quotations);
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      StatementId within = enclosing.around(finding);
      List<Quotation> level = within == null ? quotations : enclosing.inner();
      attributions.add(attribution(document, level, finding, said.get(i), within));
    }
    return attributions;
  }

  /** What the rules find, and the turns; a turn's own label is nothing for the rules. */
  private static List<Finding> findings(Document document, List<Turn> turns) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : RuleAttributor.find(document)) {
      Span source = finding.source();
      if (source == null || turns.stream().noneMatch(turn -> turn.label().overlaps(source))) {
        findings.add(finding);
      }
    }
    turns.forEach(turn -> findings.add(turn.finding()));
    findings.sort(Comparator.comparing(finding -> finding.content().get(0)));
    return findings;
  }

  /** Quotations, and turns, which are their speakers' own words from end to end. */
  private static List<Quotation> quotations(Document document, List<Turn> turns) {
    List<Quotation> quotations = new ArrayList<>();
    for (Quotation quotation : Quotations.of(document)) {
      if (turns.stream().noneMatch(turn -> turn.content().overlaps(quotation.span()))) {
        quotations.add(quotation);
      }
    }
    turns.forEach(turn -> quotations.add(turn.quotation()));
    quotations.sort(Comparator.comparing(Quotation::span));
    return quotations;
  }

  private static Attribution attribution(
      Document document,
      List<Quotation> around,
      Finding finding,
      List<Speaker> speakers,
      @Nullable StatementId within) {
    Words cue = words(document, finding.cue());
    return new Attribution(
        Words.of(document.text(), finding.content()),
        cue,
        words(document, finding.source()),
        Voice.SPEAKER,
        Manner.kind(document, finding.content(), around),
        Manner.assertion(cue),
        Manner.modality(cue),
        speakers.isEmpty() ? null : speakers.get(0),
        speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
        within,
        finding.confidence());
  }

  private static @Nullable Words words(Document document, @Nullable Span span) {
    return span == null ? null : Words.of(document.text(), span);
  }
}
