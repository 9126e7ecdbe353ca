package org.parley.analyze;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a statement. Three fields count here: {@code verdict} (right, wrong),
 * {@code stance of TARGET} (a stance, or null for none) and {@code condition of TARGET} (the
 * condition's words before, {@code met} or {@code not met} after).
 */
public record Ruling(
    String coder, Instant time, String field, @Nullable String before, @Nullable String after) {

  static final String VERDICT = "verdict";
  static final String STANCE = "stance of ";
  static final String CONDITION = "condition of ";
  static final String MET = "met";
}
