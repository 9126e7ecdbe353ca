package org.parley.analyze;

import org.parley.statement.Coding;

/**
 * One coding of one entry.
 *
 * @param person who spoke, for telling persons apart
 * @param rank at which they speak for the holder; {@link Voices#NONE} where they do not
 */
record Coded(Entry entry, Coding coding, String person, int rank) {}
