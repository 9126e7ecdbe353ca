package org.parley.cli;

import java.util.Locale;

/** Numbers with their noun: "1 article", "1,487 articles", "2 copies". */
final class Plural {

  private Plural() {}

  static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  static String of(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
