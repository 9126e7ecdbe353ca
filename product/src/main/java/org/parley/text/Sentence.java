package org.parley.text;

/**
 * A sentence of a document.
 *
 * @param span from its first to its last character, white space outside
 * @param paragraph index into {@link Document#paragraphs()}
 * @param firstToken index of its first token in {@link Document#tokens()}
 * @param endToken index just past its last token
 */
public record Sentence(Span span, int paragraph, int firstToken, int endToken) {}
