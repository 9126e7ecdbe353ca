package org.parley.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Tagger;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Speaker;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Who said what in an article, in which words. The same article gives the same attributions
 * wherever and in whatever order it is read; one instance serves any number of threads.
 */
public final class Attributor {

  private final Tagger tagger;
  private final Decoder decoder;
  private final boolean nesting;

  private Attributor(Tagger tagger, boolean nesting) {
    this.tagger = tagger;
    this.nesting = nesting;
    decoder = new Decoder(tagger.settings());
  }

  /**
   * Finds speech within speech too.
   *
   * @param tagger stays the caller's, who closes it
   */
  public Attributor(Tagger tagger) {
    this(tagger, true);
  }

  /**
   * Finds the same but for speech within speech, for which lines would have to be read twice.
   *
   * @param tagger stays the caller's, who closes it
   */
  public static Attributor outermost(Tagger tagger) {
    return new Attributor(tagger, false);
  }

  /**
   * The attributions of an article, by the first offset of their content.
   *
   * @param document the article's text, split
   */
  public List<Attribution> attribute(Article article, Document document) {
    return attribute(article, document, document.paragraphs());
  }

  /** Those in somebody's words and those in the narrator's own, by the first content offset. */
  private static List<Attribution> merged(List<Attribution> said, List<Attribution> narrated) {
    List<Attribution> all = new ArrayList<>(said);
    all.addAll(narrated);
    all.sort(Comparator.comparingInt(it -> it.content().start()));
    return all;
  }

  /** The same, with some lines only before the network. */
  List<Attribution> attribute(Article article, Document document, List<Span> lines) {
    Turns turns = Turns.of(document);
    List<Quotation> quotations = turns.quotations(Quotations.of(document));
    List<Finding> findings = findings(document, lines, turns, quotations);
    List<List<Speaker>> speakers =
        new Speakers(document, quotations, article.byline()).of(findings);
    Enclosing enclosing = new Enclosing(article.id(), document.text(), quotations);
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      attributions.add(attribution(document, enclosing, findings.get(i), speakers.get(i)));
    }
    return merged(attributions, new Narration(document, findings, quotations).attributions());
  }

  /** What the network finds, the turns, and what is told of in any of them. */
  private List<Finding> findings(
      Document document, List<Span> lines, Turns turns, List<Quotation> quotations) {
    String text = document.text();
    Unclosed unclosed = new Unclosed(text, quotations);
    List<Finding> found =
        unclosed.mended(
            decoder.findings(
                new Lines(text, lines), tagger.score(Capitals.lowered(text, lines), lines)));
    Relayed relayed = new Relayed(text);
    found = found.stream().filter(relayed::isTold).map(relayed::mended).toList();
    List<Finding> outer =
        new Stances(document)
            .beside(Reopened.joined(text, quotations, turns.findings(text, found)));
    Nested nested = new Nested(tagger, decoder, text);
    List<Finding> findings = new ArrayList<>(outer);
    findings.addAll(unclosed.inner(outer));
    outer.stream()
        .filter(finding -> nesting && !unclosed.isWhole(finding))
        .forEach(finding -> findings.addAll(nested.in(finding)));
    findings.sort(Comparator.comparingInt(Finding::start));
    return findings;
  }

  private static Attribution attribution(
      Document document, Enclosing enclosing, Finding finding, List<Speaker> speakers) {
    Words cue = words(document, finding.cue());
    return new Attribution(
        Words.of(document.text(), finding.content()),
        cue,
        words(document, finding.source()),
        Voice.SPEAKER,
        Manner.kind(document, finding.content(), enclosing.quotations(finding)),
        Manner.assertion(cue),
        Manner.modality(cue),
        speakers.isEmpty() ? null : speakers.get(0),
        speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
        enclosing.id(finding),
        finding.confidence());
  }

  private static @Nullable Words words(Document document, @Nullable Span span) {
    return span == null ? null : Words.of(document.text(), span);
  }
}
