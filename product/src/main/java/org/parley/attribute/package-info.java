/**
 * Within one article: who said what, in which words. {@link org.parley.attribute.Attributor} is the
 * room's door; behind it something finds the spans, and the rest tells how the words were put and
 * who the source is.
 */
@NullMarked
package org.parley.attribute;

import org.jspecify.annotations.NullMarked;
