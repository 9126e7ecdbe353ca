package org.parley.text;

/**
 * A word, a number or one mark. A possessive or a contraction's tail ('s, n't stays whole) is a
 * token of its own; two apostrophes or two backticks are one quotation mark.
 *
 * @param span where it stands
 * @param word whether it holds a letter or a digit
 */
public record Token(Span span, boolean word) {}
