/**
 * Positions, shifts, agreement space, networks, reliability, accuracy: statements in, plain values
 * out.
 */
@NullMarked
package org.parley.analyze;

import org.jspecify.annotations.NullMarked;
