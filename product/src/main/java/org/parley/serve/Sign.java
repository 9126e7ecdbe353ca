package org.parley.serve;

import java.util.Locale;
import org.parley.analyze.Cell;
import org.parley.analyze.Position;
import org.parley.analyze.Saying;
import org.parley.analyze.Silence;
import org.parley.statement.Stance;

/** The shapes of a board. Each differs from every other in its outline, not in its colour alone. */
enum Sign {
  ACCEPT("accept"),
  CONDITIONAL("conditional"),
  OPEN("open"),
  RESERVATION("reservation"),
  REJECT("reject"),
  MENTIONS("takes no side"),
  NEVER("not on record"),
  NO_COMMENT("no comment"),
  WITHDRAWN("withdrawn"),
  CONTESTED("contested");

  private final String words;

  Sign(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Its class in the style sheet, and the end of its shape's id. */
  String style() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Sign of(Stance stance) {
    return valueOf(stance.name());
  }

  /** A saying's stance, or that it ended one. */
  static Sign of(Saying saying) {
    return saying.ends() ? WITHDRAWN : of(saying.stance());
  }

  /** What a cell shows; of one that is older than the window, the stance it had. */
  static Sign of(Cell cell) {
    Position position = cell.position();
    Silence silence = cell.silence();
    if (position != null) {
      return of(position.stance());
    }
    return switch (silence == null ? Silence.Kind.NEVER : silence.kind()) {
      case NEVER -> cell.statements().isEmpty() ? NEVER : MENTIONS;
      case NO_COMMENT -> NO_COMMENT;
      case OLDER -> silence == null || silence.then() == null ? NEVER : of(silence.then().saying());
      case WITHDRAWN -> WITHDRAWN;
      case CONTESTED -> CONTESTED;
    };
  }
}
