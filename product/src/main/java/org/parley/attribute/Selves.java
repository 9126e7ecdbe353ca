package org.parley.attribute;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.text.Document;
import org.parley.text.Span;

/** Who "I" is: who speaks the words in which it stands or, outside all quotations, who signed. */
final class Selves {

  private final Document document;
  private final List<Quotation> quotations;
  private final @Nullable String author;

  Selves(Document document, List<Quotation> quotations, @Nullable String author) {
    this.document = document;
    this.quotations = quotations;
    this.author = author;
  }

  /** Gives the findings of a first person that have no speaker theirs. */
  void inherit(List<Finding> findings, List<List<Speaker>> speakers) {
    NavigableMap<Integer, Integer> pieces = new TreeMap<>();
    for (int i = 0; i < findings.size(); i++) {
      int number = i;
      findings.get(i).content().forEach(piece -> pieces.putIfAbsent(piece.start(), number));
    }
    for (int i = 0; i < findings.size(); i++) {
      if (speakers.get(i).isEmpty() && isFirstPerson(findings.get(i))) {
        speakers.set(i, of(findings.get(i), findings, speakers, pieces));
      }
    }
  }

  private boolean isFirstPerson(Finding finding) {
    Span source = finding.source();
    return source != null && document.quote(source).matches("I|[Ww]e|[Mm]y|[Mm]e");
  }

  private List<Speaker> of(
      Finding inner,
      List<Finding> findings,
      List<List<Speaker>> speakers,
      NavigableMap<Integer, Integer> pieces) {
    Span source = Objects.requireNonNull(inner.source());
    boolean quoted = Manner.isQuoted(source, quotations);
    Map.Entry<Integer, Integer> piece = pieces.floorEntry(source.start());
    Finding outer = piece == null ? inner : findings.get(piece.getValue());
    if (piece != null
        && outer != inner
        && outer.content().stream().anyMatch(p -> p.covers(source))) {
      List<Speaker> said = speakers.get(piece.getValue());
      return quoted ? said.stream().map(Selves::inherited).toList() : List.of();
    }
    boolean own = !quoted && document.quote(source).matches("I|[Mm]y|[Mm]e");
    return own ? signed() : List.of();
  }

  private List<Speaker> signed() {
    Named signed = author == null ? null : Named.of(author.replaceFirst("^[Bb][Yy] ", ""));
    boolean one = signed != null && signed.name().matches("[^ ,]+( [^ ,]+)+");
    return signed == null || !one
        ? List.of()
        : List.of(
            new Speaker(signed.name(), SpeakerKind.PERSON, null, null, ResolvedBy.INHERITED, null));
  }

  private static Speaker inherited(Speaker speaker) {
    return new Speaker(
        speaker.name(),
        speaker.kind(),
        speaker.role(),
        null,
        ResolvedBy.INHERITED,
        speaker.antecedent());
  }
}
