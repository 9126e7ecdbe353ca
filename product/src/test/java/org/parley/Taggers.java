package org.parley;

import org.parley.encode.SideReader;
import org.parley.encode.Tagger;

/** The trained networks, loaded once for all tests. */
public final class Taggers {

  private static final Tagger ENGLISH = Tagger.english();

  private Taggers() {}

  public static SideReader sides() {
    return Sides.ENGLISH;
  }

  /** Loaded only where it is used. */
  private static final class Sides {
    private static final SideReader ENGLISH = SideReader.english();
  }

  public static Tagger english() {
    return ENGLISH;
  }
}
