package org.parley.analyze;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Modality;

/**
 * The word that hedges what is said. Epistemic words only (after Hyland, Hedging in Scientific
 * Research Articles, 1998, chapter 5); "could" and "would" are left out, since English states plain
 * conditions with them.
 */
final class Hedge {

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:[Pp]erhaps|[Mm]aybe|[Pp]ossibly|[Pp]robably|might|may(?! \\d)|[Ii]n principle"
              + "|[Aa]s far as I know|(?:un)?likely|[Aa]pparently|seems?|appears?|I suppose"
              + "|I think|I believe|not sure|in theory|sort of)\\b");

  private Hedge() {}

  /** The first hedging word of the content, "foretold" or "hypothetical", or null. */
  static @Nullable String of(Attribution said) {
    if (said.modality() != Modality.ACTUAL) {
      return said.modality() == Modality.FUTURE ? "foretold" : "hypothetical";
    }
    Matcher hedge = WORDS.matcher(said.content().text());
    return hedge.find() ? hedge.group() : null;
  }
}
