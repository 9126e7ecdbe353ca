package org.parley.serve;

import org.jspecify.annotations.Nullable;

/**
 * One thing the record holds of a statement.
 *
 * @param name what it is
 * @param value what it says
 * @param quoted the words of the article it rests on, or null
 * @param place where those stand, in Unicode code points, or null
 */
record Fact(String name, String value, @Nullable String quoted, @Nullable String place) {}
