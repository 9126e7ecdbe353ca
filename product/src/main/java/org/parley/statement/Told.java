package org.parley.statement;

import org.jspecify.annotations.Nullable;
import org.parley.text.Words;

/**
 * To whom the words were said, and on what occasion.
 *
 * @param outlet the outlet that was told ("told Harbour Radio"), or null
 * @param to another addressee ("told lawmakers"), or null
 * @param asked what was asked, in the article's words, or null
 * @param medium the occasion, or null
 * @param words the words of the article that tell so
 */
public record Told(
    @Nullable String outlet,
    @Nullable String to,
    @Nullable String asked,
    @Nullable Medium medium,
    Words words) {}
