package org.parley.attribute;

import org.parley.text.Span;

/**
 * A stretch between quotation marks.
 *
 * @param span the stretch, marks included
 * @param inner the stretch without the marks
 * @param closed whether a closing mark was found; otherwise it runs to the paragraph's end
 * @param single whether its marks are single ones
 */
record Quotation(Span span, Span inner, boolean closed, boolean single) {}
