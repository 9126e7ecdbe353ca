package org.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text split into paragraphs, sentences and tokens, with the stretches that are not news
 * (advertisements, captions, newsletter lines) left out of all three. The text itself stays whole:
 * every offset counts from its first character.
 */
public final class Document {

  private final String text;
  private final List<Span> paragraphs;
  private final List<Sentence> sentences;
  private final List<Token> tokens;

  private Document(
      String text, List<Span> paragraphs, List<Sentence> sentences, List<Token> tokens) {
    this.text = text;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
    this.tokens = List.copyOf(tokens);
  }

  /**
   * Splits a text.
   *
   * @param omitted stretches to leave out, in order, not overlapping
   */
  public static Document of(String text, List<Span> omitted) {
    List<Span> paragraphs = Paragraphs.of(text, omitted);
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      for (Span span : Sentences.of(text, paragraphs.get(p))) {
        int first = tokens.size();
        Tokens.addTo(tokens, text, span);
        sentences.add(new Sentence(span, p, first, tokens.size()));
      }
    }
    return new Document(text, paragraphs, sentences, tokens);
  }

  /** Splits a text that is news from end to end. */
  public static Document of(String text) {
    return of(text, List.of());
  }

  public String text() {
    return text;
  }

  /** Paragraphs in order, white space outside, omitted stretches cut out. */
  public List<Span> paragraphs() {
    return paragraphs;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** All tokens of all sentences, in order. */
  public List<Token> tokens() {
    return tokens;
  }

  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  public String quote(Span span) {
    return span.of(text);
  }
}
