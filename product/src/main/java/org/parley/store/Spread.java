package org.parley.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.statement.StatementId;

/**
 * How far one utterance has spread on the record.
 *
 * @param outlets different ones that print it, those not known left out
 * @param printed the day it was printed first, or null
 */
public record Spread(
    StatementId utterance, int versions, int outlets, @Nullable LocalDate printed) {}
