package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.text.Words;

/**
 * An entry of the record: an attribution, its circumstances, and what it was coded as.
 *
 * @param id fixed by the article and the spans of content, cue and source
 */
public record Statement(
    StatementId id,
    ArticleId article,
    Attribution attribution,
    Circumstances circumstances,
    List<Coding> codings) {

  public Statement {
    codings = List.copyOf(codings);
  }

  /**
   * A statement of an article.
   *
   * @throws IllegalArgumentException if any words quoted anywhere in it do not stand at their place
   *     in the article
   */
  public static Statement of(
      Article article, Attribution attribution, Circumstances circumstances, List<Coding> codings) {
    StatementId id =
        StatementId.of(
            article.id(), attribution.content(), attribution.cue(), attribution.source());
    Statement statement = new Statement(id, article.id(), attribution, circumstances, codings);
    statement.prove(article);
    return statement;
  }

  /**
   * Checks every quotation against the article.
   *
   * @throws IllegalArgumentException if any words quoted anywhere in it do not stand at their place
   *     in the article, or it is of another one
   */
  public void prove(Article source) {
    if (!article.equals(source.id())) {
      throw new IllegalArgumentException(
          "statement " + id + " is of " + article + ", not of " + source.id());
    }
    for (Words words : allWords()) {
      if (!words.standIn(source.text())) {
        throw new IllegalArgumentException(
            "\"" + words.text() + "\" does not stand at " + words.spans() + " of " + article);
      }
    }
  }

  /** The same statement, coded otherwise. */
  public Statement coded(List<Coding> others) {
    return new Statement(id, article, attribution, circumstances, others);
  }

  /** The same statement as if no codebook had been put to it: its speakers speak for nobody. */
  public Statement uncoded() {
    Attribution alone = attribution.told(speaker -> speaker.speakingFor(null));
    return new Statement(id, article, alone, circumstances, List.of());
  }

  /** What was said, and where it stands. */
  public Citation citation() {
    return new Citation(article, attribution.content());
  }

  /** Every quotation of the article that this statement rests on. */
  public List<Words> allWords() {
    List<Words> words = new ArrayList<>();
    words.add(attribution.content());
    Told told = circumstances.told();
    Said said = circumstances.said();
    Stream.of(attribution.cue(), attribution.source()).filter(Objects::nonNull).forEach(words::add);
    Stream.concat(Stream.ofNullable(attribution.speaker()), attribution.coSpeakers().stream())
        .map(Speaker::antecedent)
        .filter(Objects::nonNull)
        .forEach(words::add);
    if (told != null) {
      words.add(told.words());
    }
    if (said != null) {
      words.add(said.words());
    }
    circumstances.relayedBy().forEach(relay -> words.add(relay.words()));
    circumstances.figures().forEach(figure -> words.add(figure.words()));
    codings.forEach(coding -> coding.conditions().forEach(c -> words.add(c.words())));
    return words;
  }
}
