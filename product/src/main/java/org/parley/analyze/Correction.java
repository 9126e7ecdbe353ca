package org.parley.analyze;

/**
 * A saying and its holder's denial of having said it. Both stay visible; the first colours nothing.
 */
public record Correction(Saying disowned, Saying denial) {}
