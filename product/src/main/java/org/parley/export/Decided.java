package org.parley.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a statement, as exports write it.
 *
 * @param by who
 * @param field on what: verdict, note, or a field of the statement
 * @param before what stood there, or null
 * @param after what is to stand there, or null
 */
public record Decided(
    String by, Instant at, String field, @Nullable String before, @Nullable String after) {}
