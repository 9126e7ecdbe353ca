package org.parley;

import org.parley.encode.Tagger;

/** The tagger, loaded once for all tests. */
public final class Taggers {

  private static final Tagger ENGLISH = Tagger.english();

  private Taggers() {}

  public static Tagger english() {
    return ENGLISH;
  }
}
