package org.parley.statement;

import org.parley.text.Words;

/**
 * One hand through which words passed on their way to the article.
 *
 * @param name the outlet or source that passed them on
 * @param words the words of the article that say so
 */
public record Relay(String name, Words words) {}
