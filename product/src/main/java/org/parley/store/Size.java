package org.parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a record holds.
 *
 * @param first day of the earliest dated article, or null if none is dated
 * @param last day of the latest dated article, or null if none is dated
 */
public record Size(
    long articles,
    long statements,
    long outlets,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
