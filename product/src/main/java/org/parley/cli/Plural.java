package org.parley.cli;

import java.util.Locale;

/** Numbers with their noun: "1 article", "1,487 articles". */
final class Plural {

  private Plural() {}

  static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
