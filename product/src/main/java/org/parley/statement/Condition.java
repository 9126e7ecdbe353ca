package org.parley.statement;

import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * What a stance hangs on.
 *
 * @param words the shortest words for what must be done, given or true, with their connective
 * @param of id of the party that would have to do it, or null
 */
public record Condition(Words words, Force force, @Nullable String of) {}
