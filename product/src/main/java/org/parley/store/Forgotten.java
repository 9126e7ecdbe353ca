package org.parley.store;

/**
 * What forgetting a name touched.
 *
 * @param articles in which it stood
 * @param statements in whose words, speakers or decisions it stood
 */
public record Forgotten(int articles, int statements) {}
